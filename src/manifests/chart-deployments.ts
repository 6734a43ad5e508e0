import { resolvePath } from '../change/repo-path.ts';
import type { RepoPath, SourceFile } from '../change/source-file.ts';
import type { ManifestDocument } from './document.ts';
import { readDocuments } from './read-documents.ts';
import type { KeyPath } from './span.ts';

/** A chart of the repository as Flux or Argo CD installs it. */
export interface ChartDeployment {
  /** The file that says so, and the object in it: `HelmRelease shop`. */
  readonly path: RepoPath;
  readonly object: string;
  readonly document: ManifestDocument;
  /** The chart's folder. */
  readonly chart: RepoPath;
  readonly release: string;
  readonly namespace: string | undefined;
  /** Values files, the last one wins, and then the values that are written into the object. */
  readonly files: readonly RepoPath[];
  readonly inline: readonly InlineValues[];
  /** Values that come from somewhere else. */
  readonly unknown: boolean;
}

/** Values in a deploying object: a map, a text that holds YAML, or a list of `name` and `value`. */
export interface InlineValues {
  readonly at: KeyPath;
  readonly as: 'map' | 'text' | 'list';
}

/** A line of a file that may hold such an object. */
export const deploymentLine = /^ *kind: *["']?(HelmRelease|Application)["']? *$/;

/** The charts that the objects of a file install from this repository, as far as they say so word for word. */
export function chartDeployments(
  file: Pick<SourceFile, 'path' | 'text'>,
  repository: string | undefined,
): readonly ChartDeployment[] {
  if (!/\bkind: *["']?(HelmRelease|Application)\b/.test(file.text)) return [];
  return readDocuments(file).documents.flatMap(document => {
    const { value } = document;
    if (!isMap(value)) return [];
    if (/^helm\.toolkit\.fluxcd\.io\//.test(String(value.apiVersion)) && value.kind === 'HelmRelease')
      return ofFlux(document, value);
    return /^argoproj\.io\//.test(String(value.apiVersion)) && value.kind === 'Application'
      ? ofArgo(document, value, repository)
      : [];
  });
}

function ofFlux(document: ManifestDocument, value: Fields): ChartDeployment[] {
  const spec = mapIn(value.spec);
  const chart = mapIn(mapIn(spec.chart).spec);
  const folder = typeof chart.chart === 'string' ? resolvePath('', chart.chart) : undefined;
  if (folder === undefined || mapIn(chart.sourceRef).kind !== 'GitRepository') return [];
  const { name, namespace } = mapIn(value.metadata);
  return [
    {
      path: document.path,
      object: `HelmRelease ${String(name)}`,
      document,
      chart: folder,
      release: textOf(spec.releaseName) ?? String(name),
      namespace: textOf(spec.targetNamespace) ?? textOf(namespace),
      files: list(chart.valuesFiles).flatMap(entry => (typeof entry === 'string' ? (resolvePath('', entry) ?? []) : [])),
      inline: isMap(spec.values) ? [{ at: ['spec', 'values'], as: 'map' }] : [],
      unknown: list(spec.valuesFrom).length > 0,
    },
  ];
}

function ofArgo(document: ManifestDocument, value: Fields, repository: string | undefined): ChartDeployment[] {
  const spec = mapIn(value.spec);
  const { name } = mapIn(value.metadata);
  const sources: [KeyPath, unknown][] = [
    [['spec', 'source'], spec.source],
    ...list(spec.sources).map((source, index): [KeyPath, unknown] => [['spec', 'sources', index], source]),
  ];
  return sources.flatMap(([at, source]) => {
    const { path, helm, repoURL } = mapIn(source);
    const folder = typeof path === 'string' ? resolvePath('', path) : undefined;
    if (folder === undefined || !mayBe(repoURL, repository)) return [];
    const own = mapIn(helm);
    return [
      {
        path: document.path,
        object: `Application ${String(name)}`,
        document,
        chart: folder,
        release: textOf(own.releaseName) ?? String(name),
        namespace: textOf(mapIn(spec.destination).namespace),
        files: list(own.valueFiles).flatMap(entry => valueFile(folder, entry) ?? []),
        inline: [
          ...(typeof own.values === 'string' ? [{ at: [...at, 'helm', 'values'], as: 'text' as const }] : []),
          ...(isMap(own.valuesObject) ? [{ at: [...at, 'helm', 'valuesObject'], as: 'map' as const }] : []),
          ...(list(own.parameters).length > 0 ? [{ at: [...at, 'helm', 'parameters'], as: 'list' as const }] : []),
        ],
        unknown: list(own.fileParameters).length > 0,
      },
    ];
  });
}

/** Whether a URL may be this repository's (rules.md §14.20); where nobody says which it is, it may. */
function mayBe(url: unknown, repository: string | undefined): boolean {
  if (typeof url !== 'string' || repository === undefined || /[{$]/.test(url)) return true;
  const address = url
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
  return ['/', ':'].some(separator => address.endsWith(`${separator}${repository.toLowerCase()}`));
}

/** Relative to the chart; from the root of a repository after `/` or `$name/`. */
function valueFile(folder: RepoPath, entry: unknown): RepoPath | undefined {
  if (typeof entry !== 'string') return undefined;
  const [, fromRoot] = /^(?:\/|\$[\w.-]+\/)(.*)$/.exec(entry) ?? [];
  return fromRoot === undefined ? resolvePath(folder, entry) : resolvePath('', fromRoot);
}

type Fields = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const mapIn = (value: unknown): Fields => (isMap(value) ? value : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
