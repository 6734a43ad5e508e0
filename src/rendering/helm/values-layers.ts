import type { KeyPath } from '../../manifests/span.ts';
import { type Written, writtenFiles } from '../written.ts';
import type { ChartFiles, StagedChart } from './chart-files.ts';
import type { ValuesLayer } from './values-leaf.ts';

/**
 * The values that the templates of a `# Source:` see, the strongest first: the release's below the names of the charts that
 * lead to the template's own, then each of those charts' own.
 */
export function valuesLayers(
  source: string,
  outermost: StagedChart,
  release: readonly Written[],
  { files }: ChartFiles,
): readonly ValuesLayer[] {
  const names = source
    .split('/charts/')
    .slice(1)
    .map(rest => rest.split('/')[0] ?? '');
  const layers: ValuesLayer[] = release.map(written => ({ written, root: names }));
  let chart: StagedChart | undefined = outermost;
  for (const [depth, name] of names.entries()) {
    const parent: StagedChart = chart;
    chart = parent.parts.find(part => part.name === name) ?? { name, at: `${parent.at}charts/${name}/`, folder: '', parts: [] };
    const own = files.find(({ at }) => at === `${chart?.at}values.yaml`);
    const root: KeyPath = names.slice(depth + 1);
    if (own)
      layers.push(
        ...writtenFiles(new Map([[own.path, { ...own, sha: '' }]]))(own.path)
          .slice(0, 1)
          .map(written => ({ written, root })),
      );
  }
  return layers;
}
