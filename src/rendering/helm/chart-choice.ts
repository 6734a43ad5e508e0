import type { RepoPath } from '../../change/source-file.ts';
import type { Chart } from '../../manifests/chart.ts';
import type { Unread } from '../../manifests/span.ts';
import type { Tree } from '../tree.ts';
import type { ValuesSet } from './values-sets.ts';

/** With what a chart is rendered when somebody says so. */
export interface ChartChoice {
  readonly chart: RepoPath;
  readonly values: readonly ValuesSet[];
  readonly release: string | undefined;
  readonly namespace: string | undefined;
}

/** A chart of which nothing is rendered with values that the settings name and the head does not hold. `of`: the changed files. */
export function missingValues(
  { folder, path }: Chart,
  choices: readonly ChartChoice[],
  tree: Tree,
  of: readonly RepoPath[],
): Unread[] {
  const choice = choices.find(({ chart }) => chart === folder);
  const missing = new Set(choice?.values.flat().filter(file => !tree.isFile(file)));
  return [...missing].map(file => ({
    path,
    line: undefined,
    reason: `a Helm chart that is not rendered with ${file}: the setting helm names that file, and it is not there`,
    of,
  }));
}

/** Charts that the settings name and nobody finds: what is said of them says nothing. */
export function missingCharts(charts: ReadonlySet<RepoPath>, choices: readonly ChartChoice[], of: readonly RepoPath[]): Unread[] {
  return choices
    .filter(({ chart }) => !charts.has(chart))
    .map(({ chart }) => ({
      path: chart === '' ? 'Chart.yaml' : `${chart}/Chart.yaml`,
      line: undefined,
      reason: 'the setting helm names this chart, and it is not there',
      of,
    }));
}
