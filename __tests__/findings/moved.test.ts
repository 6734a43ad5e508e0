import { reviewPullRequest } from '../../src/review-pull-request.ts';
import { localLinks } from '../../src/runner/local-links.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { memoryForge, type Tree } from '../memory-forge.ts';
import { budget, deployment } from './shop.ts';

/** What is introduced about budgets, with its cause, and where the comments on it stand. */
async function budgets(base: Tree, head: Tree, renames: Readonly<Record<string, string>> = {}) {
  const { assessment, review } = await reviewPullRequest(memoryForge(base, head, renames), defaultSettings, localLinks);
  const found = assessment.findings.filter(({ rule, change }) => rule.id === 'pod-disruption-budget' && change === 'introduced');
  return {
    findings: found.map(
      ({ span, alsoAt, cause }) =>
        [span, ...alsoAt].map(({ path }) => path).join(' ') + (cause ? ` because of ${cause.path}` : ''),
    ),
    comments: review.comments.map(({ path }) => path),
  };
}

const carts = deployment('carts');
const clusters = { 'clusters/eu/carts.yaml': carts, 'clusters/us/carts.yaml': carts };

describe('a budget that moves', () => {
  const base = { ...clusters, 'shared/budget.yaml': budget('carts') };

  test('from what all clusters share to one of them is missed in the others', async () => {
    const head = { ...clusters, 'clusters/eu/budget.yaml': budget('carts') };
    const told = { findings: ['clusters/us/carts.yaml because of shared/budget.yaml'], comments: ['shared/budget.yaml'] };
    expect(await budgets(base, head)).toEqual(told);
    expect(await budgets(base, head, { 'shared/budget.yaml': 'clusters/eu/budget.yaml' })).toEqual({
      ...told,
      comments: ['clusters/eu/budget.yaml'], // on the file: no line of it is in the diff
    });
  });

  test('from one to what all share is missed nowhere', async () => {
    const head = { ...clusters, 'shared/budget.yaml': budget('carts') };
    const before = { ...clusters, 'clusters/eu/budget.yaml': budget('carts') };
    expect(await budgets(before, head)).toEqual({ findings: [], comments: [] });
  });

  test('within its cluster is missed nowhere', async () => {
    const before = { ...clusters, 'clusters/eu/budget.yaml': budget('carts') };
    const head = { ...clusters, 'clusters/eu/guards/budget.yaml': budget('carts') };
    expect(await budgets(before, head, { 'clusters/eu/budget.yaml': 'clusters/eu/guards/budget.yaml' })).toEqual({
      findings: [],
      comments: [],
    });
  });
});

describe('a namespace without a default deny', () => {
  const denies = async (base: Tree, head: Tree) => {
    const { assessment } = await reviewPullRequest(memoryForge(base, head), defaultSettings, localLinks);
    return assessment.findings
      .filter(({ rule, change }) => rule.id === 'default-deny-ingress' && change === 'introduced')
      .map(({ message }) => message);
  };
  const store = carts.replace('namespace: shop', 'namespace: store');
  const deny = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: default-deny, namespace: shop }
spec: { podSelector: {}, policyTypes: [Ingress] }
`;

  test('is no news to the workloads that moved into it from one that had none either', async () => {
    expect(await denies({ 'carts.yaml': carts }, { 'carts.yaml': store })).toEqual([]);
  });

  test('is news to those that had one, and to those that are new', async () => {
    expect(await denies({ 'carts.yaml': carts, 'deny.yaml': deny }, { 'carts.yaml': store, 'deny.yaml': deny })).toEqual([
      'Deployment `carts` moves from namespace `shop` to `store`: NetworkPolicy `default-deny` loses it.',
    ]);
    expect(await denies({ 'carts.yaml': carts }, { 'carts.yaml': carts, 'store/carts.yaml': store })).toEqual([
      'Namespace `store` has no default-deny ingress policy, so pods that no policy selects stay open.',
    ]);
  });
});
