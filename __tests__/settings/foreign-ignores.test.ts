import { outcomeOf, reviewWith } from './review-with.ts';
import { workload } from './shop.ts';

const bare = (annotations: string) => ({
  'carts.yaml': workload({ annotations, probes: false, image: 'shop/carts:latest', replicas: 1 }),
});

test.each([
  ['kube-linter', '{ ignore-check.kube-linter.io/no-liveness-probe: "its watchdog ends it" }', '“its watchdog ends it”'],
  ['Polaris', '{ polaris.fairwinds.com/livenessProbeMissing-exempt: "true" }', 'no reason given'],
  ['Checkov', '{ checkov.io/skip1: "CKV_K8S_8=its watchdog ends it" }', '“its watchdog ends it”'],
])("%s's annotation waives the one rule that asks the same, and says whose it is", async (linter, annotations, reason) => {
  const head = bare(annotations);
  expect(await outcomeOf('liveness-probe', { head })).toEqual(['introduced critical waived']);
  expect(await outcomeOf('readiness-probe', { head })).toEqual(['introduced critical blocks']);
  const { summary } = await reviewWith({ head });
  expect(summary).toContain(`by ${linter}'s annotation: ${reason}`);
  expect(summary).toContain(`🔕 Waived by this pull request, with ${linter}'s annotation: Critical · Liveness probe configured`);
});

test('several checks of kube-score are one annotation', async () => {
  const head = bare('{ kube-score/ignore: "container-image-tag, pod-networkpolicy" }');
  expect(await outcomeOf('image-tag-pinned', { head })).toEqual(['introduced high waived']);
  expect(await outcomeOf('network-policy', { head })).toEqual(['introduced high waived']);
  expect(await outcomeOf('pod-disruption-budget', { head: bare('{ kube-score/ignore: pod-probes }') })).toEqual([]);
});

test.each([
  ['a check that asks for two things', '{ kube-score/ignore: pod-probes }'],
  ['a check that nobody has', '{ ignore-check.kube-linter.io/nonsense: "its watchdog ends it" }'],
  ['an exemption that is none', '{ polaris.fairwinds.com/livenessProbeMissing-exempt: "false" }'],
  ['the name of a method', '{ ignore-check.kube-linter.io/constructor: "its watchdog ends it" }'],
  ['a skip without a number', '{ checkov.io/skip: "CKV_K8S_8=its watchdog ends it" }'],
])('%s waives nothing', async (_, annotations) => {
  expect(await outcomeOf('liveness-probe', { head: bare(annotations) })).toEqual(['introduced critical blocks']);
});

test.each([
  ['kube-linter', '{ kube-linter.io/ignore-all: "imported from elsewhere" }'],
  ['Polaris', '{ polaris.fairwinds.com/exempt: "true" }'],
])('all of %s never hides a Critical, nor what that linter does not check', async (linter, annotations) => {
  const head = bare(annotations);
  expect(await outcomeOf('image-tag-pinned', { head })).toEqual(['introduced high waived']);
  expect(await outcomeOf('liveness-probe', { head })).toEqual(['introduced critical blocks']);
  expect(await outcomeOf('seccomp-profile', { head })).toEqual([]);
  expect(await outcomeOf('metrics-exported', { head })).toEqual(['introduced high']);
  expect((await reviewWith({ head })).summary).toContain(
    `Waived by this pull request, with ${linter}'s annotation: all but Critical that ${linter} checks of Deployment \`shop/carts\``,
  );
});

test('one that was there before is not told as new, and one that nothing needs is nobody’s affair here', async () => {
  const annotations =
    '{ ignore-check.kube-linter.io/no-liveness-probe: "its watchdog ends it", kube-score/ignore: stable-version }';
  const base = bare(annotations);
  const { assessment } = await reviewWith({ base, head: { 'carts.yaml': base['carts.yaml'].replace(':latest', ':1.4.2') } });
  expect([assessment.vouched, assessment.stale]).toEqual([[], []]);
});
