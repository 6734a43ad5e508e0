import type { ProvenFix } from '../../src/findings/proofs/proven-fix.ts';
import { reviewPullRequest } from '../../src/review-pull-request.ts';
import { localLinks } from '../../src/runner/local-links.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { memoryForge, type Tree } from '../memory-forge.ts';

/** The fix of one rule's finding in a review, as its lines before and after. */
async function fixOf(rule: string, base: Tree, head: Tree): Promise<ProvenFix | undefined> {
  const { assessment } = await reviewPullRequest(memoryForge(base, head), defaultSettings, localLinks);
  const finding = assessment.findings.find(each => each.rule.id === rule && each.change === 'introduced');
  if (!finding) throw new Error(`${rule} finds nothing`);
  return finding.fix;
}

const deployment = (pod: string, container = '', more = '') => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: carts
  namespace: shop
spec:
  replicas: 2
  selector: { matchLabels: { app: carts } }
  template:
    metadata: { labels: { app: carts } }
    spec:
${pod}      containers:
        - name: carts
          image: shop/carts:1.4.2
${container}${more}`;

test('a fix is lines of the head file that give way, and what stands there afterwards', async () => {
  expect(await fixOf('seccomp-profile', {}, { 'carts.yaml': deployment('') })).toMatchObject({
    confidence: 'safe',
    path: 'carts.yaml',
    startLine: 11,
    endLine: 11,
    original: '    spec:\n',
    replacement: '    spec:\n      securityContext:\n        seccompProfile:\n          type: RuntimeDefault\n',
    oneClick: true,
  });
});

test('a fix that brings another finding to light is not offered', async () => {
  const one = deployment('').replace('replicas: 2', 'replicas: 1'); // two would want a disruption budget
  expect(await fixOf('multiple-replicas', {}, { 'carts.yaml': one })).toBeUndefined();
});

test('a fix at an alias is not offered, nor is one that would change what another alias stands for', async () => {
  const twice = (limits: string) => deployment('', '          resources: &small { requests: { cpu: 1, memory: 1Gi } }\n', limits);
  const other = '        - name: proxy\n          image: shop/proxy:1.0.0\n          resources: *small\n';
  expect(await fixOf('memory-limits', {}, { 'carts.yaml': twice(other) })).toBeUndefined();
  expect(await fixOf('memory-limits', {}, { 'carts.yaml': twice('') })).toBeDefined();
});

describe('what the pull request removes is offered back', () => {
  const probe = `          livenessProbe: # slow on Mondays
            httpGet: { path: /live, port: 8080 }
            periodSeconds: 20
`;
  const ports = '          ports: [{ containerPort: 8080 }]\n';
  const more = '          readinessProbe: { httpGet: { path: /ready, port: 8080 } }\n';

  test('verbatim, where it stood', async () => {
    const base = { 'carts.yaml': deployment('', ports + probe + more) };
    const fix = await fixOf('liveness-probe', base, { 'carts.yaml': deployment('', ports + more) });
    expect(fix).toMatchObject({ confidence: 'check', startLine: 15, endLine: 15, replacement: ports + probe });
  });

  test('indented as the file is now, in a container that moved', async () => {
    const base = { 'carts.yaml': deployment('', ports + probe + more) };
    const sidecar = '  - name: proxy\n    image: shop/proxy:1.0.0\n';
    const [, head = '', container = ''] = /^([\s\S]*\n) {8}(- name: carts[\s\S]*)$/.exec(deployment('', ports + more)) ?? [];
    const moved = `${head.replaceAll('      containers', '      containers')}${sidecar.replaceAll(/^/gm, '      ').trimEnd()}\n        ${container}`;
    const fix = await fixOf('liveness-probe', base, { 'carts.yaml': moved });
    expect(fix?.replacement).toBe(ports + probe);
    expect(fix?.startLine).toBe(17);
  });

  test('as the whole block that went, not as the one field that is missed', async () => {
    const context = `          securityContext:
            runAsNonRoot: true
            readOnlyRootFilesystem: true # writes to /tmp only
            allowPrivilegeEscalation: false
            capabilities: { drop: [ALL] }
