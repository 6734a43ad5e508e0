import type { RepoPath } from '../../change/source-file.ts';
import type { Chart, ChartDependency } from '../../manifests/chart.ts';
import type { Refusal } from '../refusal.ts';
import { valueIn } from '../same-place.ts';
import { mostBytes, tooLarge } from '../stage.ts';
import type { Tree } from '../tree.ts';
import { bearsNothing, type ChartList } from './chart-list.ts';

/** A chart with all that it is made of, as it will be laid out for Helm. */
export interface ChartFiles {
  readonly files: readonly ChartFile[];
  readonly chart: StagedChart;
  /** Dependencies that the repository does not hold, or not as files that can be read. */
  readonly missing: readonly MissingDependency[];
}

export interface MissingDependency extends ChartDependency {
  /** The archive that holds it. */
  readonly packed: RepoPath | undefined;
}

export interface ChartFile {
  /** Where it is put, from the chart's folder. */
  readonly at: string;
  readonly path: RepoPath;
  readonly text: string;
}

/** A chart in the layout; its parts by the name that Helm calls them. */
export interface StagedChart {
  readonly name: string;
  /** Its folder in the layout, with a slash at its end; '' for the outermost. */
  readonly at: string;
  readonly folder: RepoPath;
  readonly parts: readonly StagedChart[];
}

/** Nobody nests charts deeper, but a chart may name itself. */
const deepest = 5;

/**
 * Gathers a chart's texts. A dependency that is vendored stays; one that the repository holds elsewhere is laid out where Helm
 * looks for it; any other is taken out of the copy's Chart.yaml and named. Nothing is fetched.
 */
export async function gatherChart(
  chart: Chart,
  charts: ChartList,
  tree: Tree,
  withoutDefaults = false,
): Promise<ChartFiles | Refusal> {
  const files: ChartFile[] = [];
  const missing: MissingDependency[] = [];
  let bytes = 0;
  const isDefaults = (path: RepoPath) => inside(path, chart.folder) === 'values.yaml';
  const gather = async (own: Chart, at: string, name: string, depth: number): Promise<StagedChart> => {
    const packed = tree.below(own.folder).filter(path => path.endsWith('.tgz'));
    const wanted = ownPaths(own, tree).filter(path => !(withoutDefaults && isDefaults(path)));
    bytes += wanted.reduce((sum, path) => sum + tree.bytes(path), 0);
    if (bytes > mostBytes) return { name, at, folder: own.folder, parts: [] };
    for (const file of (await tree.read(wanted)).values())
      files.push({ at: at + inside(file.path, own.folder), path: file.path, text: file.text });
    const parts: StagedChart[] = [];
    const kept: unknown[] = [];
    let isAsWritten = true;
    const listed = Array.isArray(own.value.dependencies) ? own.value.dependencies : [];
    for (const dependency of own.dependencies) {
      const vendored = charts.vendored(own, dependency);
      const other = vendored ?? charts.local(own, dependency);
      const entry: unknown = listed[dependency.index];
      if (!vendored) isAsWritten = false;
      if (!other || depth >= deepest) {
        if (depth === 0) missing.push({ ...dependency, packed: packed.find(isArchiveOf(dependency)) });
        continue;
      }
      const below = `${at}charts/${dependency.name}/`;
      if (vendored) {
        parts.push({
          name: dependency.alias,
          at: `${at}${inside(vendored.folder, own.folder)}/`,
          folder: vendored.folder,
          parts: [],
        });
        kept.push(entry);
      } else {
        parts.push(await gather(other, below, dependency.alias, depth + 1));
        kept.push({ ...Object(entry), repository: '', version: '>=0.0.0-0' });
      }
    }
    if (!isAsWritten)
      files.push({ at: `${at}Chart.yaml`, path: own.path, text: JSON.stringify({ ...own.value, dependencies: kept }) });
    return { name, at, folder: own.folder, parts };
  };
  const staged = await gather(chart, '', chart.name, 0);
  return bytes > mostBytes ? { reason: tooLarge } : { files, chart: staged, missing };
}

/** The files that a chart is made of, those of its dependencies elsewhere in the repository too. */
export function chartPaths(chart: Chart, charts: ChartList, tree: Tree): ReadonlySet<RepoPath> {
  const made = new Set<Chart>();
  const follow = (own: Chart) => {
    if (made.has(own)) return;
    made.add(own);
    for (const dependency of own.dependencies) {
      const other = charts.vendored(own, dependency) ? undefined : charts.local(own, dependency);
      if (other) follow(other);
    }
  };
  follow(chart);
  const paths = new Set([...made].flatMap(own => ownPaths(own, tree)));
  return [...paths].reduce((sum, path) => sum + tree.bytes(path), 0) > mostBytes ? new Set() : paths;
}

const ownPaths = ({ folder }: Chart, tree: Tree): readonly RepoPath[] =>
  tree.below(folder).filter(path => !bearsNothing(path) && !path.endsWith('.tgz'));

const isArchiveOf =
  ({ name }: ChartDependency) =>
  (path: RepoPath) =>
    new RegExp(`(^|/)charts/${name.replace(/[^\\w-]/g, '.')}-v?\\d[^/]*\\.tgz$`).test(path);

const inside = (path: RepoPath, folder: RepoPath) => (folder === '' ? path : path.slice(folder.length + 1));

/** Whether some values switch a dependency off: the first of its conditions that is set decides. */
export function isOff({ condition }: ChartDependency, layers: readonly unknown[]): boolean {
  for (const path of condition?.split(',') ?? []) {
    const set = layers.map(values => valueIn(values, path.trim().split('.'))).filter(value => typeof value === 'boolean');
    const last = set.at(-1);
    if (last !== undefined) return !last;
  }
  return false;
}

/** The chart of the layout that a `# Source:` path is in. */
export function chartOfSource(
  source: string,
  outermost: StagedChart,
): { readonly chart: StagedChart; readonly at: string } | undefined {
  let chart = outermost;
  let rest = source.startsWith(`${chart.name}/`) ? source.slice(chart.name.length + 1) : undefined;
  while (rest?.startsWith('charts/')) {
    const name: string = rest.split('/')[1] ?? '';
    const part: StagedChart = chart.parts.find(each => each.name === name) ?? {
      name,
      at: `${chart.at}charts/${name}/`,
      folder: `${chart.folder}/charts/${name}`,
      parts: [],
    };
    chart = part;
    rest = rest.slice('charts/'.length + name.length + 1);
  }
  return rest === undefined ? undefined : { chart, at: chart.at + rest };
}
