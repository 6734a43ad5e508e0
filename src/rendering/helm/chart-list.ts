import { folderOf, isWithin } from '../../change/repo-path.ts';
import type { RepoPath } from '../../change/source-file.ts';
import { type Chart, type ChartDependency, isChartFile, readChart } from '../../manifests/chart.ts';
import type { Tree } from '../tree.ts';

/** The charts of one commit, and which of them use which. */
export interface ChartList {
  readonly at: (folder: RepoPath) => Chart | undefined;
  /** Charts that can be installed: not those inside others, no libraries. */
  readonly roots: readonly Chart[];
  /** The chart below a chart's own `charts/` that a dependency means. */
  readonly vendored: (chart: Chart, dependency: ChartDependency) => Chart | undefined;
  /** The chart elsewhere in the repository that it means: by `file://`, else by its name. */
  readonly local: (chart: Chart, dependency: ChartDependency) => Chart | undefined;
  /** The charts that a file is a part of, itself or through charts that use them. */
  readonly reachedFrom: (path: RepoPath) => ReadonlySet<RepoPath>;
}

export async function listCharts(tree: Tree, includes: (path: RepoPath) => boolean): Promise<ChartList> {
  const paths = tree.paths.filter(path => isChartFile(path) && includes(path));
  const files = await tree.read(paths);
  const charts = [...files.values()].flatMap(file => readChart(file) ?? []);
  const byFolder = new Map(charts.map(chart => [chart.folder, chart]));
  const inner = new Set(charts.filter(({ folder }) => charts.some(other => isInside(folder, other.folder))));
  const outer = charts.filter(chart => !inner.has(chart));
  const local: ChartList['local'] = (chart, { folder, name }) => {
    const named = folder === undefined ? undefined : byFolder.get(folder);
    if (named || folder !== undefined) return named;
    const namesakes = outer.filter(other => other.name === name && other !== chart);
    return namesakes.length === 1 ? namesakes[0] : undefined;
  };
  const users = (used: Chart) => charts.filter(chart => chart.dependencies.some(dependency => local(chart, dependency) === used));
  return {
    at: folder => byFolder.get(folder),
    roots: outer.filter(({ isLibrary }) => !isLibrary),
    vendored: ({ folder }, { name }) => charts.find(other => other.name === name && folderOf(other.folder) === chartsIn(folder)),
    local,
    reachedFrom: path => {
      const found = new Set<Chart>();
      const follow = (chart: Chart) => {
        if (found.has(chart)) return;
        found.add(chart);
        for (const user of users(chart)) follow(user);
      };
      if (!bearsNothing(path)) for (const chart of charts) if (isWithin(path, chart.folder)) follow(chart);
      return new Set([...found].map(({ folder }) => folder));
    },
  };
}

/** Vendored below another chart's `charts/`: a part of that one. */
const isInside = (folder: RepoPath, other: RepoPath) => folder !== other && isWithin(folder, chartsIn(other));
const chartsIn = (folder: RepoPath) => (folder === '' ? 'charts' : `${folder}/charts`);

/** Files of a chart that say nothing of its objects. */
export const bearsNothing = (path: RepoPath): boolean =>
  /(^|\/)(NOTES\.txt|values\.schema\.json|Chart\.lock|README[^/]*|LICENSE[^/]*|OWNERS|CHANGELOG[^/]*|\.helmignore)$|\.(md|gotmpl|png|svg|prov)$/i.test(
    path,
  );
