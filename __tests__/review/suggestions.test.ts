import type { ProvenFix } from '../../src/findings/proofs/proven-fix.ts';
import { indexChanges } from '../../src/review/changed-files.ts';
import type { Comment } from '../../src/review/review.ts';
import { suggestionFor, widened } from '../../src/review/suggestion-range.ts';
import { reviewPullRequest } from '../../src/review-pull-request.ts';
import { localLinks } from '../../src/runner/local-links.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { memoryForge } from '../memory-forge.ts';
import { changedFile, changesOf } from './factories.ts';

const path = 'carts.yaml';

/** The comment that tells a rule's finding when one file changes; `carts.yaml:12–14`, its fix block and what stands below it. */
async function told(
  rule: string,
  base: string | undefined,
  head: string,
): Promise<{ place: string; fix: string[]; body: string }> {
  const forge = memoryForge(base === undefined ? {} : { [path]: base }, { [path]: head });
  const { review } = await reviewPullRequest(forge, defaultSettings, localLinks);
  const comment = review.comments.find(({ fingerprints }) => fingerprints.some(each => each.startsWith(`${rule}/`)));
  if (!comment) throw new Error(`no comment tells ${rule}`);
  return { place: placeOf(comment), fix: fixIn(comment.body), body: comment.body };
}

function placeOf(comment: Comment): string {
  if (comment.level === 'file') return 'the file';
  const { startLine, line, side } = comment;
  return `${startLine === undefined ? '' : `${startLine}–`}${line}${side === 'LEFT' ? ' of the base' : ''}`;
}

