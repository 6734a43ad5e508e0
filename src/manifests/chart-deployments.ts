import { resolvePath } from '../change/repo-path.ts';
import type { RepoPath, SourceFile } from '../change/source-file.ts';
import { argoApplications } from './argo-applications.ts';
import type { ManifestDocument } from './document.ts';
import { isMap, listAt, partAt, textAt } from './parts.ts';
import { readDocuments } from './read-documents.ts';
import { mayBeOf, type RepositoryName } from './repository-url.ts';
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
  /** A file that is not there is no matter. */
  readonly mayLackFiles: boolean;
  /** The files stand for the chart's own `values.yaml`, too. */
  readonly withoutDefaults: boolean;
  readonly inline: readonly InlineValues[];
  /** What else has a part in it that nobody can tell: `takes values from elsewhere`. */
  readonly doubts: readonly string[];
}

/** Values in a deploying object: a map, a text that holds YAML, or a list of `name` and `value`. */
export interface InlineValues {
  readonly at: KeyPath;
  readonly value: unknown;
  readonly as: 'map' | 'text' | 'list';
}

/** A line of a file that may hold such an object; further in, it is a definition of them. */
export const deploymentLine = /^kind: *["']?(HelmRelease|Application(Set)?)["']? *$/;

/** The charts that the objects of a file install from this repository, as far as they say so word for word. */
export function chartDeployments(
  file: Pick<SourceFile, 'path' | 'text'>,
  repository: RepositoryName,
): readonly ChartDeployment[] {
  if (!/\bkind: *["']?(HelmRelease|Application)/.test(file.text)) return [];
  return readDocuments(file).documents.flatMap(document => {
    const group = textAt(document.value, 'apiVersion')?.split('/')[0];
    const kind = textAt(document.value, 'kind');
    if (group === 'helm.toolkit.fluxcd.io' && kind === 'HelmRelease') return ofFlux(document);
    return group === 'argoproj.io' && (kind === 'Application' || kind === 'ApplicationSet') ? ofArgo(document, repository) : [];
  });
}

function ofFlux(document: ManifestDocument): ChartDeployment[] {
  const { value } = document;
  const chart = ['spec', 'chart', 'spec'] as const;
  const folder = resolvePath('', textAt(value, ...chart, 'chart') ?? '/');
  if (folder === undefined || textAt(value, ...chart, 'sourceRef', 'kind') !== 'GitRepository') return [];
  const name = textAt(value, 'metadata', 'name') ?? '';
  const files = listAt(value, ...chart, 'valuesFiles').flatMap(entry => resolvePath('', String(entry)) ?? []);
  const values = partAt(value, 'spec', 'values');
  return [
    {
      path: document.path,
      object: `HelmRelease ${name}`,
      document,
      chart: folder,
      release: textAt(value, 'spec', 'releaseName') ?? name,
      namespace: textAt(value, 'spec', 'targetNamespace') ?? textAt(value, 'metadata', 'namespace'),
      files,
      mayLackFiles: partAt(value, ...chart, 'ignoreMissingValuesFiles') === true,
      withoutDefaults: files.length > 0,
      inline: isMap(values) ? [{ at: ['spec', 'values'], value: values, as: 'map' }] : [],
      doubts: [
        ...(listAt(value, 'spec', 'valuesFrom').length > 0 ? [elsewhere] : []),
        ...(listAt(value, 'spec', 'postRenderers').length > 0 ? ['changes what the chart makes (`postRenderers`)'] : []),
      ],
    },
  ];
}

function ofArgo(document: ManifestDocument, repository: RepositoryName): ChartDeployment[] {
  return argoApplications(document.value).flatMap(({ name, spec, at }) => {
    const several = listAt(spec, 'sources');
    const sources: (readonly [KeyPath, unknown])[] = [
      [['source'], partAt(spec, 'source')],
      ...several.map((source, index) => [['sources', index], source] as const),
    ];
    return sources.flatMap(([where, source]): ChartDeployment[] => {
      const folder = resolvePath('', textAt(source, 'path') ?? '/');
      if (folder === undefined || !mayBeOf(repository, partAt(source, 'repoURL'))) return [];
      const helm = partAt(source, 'helm');
      const files = listAt(helm, 'valueFiles').map(entry => valuesFile(String(entry), folder, several, repository));
      const inline = (key: string, as: InlineValues['as']): InlineValues[] => {
        const value = partAt(helm, key);
        return value === undefined || value === '' ? [] : [{ at: [...at, ...where, 'helm', key], value, as }];
      };
      const namespace = textAt(spec, 'destination', 'namespace');
      return [
        {
          path: document.path,
          object: `Application ${name}`,
          document,
          chart: folder,
          release: textAt(helm, 'releaseName') ?? name,
          namespace: namespace?.includes('{') ? undefined : namespace,
          files: files.flatMap(file => file ?? []),
          mayLackFiles: partAt(helm, 'ignoreMissingValueFiles') === true,
          withoutDefaults: false,
          inline: [
            ...(isMap(partAt(helm, 'valuesObject')) ? inline('valuesObject', 'map') : inline('values', 'text')),
            ...inline('parameters', 'list'),
          ],
          doubts: files.includes(undefined) || listAt(helm, 'fileParameters').length > 0 ? [elsewhere] : [],
        },
      ];
    });
  });
}

const elsewhere = 'takes values from elsewhere';

/** Relative to the chart; from the root of a repository after `/`, of a source's after `$name/`. Undefined: it is of another. */
function valuesFile(
  entry: string,
  folder: RepoPath,
  sources: readonly unknown[],
  repository: RepositoryName,
): RepoPath | undefined {
  const [, reference, fromRoot] = /^(?:\/|\$([\w.-]+)\/)(.*)$/.exec(entry) ?? [];
  const source = sources.find(each => reference !== undefined && textAt(each, 'ref') === reference);
  if (/\{\{/.test(entry) || !mayBeOf(repository, partAt(source, 'repoURL'))) return undefined;
  return fromRoot === undefined ? resolvePath(folder, entry) : resolvePath('', fromRoot);
}
