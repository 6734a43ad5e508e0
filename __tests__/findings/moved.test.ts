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
