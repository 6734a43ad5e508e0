import { basePath, type FileChange, headPath } from '../change/change-set.ts';
import type { RepoPath } from '../change/source-file.ts';
import type { Chart } from '../manifests/chart.ts';
import type { Unread } from '../manifests/span.ts';
import { type ChartChoice, missingCharts, missingValues } from './helm/chart-choice.ts';
import { bearsNothing } from './helm/chart-list.ts';
import { setTitle, valuesSets } from './helm/values-sets.ts';
import type { Both } from './plan-builds.ts';
import { isBy, type LeafPlan, type Site } from './site.ts';

/** Sets of values that are rendered of one chart. */
const mostSets = 6;

type Side = Pick<Site, 'charts' | 'tree' | 'deployments'>;

/**
 * The charts that a change reaches, each as it is installed: as the settings say, else as Flux and Argo CD deploy it from this
 * repository, else with the values that stand beside it. A change of one set's files alone reaches that set alone; a set that
 * stands in one commit only is compared with the others.
 */
export function planCharts(
  { head, base }: Both<Side>,
  changes: readonly FileChange[],
  choices: readonly ChartChoice[],
): { readonly plans: readonly LeafPlan[]; readonly unread: readonly Unread[] } {
  const paths = changes.flatMap(change =>
    [
      { side: head, path: headPath(change) },
      { side: base, path: basePath(change) },
    ].flatMap(({ side, path }) => (path === undefined ? [] : [{ side, path }])),
  );
  const unread: Unread[] = [];
  const charts = new Map([...base.charts.roots, ...head.charts.roots].map(chart => [chart.folder, chart]));
  const plans = [...charts.values()].flatMap(chart => {
    const installs = installsOf(chart, { head, base }, choices);
    const own = new Set(installs.flatMap(({ values, deployment }) => [...values, ...(deployment ? [deployment.path] : [])]));
    const changed = paths.filter(({ side, path }) => own.has(path) || side.charts.reachedFrom(path).has(chart.folder));
    if (changed.length === 0) return [];
    const changedPaths = new Set(changed.map(({ path }) => path));
    if (head.charts.at(chart.folder)) unread.push(...missingValues(chart, choices, head.tree, [...changedPaths]));
    const all = installs.map(install => planOf(chart, install, own, changedPaths, { head, base }));
    const reached = all.filter(plan => plan.reached).toSorted((a, b) => urgency(b, changedPaths) - urgency(a, changedPaths));
    const kept = new Set(reached.slice(0, mostSets));
    if (reached.length > mostSets)
      unread.push({
        path: chart.path,
        line: undefined,
        reason: `it was rendered with ${mostSets} of ${reached.length} sets of values, changed ones first`,
      });
    return [...all.filter(plan => kept.has(plan)), ...companyOf(kept, all)];
  });
  if (plans.length > 0 || unread.length > 0)
    unread.push(
      ...missingCharts(
        new Set(charts.keys()),
        choices,
        paths.map(({ path }) => path),
      ),
    );
  return { plans, unread };
}

/** For what stands in one commit only: the defaults, else what stands in both. */
function companyOf(kept: ReadonlySet<LeafPlan>, all: readonly LeafPlan[]): readonly LeafPlan[] {
  if ([...kept].every(({ at }) => at.head === at.base)) return [];
  const others = all.filter(plan => !kept.has(plan) && !plan.reached);
  const defaults = others.filter(({ values, deployment }) => values.length === 0 && !deployment);
  return defaults.length > 0 ? defaults : others.filter(({ at }) => at.head && at.base).slice(0, 1);
}

/** The defaults are always among those that are rendered. */
const urgency = ({ values, deployment }: LeafPlan, changed: ReadonlySet<RepoPath>) =>
  values.length === 0 && !deployment ? 2 : Number([...values, deployment?.path ?? ''].some(path => changed.has(path)));

/** One way in which a chart is installed. */
type Install = Pick<LeafPlan, 'values' | 'release' | 'namespace' | 'deployment'>;

function installsOf({ folder, name }: Chart, sides: Both<Side>, choices: readonly ChartChoice[]): readonly Install[] {
  const both = [sides.head, sides.base];
  const choice = choices.find(each => each.chart === folder);
  const deployments = both.flatMap(side => side.deployments.filter(({ chart }) => chart === folder));
  if (!choice && deployments.length > 0) {
    const found = new Map(deployments.toReversed().map(each => [`${each.path} ${each.object}`, each]));
    return [...found.values()].map(({ path, object, release, namespace, files }) => ({
      values: files.filter(file => both.some(({ tree }) => tree.isFile(file))),
      release,
      namespace,
      deployment: { path, object },
    }));
  }
  const sets = choice ? choice.values : both.flatMap(({ tree }) => valuesSets(folder, tree));
  return [...new Map(sets.map(set => [set.join('\n'), set])).values()].map(values => ({
    values,
    release: choice?.release ?? name,
    namespace: choice?.namespace,
    deployment: undefined,
  }));
}

function planOf(
  chart: Chart,
  install: Install,
  installing: ReadonlySet<RepoPath>,
  changed: ReadonlySet<RepoPath>,
  sides: Both<Side>,
): LeafPlan {
  const { folder } = chart;
  const { values, deployment } = install;
  const concernsAll = [...changed].some(path => !installing.has(path) && !bearsNothing(path));
  const holds = ({ charts, tree, deployments }: Side) =>
    charts.at(folder) !== undefined && (deployment ? deployments.some(isBy(deployment)) : values.every(tree.isFile));
  const how = deployment ? ` as ${deployment.object}` : values.length === 0 ? '' : ` with ${setTitle(values, folder)}`;
  return {
    ...install,
    name: [chart.path, ...(deployment ? [`${deployment.path} ${deployment.object}`] : values)].join(' + '),
    title: `${folder === '' ? chart.name : folder}${how}`,
    by: 'helm',
    folder,
    reached: concernsAll || [...values, ...(deployment ? [deployment.path] : [])].some(path => changed.has(path)),
    at: { head: holds(sides.head), base: holds(sides.base) },
  };
}
