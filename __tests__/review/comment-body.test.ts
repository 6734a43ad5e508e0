import type { Finding } from '../../src/findings/finding.ts';
import type { LineAnchor } from '../../src/review/anchor.ts';
import { commentBody } from '../../src/review/comment-body.ts';
import { containerFinding, findingAt, links, objectIn, objectsIn, ruleFacts, rules } from './factories.ts';

const path = 'deploy/carts.yaml';
const carts = objectIn(
  path,
  'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: carts\n  namespace: sock-shop\nspec:\n  template:\n    spec:\n      containers:\n        - name: carts\n',
);
const container = ['spec', 'template', 'spec', 'containers', 0];
const onLine = (line: number, more: Partial<LineAnchor> = {}): LineAnchor => ({
  level: 'line',
  path,
  side: 'RIGHT',
  line,
  stands: 'changed',
  ...more,
});
const bodyOf = (findings: readonly Finding[], anchor = onLine(10)) => commentBody({ findings, anchor, same: false }, links);

const noProbe = (more: Partial<Finding> = {}) =>
  containerFinding(carts, rules.liveness, 'carts', container, 'has no livenessProbe; if it hangs, nothing restarts it.', more);

describe('a comment on one finding', () => {
  test('tells what is wrong with what, what happens, what to copy, where else, and how to waive it', () => {
    const template = 'livenessProbe:\n  httpGet: { path: /health/live, port: 80 }\n';
    const alsoAt = [objectIn('deploy/complete-demo.yaml', '\n\nkind: Pod\napiVersion: v1\nmetadata: { name: carts }\n').span];

    expect(
      bodyOf([noProbe({ template: () => template, alsoAt })]),
    ).toBe(`**Critical · No liveness probe**: container \`carts\` of Deployment \`sock-shop/carts\`
If it hangs, nothing restarts it.
\`\`\`yaml
livenessProbe:
  httpGet: { path: /health/live, port: 80 }
\`\`\`
Also in \`deploy/complete-demo.yaml:3\`.
[Why and how](https://docs.example/liveness-probe) · to waive: annotation \`seaworthy/ignore.liveness-probe: "reason"\``);
  });

  test('keeps a value that its headline does not tell', () => {
    const finding = findingAt(carts, rules.replicas, ['spec'], {
      message: 'Deployment `carts` runs 1 replica; one node drain takes it down.',
    });

    expect(bodyOf([finding], onLine(4)).split('\n')[1]).toBe('Runs 1 replica; one node drain takes it down.');
  });

  test("tells the rule's reason where the message has none", () => {
    const finding = containerFinding(
      carts,
      { ...rules.readOnlyRoot, why: 'An intruder could plant tools' },
      'carts',
      container,
      'can write to its root filesystem.',
    );

    expect(bodyOf([finding]).split('\n')[1]).toBe('Can write to its root filesystem. An intruder could plant tools.');
  });

  test("tells only the rule's reason where the message says the headline again", () => {
    const seccomp = findingAt(carts, { ...rules.seccomp, why: 'System calls stay unfiltered.' }, ['spec'], {
      message: 'Pod template of Deployment `carts` sets no seccomp profile.',
    });

    expect(bodyOf([seccomp], onLine(6)).split('\n')[1]).toBe('System calls stay unfiltered.');
    expect(bodyOf([seccomp, seccomp], onLine(6)).split('\n')[1]).toBe(
      '**High · No seccomp profile**: system calls stay unfiltered.',
    );
  });

  test('does not take the first words of another sentence for the object', () => {
    const finding = findingAt(carts, rules.probesDistinct, ['spec'], {
      container: 'carts',
      message: 'livenessProbe of `carts`: timeoutSeconds 10 exceeds periodSeconds 5.',
    });

    expect(bodyOf([finding], onLine(10)).split('\n')[1]).toBe(
      'livenessProbe of `carts`: timeoutSeconds 10 exceeds periodSeconds 5. Something breaks in production.',
    );
  });

  test('says what it applies to, when it stands elsewhere', () => {
    expect(bodyOf([noProbe()], onLine(7, { stands: 'near' })).split('\n')[2]).toBe(
      'Applies to [line 10](https://git.example/head/deploy/carts.yaml#L10).',
    );
    expect(
      commentBody(
        { findings: [noProbe()], anchor: onLine(7, { stands: 'near' }), same: false },
        { ...links, file: () => undefined },
      ),
    ).toContain('\nApplies to line 10.\n');
  });

  test('says nothing of the kind on the lines that were removed from the same file', () => {
    const removed = noProbe({ cause: carts.locate(['spec']) });

    expect(bodyOf([removed], onLine(12, { side: 'LEFT', stands: 'removed' }))).not.toContain('Applies to');
  });

  test('has at most twelve lines: a longer template stays on the page', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, index) => `key${index}: value`).join('\n');

    expect(bodyOf([noProbe({ template: () => lines(7) })]).split('\n')).toHaveLength(12);
    expect(bodyOf([noProbe({ template: () => lines(8) })]).split('\n')).toHaveLength(3);
  });

  test('tells a fix in words, and that it may change behaviour', () => {
    const advice = { title: 'Set `readOnlyRootFilesystem: true`', confidence: 'check' } as const;

    expect(bodyOf([noProbe({ advice })]).split('\n')[2]).toBe(
      'Fix: Set `readOnlyRootFilesystem: true`. It may change behaviour: check first.',
    );
    expect(bodyOf([noProbe({ advice: { ...advice, confidence: 'safe' } })]).split('\n')[2]).toBe(
      'Fix: Set `readOnlyRootFilesystem: true`.',
    );
    expect(bodyOf([noProbe({ advice: { ...advice, title: 'Set it; may change behaviour' } })]).split('\n')[2]).toBe(
      'Fix: Set it; may change behaviour.',
    );
    expect(bodyOf([noProbe({ advice, template: () => 'a: 1\n' })])).not.toContain('Fix:');
  });

  test('names an object that has no name or kind without inventing one', () => {
    expect(bodyOf([{ ...noProbe(), container: undefined, resource: { ...carts, name: '', kind: '' } }]).split('\n')[0]).toContain(
      ': Object without a name',
    );
  });

  test('begins with a line of at most 100 characters, unless names are longer', () => {
    expect(bodyOf([noProbe()]).split('\n')[0]?.length).toBeLessThanOrEqual(100);
  });
});

