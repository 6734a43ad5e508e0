import { folderOf } from '../change/repo-path.ts';
import type { RepoPath } from '../change/source-file.ts';
import type { Unread } from '../manifests/span.ts';
import type { LeafPlan } from './site.ts';

/** Charts and kustomizations that are rendered for one pull request. */
const mostRoots = 20;

/** The roots nearest to what was changed, and a notice for each that is left out. */
export function nearestRoots(
  plans: readonly LeafPlan[],
  changed: readonly RepoPath[],
): { readonly plans: readonly LeafPlan[]; readonly cut: readonly Unread[] } {
  const roots = new Set(plans.map(rootOf));
  if (roots.size <= mostRoots) return { plans, cut: [] };
  const folders = [...new Set(changed.map(folderOf))];
  const distances = new Map(plans.map(plan => [plan, Math.min(...folders.map(folder => steps(plan.folder, folder)))]));
  const distance = (plan: LeafPlan) => distances.get(plan) ?? 0;
  const sorted = plans.toSorted(
    (a, b) => Number(b.reached) - Number(a.reached) || distance(a) - distance(b) || (a.folder < b.folder ? -1 : 1),
  );
  const kept = new Set([...new Set(sorted.map(rootOf))].slice(0, mostRoots));
  return {
    plans: sorted.filter(plan => kept.has(rootOf(plan))),
    cut: sorted
      .filter(plan => !kept.has(rootOf(plan)) && plan.reached && plan.values.length === 0)
      .map(({ name }) => ({
        path: name,
        line: undefined,
        reason: `not rendered: the change reaches ${roots.size} charts and kustomizations, and the nearest ${mostRoots} are rendered`,
      })),
  };
}

const rootOf = ({ by, folder }: LeafPlan) => `${by} ${folder}`;

/** How many folders one has to leave and enter to come from one to the other. */
function steps(a: RepoPath, b: RepoPath): number {
  const [left, right] = [a.split('/'), b.split('/')];
  const differs = left.findIndex((part, index) => part !== right[index]);
  return left.length + right.length - 2 * (differs < 0 ? left.length : differs);
}