`;
    const base = { 'carts.yaml': deployment('', ports + context) };
    const head = { 'carts.yaml': deployment('', ports) };
    for (const rule of ['drop-capabilities', 'privilege-escalation', 'read-only-root-filesystem'])
      expect((await fixOf(rule, base, head))?.replacement).toBe(ports + context);
  });

  test('limits too, beside the requests that stayed', async () => {
    const resources = (limits: string) => `          resources:\n            requests:\n              memory: 256Mi\n${limits}`;
    const limits = '            limits: # measured in May\n              memory: 384Mi\n';
    const base = { 'carts.yaml': deployment('', resources(limits)) };
    const fix = await fixOf('memory-limits', base, { 'carts.yaml': deployment('', resources('')) });
    expect(fix?.replacement).toBe(`              memory: 256Mi\n${limits}`);
  });

  test('one of two requests, and not what the guide would ask for', async () => {
    const requests = (text: string) => deployment('', `          resources:\n            requests:\n${text}`);
    const [cpu, memory] = ['              cpu: 250m\n', '              memory: 128Mi\n'];
    const fix = await fixOf('resource-requests', { 'carts.yaml': requests(cpu + memory) }, { 'carts.yaml': requests(memory) });
    expect(fix).toMatchObject({ confidence: 'check', startLine: 16, replacement: `            requests:\n${cpu}` });
  });

  test('not where it would not do any more: then what the rule proposes', async () => {
    const was =
      '          securityContext: { privileged: true, allowPrivilegeEscalation: true, capabilities: { drop: [ALL] } }\n';
    const base = { 'carts.yaml': deployment('', ports + was) };
    const fix = await fixOf('drop-capabilities', base, { 'carts.yaml': deployment('', ports) });
    expect(fix?.replacement).not.toContain('privileged');
    expect(fix?.replacement).toContain('- ALL');
  });
});

test('lines on which a secret stands are never repeated', async () => {
  const pod = (password: string) => `apiVersion: v1
kind: Pod
metadata: { name: carts }
spec:
  automountServiceAccountToken: false
  securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
  containers:
    - env: [{ name: DB_PASSWORD, ${password} }]
      name: carts
      image: shop/carts:1.4.2
      securityContext: { readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }
`;
  const inOneLine = (text: string) =>
    text
      .replace(/- env: (.*)\n {6}name: carts\n {6}image: (\S+)\n {6}security/, '- { env: $1, name: carts, image: $2, security')
      .replace(/(drop: \[ALL\] } })\n/, '$1 }\n');
  const open = { 'carts.yaml': inOneLine(pod('value: hunter2-Zq9x')) };
  const safe = { 'carts.yaml': inOneLine(pod('valueFrom: { secretKeyRef: { name: db, key: password } }')) };
  expect(await fixOf('privilege-escalation', {}, safe)).toBeDefined();
  expect(await fixOf('privilege-escalation', {}, open)).toBeUndefined();
});

test.each([
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['no last line break at the spot', (text: string) => text.trimEnd()],
])('%s: proven, but nothing for one click', async (_, as) => {
  const fix = await fixOf('drop-capabilities', {}, { 'carts.yaml': as(deployment('')) });
  expect(fix).toMatchObject({ oneClick: false });
  expect(fix?.replacement).toBe(
    as(
      '          image: shop/carts:1.4.2\n          securityContext:\n            capabilities:\n              drop:\n                - ALL\n',
    ),
  );
});

test('a finding that stands in several files too is settled by no single click', async () => {
  const fix = await fixOf('seccomp-profile', {}, { 'base/carts.yaml': deployment(''), 'all-in-one.yaml': deployment('') });
  expect(fix).toMatchObject({ path: 'base/carts.yaml', oneClick: false });
});

test('findings without a comment get no proof: it would cost and nobody would see it', async () => {
  const settings = { ...defaultSettings, inlineComments: false };
  const { assessment } = await reviewPullRequest(memoryForge({}, { 'carts.yaml': deployment('') }), settings, localLinks);
  expect(assessment.findings.filter(({ fix }) => fix)).toEqual([]);
});