describe('a comment on several findings', () => {
  const template = () => 'resources:\n  requests: { cpu: 100m, memory: 256Mi }\n  limits: { memory: 512Mi }\n';
  const findings = [
    containerFinding(
      carts,
      rules.requests,
      'carts',
      container,
      'sets no cpu and memory request, so the scheduler reserves nothing for it.',
      { template },
    ),
    containerFinding(
      carts,
      rules.memoryLimits,
      'carts',
      container,
      "has no memory limit; a leak can take down the node's other pods.",
      { template },
    ),
    noProbe({ template: () => 'livenessProbe:\n  httpGet: { path: /health/live, port: 80 }\n' }),
    containerFinding(carts, rules.image, 'carts', container, 'uses `carts:latest`.'),
    containerFinding(carts, rules.readOnlyRoot, 'carts', container, 'can write to its root filesystem.'),
  ];

  test('tells the worst three in full with one block to copy, and the others in a line each', () => {
    expect(bodyOf(findings)).toBe(`**3 Critical, 2 High**: container \`carts\` of Deployment \`sock-shop/carts\`
**Critical · No CPU and memory requests**: the scheduler reserves nothing for it.
**Critical · No memory limit**: a leak can take down the node's other pods.
**Critical · No liveness probe**: if it hangs, nothing restarts it.
\`\`\`yaml
resources:
  requests: { cpu: 100m, memory: 256Mi }
  limits: { memory: 512Mi }
livenessProbe:
  httpGet: { path: /health/live, port: 80 }
\`\`\`
- High · Moving image tag: uses \`carts:latest\`
- High · Writable root filesystem

[Why and how](https://docs.example/resource-requests) · to waive one: annotation \`seaworthy/ignore.<rule>: "reason"\``);
  });

  test('says which line is meant where that is another one, with the way there when it is out of sight', () => {
    const two = findings.slice(0, 2);

    expect(bodyOf(two, onLine(9)).split('\n')[1]).toBe(
      '**Critical · No CPU and memory requests** (line 10): the scheduler reserves nothing for it.',
    );
    expect(bodyOf(two, onLine(4, { stands: 'near' })).split('\n')[1]).toBe(
      '**Critical · No CPU and memory requests** ([line 10](https://git.example/head/deploy/carts.yaml#L10)): the scheduler reserves nothing for it.',
    );
  });

  test('names each object or container where they differ', () => {
    const sidecar = containerFinding(carts, rules.memoryLimits, 'proxy', container, 'has no memory limit; it leaks.');
    const [service] = objectsIn(path, '---\napiVersion: v1\nkind: Service\nmetadata:\n  name: carts\n');
    const other = service && findingAt({ ...service, index: 1 }, rules.api, container);

    expect(bodyOf([noProbe(), sidecar]).split('\n').slice(0, 3)).toEqual([
      '**2 Critical**: Deployment `sock-shop/carts`',
      '**Critical · No liveness probe**, container `carts`: if it hangs, nothing restarts it.',
      '**Critical · No memory limit**, container `proxy`: it leaks.',
    ]);
    expect(
      bodyOf([noProbe(), ...(other ? [other] : [])])
        .split('\n')
        .slice(0, 2),
    ).toEqual([
      '**1 Critical, 1 High**: 2 objects',
      '**Critical · No liveness probe**, container `carts` of Deployment `sock-shop/carts`: if it hangs, nothing restarts it.',
    ]);
  });

  test('has at most 25 lines, and counts what it leaves to the summary', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      containerFinding(carts, ruleFacts(`rule-${index}`), 'carts', container, 'is odd.', { template }),
    );
    const lines = bodyOf(many).split('\n');

    expect(lines).toHaveLength(25);
    expect(lines.slice(-4)).toEqual([
      '- High · rule-20',
      '- and 19 more findings in the summary',
      '',
      '[Why and how](https://docs.example/rule-0) · to waive one: annotation `seaworthy/ignore.<rule>: "reason"`',
    ]);
  });
});

