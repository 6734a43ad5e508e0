import type { RepoPath } from '../../change/source-file.ts';
import type { RenderedDocument } from '../../manifests/rendered-leaf.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { text, valueIn } from '../same-place.ts';
import type { LeafPlan, RenderedWork, Site } from '../site.ts';
import type { Written } from '../written.ts';
import { type ChartPlaces, chartDocument } from './chart-document.ts';
import { type ChartFile, type ChartFiles, chartOfSource, gatherChart, isOff } from './chart-files.ts';
import { type PrintedDocument, printedDocuments } from './chart-output.ts';
import { coarsePlaces, mappedPlaces } from './chart-places.ts';
import { releaseOf } from './chart-release.ts';

import { isRandom, withoutRandom } from './random-values.ts';
import { type ReleaseValues, valuesOfFile } from './release-values.ts';
import { tagged } from './tagged.ts';
import { templateChart } from './template-chart.ts';
import { valuesLayers } from './values-layers.ts';

/** Renders a chart with one set of values. */
export async function renderChart(plan: LeafPlan, site: Site): Promise<RenderedWork | Refusal> {
  const chart = site.charts.at(plan.folder);
  if (!chart) return { reason: 'its Chart.yaml cannot be read' };
  const tool = await site.tools.helm();
  if (isRefusal(tool)) return tool;
  const { values, withoutDefaults, ...release } = await releaseOf(plan, site);
  const gathered = await gatherChart(chart, site.charts, site.tree, withoutDefaults);
  if (isRefusal(gathered)) return gathered;
  const layers = writtenLayers(gathered, values);
  const order = {
    ...release,
    values: values.map(each => each.text),
    kubernetesMinor: site.kubernetesMinor,
    secrets: layers.flatMap(({ value }) => secretsIn(value)),
  };
  const print = async (files: readonly Pick<ChartFile, 'at' | 'text'>[]) =>
    templateChart(files, order, tool, await site.freshFolder());

  const output = await print(gathered.files);
  if (typeof output !== 'string') return explained(output, gathered);
  const first = printedDocuments(output);
  if (isRefusal(first)) return first;
  const printed = await settledDocuments(first, gathered, () => print(gathered.files));

  const absent = gathered.missing.filter(dependency => !isOff(dependency, layers.map(({ value }) => value).reverse()));
  const templateOf = (source: string) => {
    const at = chartOfSource(source, gathered.chart)?.at;
    return gathered.files.find(file => file.at === at);
  };
  const leafOf = (placesOf: (printed: PrintedDocument, template: ChartFile) => ChartPlaces) => ({
    name: plan.name,
    title: plan.title,
    by: 'helm' as const,
    folder: plan.folder,
    stagedBy: release.stagedBy,
    namespace: release.namespace,
    complete: absent.length === 0 && release.doubts.length === 0,
    documents: printed.flatMap((each): RenderedDocument[] => {
      const template = templateOf(each.source);
      return template ? [chartDocument(each.document, placesOf(each, template), plan.name)] : [];
    }),
    files: new Set<RepoPath>([...gathered.files.map(({ path }) => path), ...values.map(({ written }) => written.path)]),
  });
  return {
    leaf: leafOf(({ document }, template) => coarsePlaces(template, text(valueIn(document.value, ['kind'])) ?? '')),
    notes: [
      ...absent.map(({ name, packed }) => ({
        path: chart.path,
        line: undefined,
        reason: `its dependency ${name} ${packed ? `is packed in ${packed}, which is not opened` : 'is not in the repository'}: the chart was rendered without it`,
      })),
      ...release.doubts,
    ],
    locate: async () => {
      const map = await tagged(gathered, output, templateOf, print, site.isChanged);
      if (!map) return leafOf(({ document }, template) => coarsePlaces(template, text(valueIn(document.value, ['kind'])) ?? ''));
      return leafOf(({ document, source }, template) => {
        const own = valuesLayers(source, gathered.chart, layers, gathered);
        const extent = { from: document.span.start.line, to: document.span.end.line };
        return mappedPlaces(template, document.value, extent, own, map);
      });
    },
  };
}

async function settledDocuments(
  first: readonly PrintedDocument[],
  { files }: ChartFiles,
  again: () => Promise<string | Refusal>,
): Promise<readonly PrintedDocument[]> {
  if (!files.some(file => /(^|\/)templates\//.test(file.at) && isRandom(file.text))) return first;
  const output = await again();
  const second = typeof output === 'string' ? printedDocuments(output) : output;
  return isRefusal(second) ? first : withoutRandom(first, second);
}

/** The values of the release, the strongest first; the chart's own last. */
function writtenLayers({ files, chart }: ChartFiles, values: readonly ReleaseValues[]): readonly Written[] {
  const own = files.find(({ at }) => at === `${chart.at}values.yaml`);
  return [...values.toReversed(), ...(own ? valuesOfFile({ path: own.path, sha: '', text: own.text }) : [])].map(
    ({ written }) => written,
  );
}

/** Texts below keys that promise a secret. */
function secretsIn(value: unknown, below = false): string[] {
  if (typeof value === 'string') return below && value.length > 3 ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    secretsIn(inner, below || /pass|secret|token|key|credential|pwd|auth|cert/i.test(key)),
  );
}

/** A helper that nobody defines may have come from a dependency that was left out. */
function explained(refusal: Refusal, { missing }: ChartFiles): Refusal {
  if (missing.length === 0) return refusal;
  const names = missing.map(({ name, packed }) => (packed ? `${name} (packed in ${packed})` : name)).join(', ');
  return /no template|not defined/.test(refusal.reason)
    ? {
        reason: `it needs its dependency ${names}, which ${missing.every(({ packed }) => packed) ? 'is not opened' : 'is not in the repository'}`,
      }
    : { reason: `${refusal.reason} (rendered without its dependency ${names})` };
}
