import { reviewPullRequest } from '../../src/review-pull-request.ts';
import { localLinks } from '../../src/runner/local-links.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { memoryForge } from '../memory-forge.ts';

const deployment = (annotations: string, podAnnotations = '{}') => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: carts
  annotations: ${annotations}
spec:
  replicas: 1
  selector: { matchLabels: { app: carts } }
  template:
    metadata: { labels: { app: carts }, annotations: ${podAnnotations} }
    spec:
      containers:
        - name: carts
          image: shop/carts:1.4.2
          env: [{ name: DB_PASSWORD, value: hunter2-hunter2 }, { name: SMTP_PASSWORD, value: hunter3-hunter3 }]
`;

async function review(annotations: string, podAnnotations?: string, base?: string) {
  const { assessment } = await reviewPullRequest(
    memoryForge(base === undefined ? {} : { 'carts.yaml': base }, { 'carts.yaml': deployment(annotations, podAnnotations) }),
    defaultSettings,
    localLinks,
  );
  const of = (rule: string) => assessment.findings.filter(finding => finding.rule.id === rule);
  return { assessment, of };
}

test('a waiver with a reason keeps a Critical from blocking, and is shown', async () => {
  const { of, assessment } = await review('{ seaworthy/ignore.multiple-replicas: "leader-elected, one is enough" }');
  expect(of('multiple-replicas').map(({ blocks, waiver }) => [blocks, waiver?.reason, waiver?.added])).toEqual([
    [false, 'leader-elected, one is enough', true],
  ]);
  expect(assessment.checklist.find(({ item }) => item.id === 'multiple-replicas')).toMatchObject({
    status: 'waived',
    waived: 1,
    introduced: 0,
  });
  expect(assessment.vouched.map(({ kind, rule }) => `${kind} ${rule.id}`)).toEqual(['waiver multiple-replicas']);
});

test('a waiver on the pod template counts as well', async () => {
  const { of } = await review('{}', '{ seaworthy/ignore.multiple-replicas: "leader-elected, one is enough" }');
  expect(of('multiple-replicas')[0]?.blocks).toBe(false);
});

test.each([
  ['without a reason', '{ seaworthy/ignore.multiple-replicas: "" }'],
  ['with a reason too short to be one', '{ seaworthy/ignore.multiple-replicas: "because" }'],
  ['of another rule', '{ seaworthy/ignore.liveness-probe: "leader-elected, one is enough" }'],
])('a waiver %s is none', async (_, annotations) => {
  expect((await review(annotations)).of('multiple-replicas')[0]?.blocks).toBe(true);
});

test('a secret is waived by its name only: a wider waiver would hide the next one', async () => {
  const wide = await review('{ seaworthy/ignore.secret-env-literal: "a password for tests only" }');
  expect(wide.of('secret-env-literal').map(({ blocks }) => blocks)).toEqual([true, true]);
  const narrow = await review('{ seaworthy/ignore.secret-env-literal.DB_PASSWORD: "a password for tests only" }');
  expect(narrow.of('secret-env-literal').map(({ detail, blocks }) => [detail, blocks])).toEqual([
    ['DB_PASSWORD', false],
    ['SMTP_PASSWORD', true],
  ]);
});

test('a waiver that is taken away brings the finding back as introduced', async () => {
  const { of } = await review(
    '{}',
    undefined,
    deployment('{ seaworthy/ignore.multiple-replicas: "leader-elected, one is enough" }'),
  );
  expect(of('multiple-replicas').map(({ change, blocks }) => [change, blocks])).toEqual([['introduced', true]]);
});

test('an attestation makes a rule pass that can be attested, and no other', async () => {
  const { of } = await review(
    '{ seaworthy/attest.liveness-probe: "the sidecar watches it", seaworthy/attest.multiple-replicas: "one is enough for us" }',
  );
  expect([of('liveness-probe').length, of('multiple-replicas').length]).toEqual([0, 1]);
});
