import { resolvePath } from '../change/repo-path.ts';
import type { RepoPath } from '../change/source-file.ts';
import { mayBeOf, type RepositoryName } from '../manifests/repository-url.ts';
import { isFields, listAt, mapAt, textAt, valueAt } from '../resources/fields.ts';
import type { Resource } from '../resources/resource.ts';

/** A folder of the repository that Flux or Argo CD deploys as a whole (rules.md §5.1). */
export interface DeployedRoot {
  readonly folder: RepoPath;
  readonly by: Resource;
  /** With the folders below it. */
  readonly recursive: boolean;
  /** Folders below it that kustomizations are built from, where the deployer builds them: none of their files is taken as it stands. */
  readonly built?: readonly RepoPath[];
  /** Where it puts objects: all of them, or those that name no namespace. */
  readonly namespace: { readonly name: string; readonly overrides: boolean } | undefined;
  /** What it changes on the way, as a kustomization would say it; empty when it deploys what is written. */
  readonly changes: Readonly<Record<string, unknown>>;
}

/** The folders of a repository that objects have deployed; what is deployed from others is none of its roots. */
export function deployedRoots(resources: readonly Resource[], repository: RepositoryName): readonly DeployedRoot[] {
  return resources.flatMap(resource => {
    if (resource.origin === 'partial' || resource.unparsed !== undefined) return [];
    if (resource.group === 'kustomize.toolkit.fluxcd.io' && resource.kind === 'Kustomization')
      return ofFlux(resource, resources, repository);
    if (resource.group !== 'argoproj.io') return [];
    if (resource.kind === 'Application') return ofApplication(resource, mapAt(resource.body, 'spec'), repository, undefined);
    return resource.kind === 'ApplicationSet' ? ofApplicationSet(resource, repository) : [];
  });
}

function ofFlux(resource: Resource, all: readonly Resource[], repository: RepositoryName): DeployedRoot[] {
  const { body } = resource;
  const folder = resolvePath('', textAt(body, 'spec', 'path') ?? './');
  if (folder === undefined || textAt(body, 'spec', 'sourceRef', 'kind') !== 'GitRepository') return [];
  const source = all.find(({ kind, name }) => kind === 'GitRepository' && name === textAt(body, 'spec', 'sourceRef', 'name'));
  if (!mayBeOf(repository, textAt(source?.body, 'spec', 'url'))) return [];
  const name = textAt(body, 'spec', 'targetNamespace');
  return [
    {
      folder,
      by: resource,
      recursive: true,
      namespace: name === undefined ? undefined : { name, overrides: true },
      changes: pick(mapAt(body, 'spec'), [
        'patches',
        'patchesStrategicMerge',
        'patchesJson6902',
        'images',
        'components',
        'postBuild',
      ]),
    },
  ];
}

function ofApplication(
  resource: Resource,
  spec: Readonly<Record<string, unknown>>,
  repository: RepositoryName,
  generated: string | undefined,
): DeployedRoot[] {
  const sources = [valueAt(spec, ['source']), ...listAt(spec, 'sources')].filter(isFields);
  const name = textAt(spec, 'destination', 'namespace');
  return sources.flatMap(source => {
    const written = textAt(source, 'path');
    const folder = resolvePath('', generated ?? written ?? '');
    const isLiteral = generated !== undefined || (written !== undefined && !/[{*]/.test(written));
    if (folder === undefined || !isLiteral || !mayBeOf(repository, textAt(source, 'repoURL'))) return [];
    const forced = textAt(source, 'kustomize', 'namespace');
    return [
      {
        folder,
        by: resource,
        recursive: valueAt(source, ['directory', 'recurse']) === true,
        namespace:
          forced !== undefined
            ? { name: forced, overrides: true }
            : name === undefined || name.includes('{')
              ? undefined
              : { name, overrides: false },
        changes: pick(mapAt(source, 'kustomize'), ['patches', 'images', 'replicas', 'components']),
      },
    ];
  });
}

/** Only what its git generators name word for word: other folders nobody can tell. */
function ofApplicationSet(resource: Resource, repository: RepositoryName): DeployedRoot[] {
  const spec = mapAt(resource.body, 'spec', 'template', 'spec');
  const named = listAt(resource.body, 'spec', 'generators').flatMap(generator =>
    listAt(generator, 'git', 'directories').flatMap(directory => {
      const path = textAt(directory, 'path');
      return path === undefined || path.includes('*') || valueAt(directory, ['exclude']) === true ? [] : [path];
    }),
  );
  const isTemplated = /^\{\{\s*\.?path(\.path)?\s*\}\}$/.test(textAt(spec, 'source', 'path') ?? '');
  return isTemplated
    ? named.flatMap(path => ofApplication(resource, spec, repository, path))
    : ofApplication(resource, spec, repository, undefined);
}

function pick(fields: Readonly<Record<string, unknown>>, keys: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([key, value]) => keys.includes(key) && !isNothing(value)));
}

const isNothing = (value: unknown) =>
  value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);
