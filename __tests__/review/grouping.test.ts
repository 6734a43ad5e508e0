import type { Finding } from '../../src/findings/finding.ts';
import type { Comment } from '../../src/review/review.ts';
import { writeReview } from '../../src/review/write-review.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import {
  addedFile,
  assessmentOf,
  changedFile,
  changesOf,
  containerFinding,
  findingAt,
  links,
  objectIn,
  objectsIn,
  removedFile,
  ruleFacts,
  rules,
} from './factories.ts';
import { placeOf } from './line-oracle.ts';
import * as nodewatch from './nodewatch.ts';

const commentsOn = (path: string, text: string, findings: readonly Finding[]) =>
  writeReview(assessmentOf(findings), changesOf(addedFile(path, text)), defaultSettings, links).comments;

const places = (comments: readonly Comment[]) => comments.map(comment => `${placeOf(comment)}: ${comment.fingerprints.length}`);

test('a file of 27 findings gets ten comments, each on the line that a reviewer would choose', () => {
  expect(places(commentsOn(nodewatch.path, nodewatch.text, nodewatch.findings))).toEqual([
    'RIGHT 10: 1',
    'RIGHT 14: 2',
    'RIGHT 16: 7',
    'RIGHT 37: 1',
    'RIGHT 41: 1',
    'RIGHT 49: 7',
    'RIGHT 7: 3',
    'RIGHT 29: 1',
    'RIGHT 38: 1',
    'RIGHT 59: 1',
  ]);
});

test('the keys of one Secret are one comment, at the first of them', () => {
  const text = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\nstringData:\n  password: a\n  token: b\n  key: c\n';
  const secret = objectIn('secret.yaml', text);
  const plaintext = ruleFacts('secret-manifest', {
    item: 'secrets-externalized',
    priority: 'critical',
    headline: 'Plaintext Secret',
  });
  const findings = ['password', 'token', 'key'].map(key => findingAt(secret, plaintext, ['stringData', key], { detail: key }));
  expect(places(commentsOn('secret.yaml', text, findings))).toEqual(['RIGHT 6: 3']);
});

