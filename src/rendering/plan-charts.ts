import { basePath, type FileChange, headPath } from '../change/change-set.ts';
import type { RepoPath } from '../change/source-file.ts';
import type { Chart } from '../manifests/chart.ts';
import type { Unread } from '../manifests/span.ts';
import { bearsNothing } from './helm/chart-list.ts';
import { setTitle, type ValuesSet, valuesSets } from './helm/values-sets.ts';
import type { Both } from './plan-builds.ts';
import type { LeafPlan, Site } from './site.ts';

/** With what a chart is rendered when somebody says so. */
export interface ChartChoice {
  readonly chart: RepoPath;
  readonly values: readonly ValuesSet[];
  readonly release: string | undefined;
  readonly namespace: string | undefined;
}

/** Sets of values that are rendered of one chart. */
const mostSets = 6;

/**
 * The charts that a change reaches, each with its sets of values. A change of one set's files alone reaches that set alone;
 * a set that stands in one commit only is compared with the defaults.
 */
export function planCharts(
  { head, base }: Both<Pick<Site, 'charts' | 'tree'>>,
  changes: readonly FileChange[],
  choices: readonly ChartChoice[],
): { readonly plans: readonly LeafPlan[]; readonly unread: readonly Unread[] } {
  const paths = changes.flatMap(change => [
    ...(headPath(change) === undefined ? [] : [{ side: head, path: headPath(change) ?? '' }]),
    ...(basePath(change) === undefined ? [] : [{ side: base, path: basePath(change) ?? '' }]),
  ]);
  const unread: Unread[] = [];
  const folders = new Map<RepoPath, Chart>([...base.charts.roots, ...head.charts.roots].map(chart => [chart.folder, chart]));
  const plans = [...folders.values()].flatMap(chart => {
    const choice = choices.find(each => each.chart === chart.folder);
    const chosen = new Set(choice?.values.flat());
    const changed = new Set(
      paths.flatMap(({ side, path }) => (side.charts.reachedFrom(path).has(chart.folder) || chosen.has(path) ? [path] : [])),
    );
    if (changed.size === 0) return [];
    const all = planChart(chart, { head, base }, changed, choice);
    const reached = all.filter(plan => plan.reached).toSorted((a, b) => urgency(b, changed) - urgency(a, changed));
    const kept = new Set(reached.slice(0, mostSets));
    if (reached.length > mostSets)
      unread.push({
        path: chart.path,
        line: undefined,
        reason: `it was rendered with ${mostSets} of ${reached.length} sets of values, changed ones first`,
      });
    const needsCompany = [...kept].some(({ at }) => at.head !== at.base);
    return all.filter(plan => kept.has(plan) || (needsCompany && plan.values.length === 0 && !plan.reached));
  });
  return { plans, unread };
}

/** The defaults are always among those that are rendered. */
const urgency = ({ values }: LeafPlan, changed: ReadonlySet<RepoPath>) =>
  values.length === 0 ? 2 : Number(values.some(path => changed.has(path)));

function planChart(
  chart: Chart,
  sides: Both<Pick<Site, 'charts' | 'tree'>>,
  changed: ReadonlySet<RepoPath>,
  choice: ChartChoice | undefined,
): LeafPlan[] {
  const { folder } = chart;
  const found = choice ? choice.values : [sides.head, sides.base].flatMap(({ tree }) => valuesSets(folder, tree));
  const sets = new Map(found.map(set => [set.join('\n'), set]));
  const setFiles = new Set([...sets.values()].flat());
  const concernsAll = [...changed].some(path => !setFiles.has(path) && !bearsNothing(path));
  const holds = ({ charts, tree }: Pick<Site, 'charts' | 'tree'>, set: ValuesSet) =>
    charts.at(folder) !== undefined && set.every(tree.isFile);
  return [...sets.values()].map(set => ({
    name: [chart.path, ...set].join(' + '),
    title: `${folder === '' ? chart.name : folder}${set.length === 0 ? '' : ` with ${setTitle(set, folder)}`}`,
    by: 'helm',
    folder,
    values: set,
    release: choice?.release ?? chart.name,
    namespace: choice?.namespace,
    reached: concernsAll || set.some(path => changed.has(path)),
    at: { head: holds(sides.head, set), base: holds(sides.base, set) },
  }));
}