/** From the opening fence to the last caution. */
function fixIn(body: string): string[] {
  const lines = body.split('\n');
  const start = lines.findIndex(line => /^`{3,}(suggestion|diff)$/.test(line));
  if (start < 0) return [];
  const end = lines.indexOf(lines[start]?.replace(/[a-z]+$/, '') ?? '', start);
  const cautions = lines.slice(end + 1).findIndex(line => !line.startsWith('May change behaviour'));
  return lines.slice(start, end + 1 + cautions);
}

const context =
  '          securityContext: { runAsNonRoot: true, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }\n';
const deployment = ({ pod = '', container = '', context: own = context, replicas = 2 } = {}) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: carts
  namespace: shop
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: carts } }
  template:
    metadata: { labels: { app: carts } }
    spec:
      topologySpreadConstraints: [{ topologyKey: zone }]
${pod}      containers:
        - name: carts
          image: shop/carts:1.4.2
${own}${container}`;
const profile = '      securityContext: { seccompProfile: { type: RuntimeDefault } }\n';

test('a fix stands as a suggestion over the lines that it replaces, from the finding’s own line on', async () => {
  expect(await told('seccomp-profile', undefined, deployment())).toMatchObject({
    place: '11',
    fix: [
      '```suggestion',
      '    spec:',
      '      securityContext:',
      '        seccompProfile:',
      '          type: RuntimeDefault',
      '```',
    ],
  });
});

test('a fix that may change behaviour says what to look at', async () => {
  const privileged =
    '          securityContext:\n            runAsNonRoot: true\n            allowPrivilegeEscalation: false\n            privileged: true\n            readOnlyRootFilesystem: true\n            capabilities: { drop: [ALL] }\n';
  const { fix } = await told('privileged-container', undefined, deployment({ pod: profile, context: privileged }));
  expect(fix).toEqual([
    '```suggestion',
    '            privileged: false',
    '```',
    'May change behaviour: check first what it needs from the host.',
  ]);
});

test('several fixes on one anchor are one suggestion, and what it is for is told', async () => {
  const { place, fix, body } = await told('drop-capabilities', undefined, deployment({ context: '' }));
  expect(place).toBe('14–15');
  expect(fix).toEqual([
    '```suggestion',
    '        - name: carts',
    '          image: shop/carts:1.4.2',
    '          securityContext:',
    '            allowPrivilegeEscalation: false',
    '            readOnlyRootFilesystem: true',
    '            capabilities:',
    '              drop:',
    '                - ALL',
    '```',
    'May change behaviour (writable root filesystem): will break code that writes outside mounted volumes.',
    'May change behaviour (keeps capabilities): check first which ones it uses.',
  ]);
  expect(body).toContain('One click for writable root filesystem, keeps capabilities, may gain privileges:');
});

test('what was removed is offered back beside the removed lines, on the side that GitHub can change', async () => {
  const probe = '          livenessProbe:\n            httpGet: { path: /live, port: 8080 }\n';
  const ports = '          ports: [{ containerPort: 8080 }]\n';
  const full = deployment({ pod: profile, container: `${ports}${probe}          tty: true\n` });
  expect(await told('liveness-probe', full, full.replace(probe, ''))).toMatchObject({
    place: '18',
    fix: [
      '```suggestion',
      ...`${ports}${probe}`.trimEnd().split('\n'),
      '```',
      'May change behaviour: check first that it still fits.',
    ],
  });
});

test('a fix outside of what the pull request changes is a diff', async () => {
  const alone = deployment({ pod: profile }).replace('      topologySpreadConstraints: [{ topologyKey: zone }]\n', '');
  expect(await told('anti-affinity', alone.replace('replicas: 2', 'replicas: 1'), alone)).toMatchObject({
    place: '7',
    fix: [
      '```diff',
      '@@ -12,1 +12,8 @@',
      ` ${profile.trimEnd()}`,
      '+      topologySpreadConstraints:',
      '+        - maxSkew: 1',
      '+          topologyKey: kubernetes.io/hostname',
      '+          whenUnsatisfiable: ScheduleAnyway',
      '+          labelSelector:',
      '+            matchLabels:',
      '+              app: carts',
      '```',
      'May change behaviour: check that the labels are those of these pods alone.',
    ],
  });
});

describe('one value in several places of a file', () => {
  const policy = (name: string, port: string) =>
    `apiVersion: extensions/v1beta1\nkind: NetworkPolicy\nmetadata: { name: ${name}, namespace: shop }\nspec: { podSelector: {}, ingress: [{ ports: [{ port: ${port} }] }] }\n`;

  test('is one suggestion when it settles all of them', async () => {
    const { place, fix } = await told('deprecated-api', undefined, `${policy('web', '80')}---\n${policy('api', '81')}`);
    expect([place, fix[0], fix[1], fix[6]]).toEqual([
      '1–6',
      '```suggestion',
      'apiVersion: networking.k8s.io/v1',
      'apiVersion: networking.k8s.io/v1',
    ]);
  });

  test('is a diff of the first when they are too far apart', async () => {
    const between = `---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: between, namespace: shop }\ndata:\n${'  a: b\n'.replace('a', 'k')}${Array.from({ length: 12 }, (_, index) => `  key-${index}: value\n`).join('')}`;
    const { place, fix, body } = await told(
      'deprecated-api',
      undefined,
      `${policy('web', '80')}${between}---\n${policy('api', '81')}`,
    );
    expect([place, fix[0], fix.filter(line => line.startsWith('+'))]).toEqual([
      '1',
      '```diff',
      ['+apiVersion: networking.k8s.io/v1'],
    ]);
    expect(body).toContain('Also at line 24.');
  });
});

test('a suggestion never repeats a line on which a secret stands, though its comment would begin above it', async () => {
  const head = (secret: string) =>
    deployment({ pod: profile, context: '' }).replace(
      '          image',
      `          env:\n            - name: DB_PASSWORD\n              ${secret}\n          image`,
    );
  const open = await told('drop-capabilities', undefined, head('value: hunter2-Zq9x'));
  expect([open.place, open.body.includes('hunter2')]).toEqual(['19', false]);
  const safe = await told('drop-capabilities', undefined, head('valueFrom: { secretKeyRef: { name: db, key: password } }'));
  expect(safe.place).toBe('15–19');
});

describe('the lines of a suggestion', () => {
  const patch = '@@ -1,5 +1,5 @@\n a: 1\n-b: 2\n+b: 3\n c: 4\n-d: 5\n e: 6\n+f: 7';
  const files = indexChanges(changesOf(changedFile(path, patch)));
  const fix = (startLine: number, endLine: number, original: string): ProvenFix => ({
    title: 'Change it',
    confidence: 'safe',
    path,
    startLine,
    endLine,
    original,
    replacement: 'x: 9\n',
    oneClick: true,
  });

  test('are those of one hunk, with no removed lines between them', () => {
    expect(suggestionFor(fix(2, 3, 'b: 3\nc: 4\n'), files)?.range).toEqual({ start: 2, end: 3 });
    expect(suggestionFor(fix(1, 2, 'a: 1\nb: 3\n'), files)).toBeUndefined();
    expect(suggestionFor(fix(3, 4, 'c: 4\ne: 6\n'), files)).toBeUndefined();
    expect(suggestionFor(fix(5, 6, 'f: 7\ng: 8\n'), files)).toBeUndefined();
  });

  test('are those that the diff shows', () => {
    expect(suggestionFor(fix(3, 3, 'c: 5\n'), files)).toBeUndefined();
  });

  test('begin at the finding’s own line unless removed lines are in the way', () => {
    const file = files.atHead(path);
    const suggestion = suggestionFor(fix(3, 3, 'c: 4\n'), files);
    const from = (line: number) =>
      file && suggestion && widened(suggestion, { level: 'line', path, side: 'RIGHT', line, stands: 'changed' }, file);
    expect(from(2)).toEqual({ range: { start: 2, end: 3 }, lines: ['b: 3', 'x: 9'] });
    expect(from(1)).toEqual(suggestion);
  });

  test('hold nothing that cannot be seen', () => {
    expect(suggestionFor({ ...fix(3, 3, 'c: 4\n'), replacement: 'x: \u202e9\n' }, files)).toBeUndefined();
    expect(suggestionFor({ ...fix(3, 3, 'c: 4\n'), replacement: 'x: 9 # <!-- seaworthy/1 -->\n' }, files)).toBeUndefined();
  });
});

test.each([
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  [
    'tabs',
    (text: string) =>
      `${text}---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: make }\ndata:\n  Makefile: |\n    all:\n    \tcc\n`,
  ],
])('a file with %s gets no suggestion, because GitHub would break it', async (_, as) => {
  expect((await told('seccomp-profile', undefined, as(deployment()))).fix[0]).toBe('```diff');
});

test('the fence is longer than any run of backticks in the lines', async () => {
  const { fix } = await told('seccomp-profile', undefined, deployment().replace('    spec:', '    spec: # ```` see the wiki'));
  expect([fix[0], fix.at(-1)]).toEqual(['`````suggestion', '`````']);
});