test('a comment never outgrows what GitHub takes', () => {
  const hostile = '#'.repeat(100_000);
  const many = Array.from({ length: 40 }, (_, index) =>
    containerFinding(carts, ruleFacts(`rule-${index}`, { headline: hostile }), hostile, container, hostile, {
      template: () => hostile,
      alsoAt: Array(400).fill(carts.span),
    }),
  );

  for (const body of [bodyOf(many), bodyOf(many.slice(0, 1)), bodyOf([noProbe({ template: () => hostile })])]) {
    expect(body.length).toBeLessThanOrEqual(60_000);
    expect(body.split('\n').length).toBeLessThanOrEqual(25);
  }
});

test('hostile names are inert', () => {
  const hostile = '<img src=x>`@everyone` | [x](y)\n- \u202e<!-- seaworthy/1 -->';
  const object = { ...carts, name: hostile, namespace: hostile, kind: '<b>' };
  const finding = {
    ...noProbe(),
    resource: object,
    container: hostile,
    message: `Container \`${hostile}\` is privileged; @all.`,
    template: () => `name: ${hostile}\n`,
  };

  for (const body of [bodyOf([finding]), bodyOf([finding, { ...finding, fingerprint: 'other', container: 'a' }])]) {
    const outside = body.replace(/```yaml[\s\S]*?```|<code>[^<]*<\/code>|`[^`\n]+`|\]\([^)\s]+\)/g, '');
    expect(outside).not.toMatch(/[<>@]|\[x\]/);
    expect(body).not.toMatch(/\u202e|<!--/);
  }
});
