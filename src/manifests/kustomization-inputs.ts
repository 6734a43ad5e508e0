import { folderOf, resolvePath } from '../change/repo-path.ts';
import type { RepoPath, SourceFile } from '../change/source-file.ts';
import { readDocuments } from './read-documents.ts';

/** One entry of a kustomization that names something a build reads. */
export interface BuildInput {
  /** The field that it stands in. */
  readonly field: string;
  readonly entry: string;
  /** Undefined when it leaves the repository: a URL, an absolute path, too many `..`. */
  readonly path: RepoPath | undefined;
  readonly line: number;
  /** Resources and folders of them; what changes them; a generator's data; the configuration of a plugin. */
  readonly as: 'part' | 'component' | 'change' | 'data' | 'plugin';
}

/** All that a build of one kustomization reads besides itself. */
export interface BuildInputs {
  readonly path: RepoPath;
  readonly folder: RepoPath;
  readonly isComponent: boolean;
  readonly inputs: readonly BuildInput[];
  /** It wants Helm charts inflated. */
  readonly charts: { readonly line: number } | undefined;
}

/** Reads what a kustomization names; undefined when it is no YAML map. */
export function buildInputs(file: Pick<SourceFile, 'path' | 'text'>): BuildInputs | undefined {
  const document = readDocuments(file).documents[0];
  const value = document?.value;
  if (!document || !isMap(value)) return undefined;
  const folder = folderOf(file.path);
  const inputs: BuildInput[] = [];
  const add = (entry: unknown, as: BuildInput['as'], ...at: [string, ...(string | number)[]]) => {
    if (typeof entry !== 'string' || entry.includes('\n') || /^\s*[{[]/.test(entry)) return; // a patch or a plugin written in place
    const path = isRemote(entry) ? undefined : resolvePath(folder, entry);
    inputs.push({ field: at[0], entry, path, line: document.locate(at).span.start.line, as });
  };
  const each = (field: string, as: BuildInput['as']) => {
    for (const [index, entry] of list(value[field]).entries()) add(entry, as, field, index);
  };
  each('resources', 'part');
  each('bases', 'part');
  each('components', 'component');
  for (const field of ['patchesStrategicMerge', 'crds', 'configurations']) each(field, 'change');
  for (const field of ['generators', 'transformers', 'validators']) each(field, 'plugin');
  for (const field of ['patches', 'patchesJson6902', 'replacements']) {
    for (const [index, entry] of list(value[field]).entries()) if (isMap(entry)) add(entry.path, 'change', field, index, 'path');
  }
  if (isMap(value.openapi)) add(value.openapi.path, 'change', 'openapi', 'path');
  for (const field of ['configMapGenerator', 'secretGenerator']) {
    for (const [index, generator] of list(value[field]).entries()) {
      if (!isMap(generator)) continue;
      for (const [at, entry] of list(generator.files).entries()) add(withoutKey(entry), 'data', field, index, 'files', at);
      for (const [at, entry] of list(generator.envs).entries()) add(entry, 'data', field, index, 'envs', at);
      add(generator.env, 'data', field, index, 'env');
    }
  }
  const charts = ['helmCharts', 'helmChartInflationGenerator'].find(field => list(value[field]).length > 0);
  return {
    path: file.path,
    folder,
    isComponent: value.kind === 'Component',
    inputs,
    charts: charts === undefined ? undefined : { line: document.locate([charts]).span.start.line },
  };
}

/** What kustomize would fetch, whether or not a file of that name stands in the repository. */
export const isRemote = (entry: string): boolean =>
  /:\/\/|^git(::|@)|^[\w.-]+@[\w.-]+:|^(www\.)?(github|gitlab|bitbucket)\.(com|org)[/:]|\?ref=|[?&](version|timeout|submodules)=|\.git(\/|$|\?)|_git\//i.test(
    entry,
  );

/** `name.properties=conf/prod.properties` */
const withoutKey = (entry: unknown) => (typeof entry === 'string' ? entry.slice(entry.indexOf('=') + 1) : entry);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