describe('one container', () => {
  const path = 'web.yaml';
  const text = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - image: shop/web:1.0.0
          name: web
          ports: [{ containerPort: 8080 }]
          env:
            - name: MODE
              value: production
          securityContext:
            readOnlyRootFilesystem: false
          resources:
            limits: { cpu: 1 }
`;
  const web = objectIn(path, text);
  const pod = ['spec', 'template', 'spec'];
  const container = [...pod, 'containers', 0];
  const liveness = containerFinding(web, rules.liveness, 'web', container, 'has no livenessProbe.');
  const readOnly = containerFinding(
    web,
    rules.readOnlyRoot,
    'web',
    [...container, 'securityContext', 'readOnlyRootFilesystem'],
    'can write to its root.',
  );
  const nonRoot = containerFinding(web, rules.nonRoot, 'web', pod, 'may run as root.');

  test('gathers what is within five lines of its worst finding', () => {
    const escalation = containerFinding(web, rules.escalation, 'web', [...container, 'securityContext'], 'may gain privileges.');

    expect(places(commentsOn(path, text, [liveness, escalation, readOnly]))).toEqual(['RIGHT 10: 2', 'RIGHT 16: 1']);
  });

  test("leaves its pod's lines where they are, however near", () => {
    expect(nonRoot.span.start.line).toBe(7);
    expect(places(commentsOn(path, text, [liveness, nonRoot]))).toEqual(['RIGHT 7: 1', 'RIGHT 10: 1']);
  });

  test('that is privileged takes in what it breaks anyway, from any line', () => {
    const privileged = containerFinding(web, rules.privileged, 'web', [...container, 'resources', 'limits'], 'runs privileged.');
    const seccomp = findingAt(web, rules.seccomp, pod);

    expect(places(commentsOn(path, text, [privileged, seccomp, nonRoot]))).toEqual(['RIGHT 7: 1', 'RIGHT 18: 2']);
  });
});

test('missing companions of one workload are one comment at its name', () => {
  const text = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  namespace: shop\n  name: carts\n';
  const carts = objectIn('carts.yaml', text);
  const missing = [rules.autoscaler, rules.budget, rules.networkPolicy].map(rule =>
    findingAt(carts, rule, ['metadata', 'name'], { companion: true }),
  );

  const [comment, ...others] = commentsOn('carts.yaml', text, missing);

  expect(others).toEqual([]);
  expect(comment && placeOf(comment)).toBe('RIGHT 5');
  expect(comment?.body.split('\n')[0]).toBe('**3 High**: Deployment `shop/carts`');
});

test('a budget and an autoscaler that are removed are told where each was', () => {
  const text = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: carts\n';
  const carts = objectIn('carts.yaml', text);
  const gone = (kind: string) => `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: carts\n`;
  const cause = (path: string, kind: string) => ({ companion: true, cause: objectIn(path, gone(kind)).locate(['kind']) });
  const findings = [
    findingAt(carts, rules.budget, ['metadata', 'name'], cause('pdb.yaml', 'PodDisruptionBudget')),
    findingAt(carts, rules.autoscaler, ['metadata', 'name'], cause('hpa.yaml', 'HorizontalPodAutoscaler')),
  ];
  const changes = changesOf(
    removedFile('pdb.yaml', gone('PodDisruptionBudget')),
    removedFile('hpa.yaml', gone('HorizontalPodAutoscaler')),
  );

  const { comments } = writeReview(assessmentOf(findings), changes, defaultSettings, links);

  expect(comments.map(comment => `${comment.path} ${placeOf(comment)}`)).toEqual(['hpa.yaml LEFT 2', 'pdb.yaml LEFT 2']);
  expect(comments[0]?.body).toContain('Applies to [`carts.yaml:4`](https://git.example/head/carts.yaml#L4).');
});

test('what a container loses with one block is one comment on the removed lines', () => {
  const head =
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n      containers:\n        - name: web\n';
  const context =
    '          securityContext:\n            readOnlyRootFilesystem: true\n            allowPrivilegeEscalation: false\n';
  const [web, before] = [objectIn('web.yaml', head), objectIn('web.yaml', head + context)];
  const removed = context.replace(/^/gm, '-').slice(0, -1);
  const own = ['spec', 'template', 'spec', 'containers', 0];
  const lost = (rule: Finding['rule'], field: string, says: string): Finding => ({
    ...containerFinding(web, rule, 'web', own, says),
    cause: before.locate([...own, 'securityContext', field]),
  });
  const findings = [
    lost(rules.escalation, 'allowPrivilegeEscalation', 'may gain privileges.'),
    lost(rules.readOnlyRoot, 'readOnlyRootFilesystem', 'can write to its root.'),
  ];

  const { comments } = writeReview(
    assessmentOf(findings),
    changesOf(changedFile('web.yaml', `@@ -9,4 +9 @@\n         - name: web\n${removed}`)),
    defaultSettings,
    links,
  );

  expect(places(comments)).toEqual(['LEFT 11: 2']);
});

describe('one rule with one value', () => {
  const policy = (name: string) => `apiVersion: extensions/v1beta1\nkind: NetworkPolicy\nmetadata:\n  name: ${name}\n`;
  const text = [policy('carts'), policy('orders'), policy('user')].join('---\n');
  const message = (name: string) =>
    `NetworkPolicy \`${name}\` uses \`extensions/v1beta1\`, removed in 1.16; use \`networking.k8s.io/v1\`.`;

  test('in one file is one comment that names the other lines', () => {
    const findings = objectsIn('np.yaml', text).map(object =>
      findingAt(object, rules.api, ['apiVersion'], { message: message(object.name) }),
    );

    const [comment, ...others] = commentsOn('np.yaml', text, findings);

    expect(others).toEqual([]);
    expect(comment?.fingerprints).toHaveLength(3);
    expect(comment?.body).toBe(`**High · API version removed**: 3 NetworkPolicies
Uses \`extensions/v1beta1\`, removed in 1.16; use \`networking.k8s.io/v1\`.
Also at lines 6, 11.
[Why and how](https://docs.example/deprecated-api) · to waive: annotation \`seaworthy/ignore.deprecated-api: "reason"\``);
  });

  test('but a gap is no value: each container that lacks a probe hears of it', () => {
    const twice = ['a', 'b']
      .map(name => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  containers:\n    - name: app\n`)
      .join('---\n');
    const findings = objectsIn('pods.yaml', twice).map(pod =>
      containerFinding(pod, rules.liveness, 'app', ['spec', 'containers', 0], 'has no livenessProbe.'),
    );

    expect(places(commentsOn('pods.yaml', twice, findings))).toEqual(['RIGHT 7: 1', 'RIGHT 15: 1']);
  });
});

test('what has no line in a file is one comment on the file', () => {
  const text = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: carts\n';
  const carts = objectIn('carts.yaml', text);
  const findings = [findingAt(carts, rules.replicas, ['spec']), findingAt(carts, rules.api, ['apiVersion'])];

  const { comments } = writeReview(
    assessmentOf(findings),
    changesOf(changedFile('carts.yaml', undefined)),
    defaultSettings,
    links,
  );

  expect(places(comments)).toEqual(['file: 2']);
  expect(comments[0]?.body.split('\n').slice(0, 3)).toEqual([
    '**1 Critical, 1 High**: Deployment `carts`',
    '**Critical · One replica** ([line 4](https://git.example/head/carts.yaml#L4)): is found wanting.',
    '**High · API version removed** ([line 1](https://git.example/head/carts.yaml#L1)): is found wanting.',
  ]);
});
