import { baseNameOf, folderOf, resolvePath } from '../change/repo-path.ts';
import type { RepoPath, SourceFile } from '../change/source-file.ts';
import { onceEach } from './once-each.ts';
import { readDocuments } from './read-documents.ts';
import { fitsPattern } from './target-pattern.ts';

/** What one kustomization takes in, and what it changes in it. */
export interface Kustomization {
  readonly path: RepoPath;
  readonly folder: RepoPath;
  /** `resources`, `bases` and `components`: files or folders of the repository. */
  readonly takesIn: readonly RepoPath[];
  /** Entries that lie outside the repository: URLs, escaping paths. */
  readonly remote: readonly string[];
  readonly isComponent: boolean;
  /** What its build puts all objects into. */
  readonly namespace: string | undefined;
  /** Files that are patches, generators' or transformers' input: never objects of their own. */
  readonly patchFiles: readonly RepoPath[];
  readonly patchTargets: readonly PatchTarget[];
  /** Generators, transformers, replacements, Helm charts: anything whose result only a build can tell. */
  readonly opaque: boolean;
}

/** What a patch changes; an absent field means any. */
export interface PatchTarget {
  readonly kind: string | undefined;
  /** A regular expression over the whole name, as kustomize reads it. */
  readonly name: string | undefined;
}

export const isKustomizationFile = (path: RepoPath): boolean => path.includes('ustomization') && names.test(baseNameOf(path));

const names = /^(kustomization\.ya?ml|Kustomization)$/;

/** Parsed once: stock is taken of the same files again for every edit that is tried. */
const firstValue = onceEach((file: Pick<SourceFile, 'path' | 'text'>) => readDocuments(file).documents[0]?.value);

/** Reads a kustomization file; undefined when it cannot be read. `readPatch` gives the text of a patch file beside it. */
export function readKustomization(
  file: Pick<SourceFile, 'path' | 'text'>,
  readPatch: (path: RepoPath) => string | undefined,
): Kustomization | undefined {
  const value = firstValue(file);
  if (!isMap(value)) return undefined;
  const folder = folderOf(file.path);
  const takesIn: RepoPath[] = [];
  const remote: string[] = [];
  for (const entry of ['resources', 'bases', 'components'].flatMap(key => texts(value[key]))) {
    const path = /^(github|gitlab|bitbucket)\.(com|org)\b|\?ref=|\.git(\/\/|$|\?)|^git@/.test(entry)
      ? undefined
      : resolvePath(folder, entry);
    if (path === undefined) remote.push(entry);
    else takesIn.push(path);
  }
  const patchFiles: RepoPath[] = [];
  const patchTargets: PatchTarget[] = [];
  const patch = (pathOrText: { path?: string; text?: string }, target?: unknown) => {
    const path = pathOrText.path === undefined ? undefined : resolvePath(folder, pathOrText.path);
    if (path !== undefined) patchFiles.push(path);
    if (isMap(target)) patchTargets.push({ kind: text(target.kind), name: text(target.name) });
    else patchTargets.push(...namedIn(pathOrText.text ?? (path === undefined ? undefined : readPatch(path))));
  };
  const input = (entry: string | undefined) => {
    const path = entry === undefined ? undefined : resolvePath(folder, entry);
    if (path !== undefined) patchFiles.push(path);
  };
  for (const entry of maps(value.patches)) patch({ ...pick(entry, 'path'), ...inline(entry.patch) }, entry.target);
  for (const entry of maps(value.patchesJson6902)) patch({ ...pick(entry, 'path'), ...inline(entry.patch) }, entry.target);
  for (const entry of texts(value.patchesStrategicMerge)) patch(entry.includes('\n') ? { text: entry } : { path: entry });
  for (const key of ['transformers', 'generators', 'configurations', 'validators']) {
    for (const entry of texts(value[key])) input(entry);
  }
  for (const entry of maps(value.replacements)) input(text(entry.path));
  for (const entry of maps(value.replicas)) patchTargets.push({ kind: undefined, name: text(entry.name) });
  return {
    path: file.path,
    folder,
    takesIn,
    remote,
    isComponent: value.kind === 'Component',
    namespace: text(value.namespace),
    patchFiles,
    patchTargets,
    opaque: ['transformers', 'replacements', 'helmCharts', 'helmChartInflationGenerator', 'generators', 'vars'].some(
      key => Array.isArray(value[key]) && value[key].length > 0,
    ),
  };
}

/** The kustomizations of a repository as a graph: who takes in what, and which of them nobody takes in. */
export interface KustomizeGraph {
  readonly patchFiles: ReadonlySet<RepoPath>;
  /** Files that some kustomization lists as a whole object. */
  readonly listed: ReadonlySet<RepoPath>;
  /** Kustomizations that no other one takes in: what is built and deployed. */
  readonly leaves: readonly KustomizeLeaf[];
}

export interface KustomizeLeaf {
  readonly folder: RepoPath;
  /** Every kustomization of the build, this one first. */
  readonly kustomizations: readonly Kustomization[];
  /** The files it takes in, whichever kustomization lists them; patches aside. */
  readonly files: readonly RepoPath[];
  readonly patchFiles: readonly RepoPath[];
}

/** `also` are kustomizations that are built by themselves although others take them in (rules.md §14.1). */
export function graphOf(kustomizations: readonly Kustomization[], also: ReadonlySet<RepoPath> = new Set()): KustomizeGraph {
  const byFolder = new Map(kustomizations.map(kustomization => [kustomization.folder, kustomization]));
  const taken = new Set(kustomizations.flatMap(({ takesIn }) => takesIn));
  const leaves = kustomizations
    .filter(({ path, folder, isComponent }) => !isComponent && (!taken.has(folder) || also.has(path)))
    .map(root => build(root, byFolder));
  return {
    patchFiles: new Set(kustomizations.flatMap(({ patchFiles }) => patchFiles)),
    listed: new Set([...taken].filter(path => !byFolder.has(path))),
    leaves,
  };
}

function build(root: Kustomization, byFolder: ReadonlyMap<RepoPath, Kustomization>): KustomizeLeaf {
  const kustomizations = new Set<Kustomization>([root]);
  const files: RepoPath[] = [];
  for (const kustomization of kustomizations) {
    for (const path of kustomization.takesIn) {
      const inner = byFolder.get(path);
      if (inner) kustomizations.add(inner);
      else files.push(path);
    }
  }
  const patchFiles = [...kustomizations].flatMap(kustomization => kustomization.patchFiles);
  return {
    folder: root.folder,
    kustomizations: [...kustomizations],
    files: [...new Set(files)],
    patchFiles: [...new Set(patchFiles)],
  };
}

/** Why a build of this leaf changes an object: a patch names it, or something changes it that only a build can tell. */
export function changesInBuild({ kustomizations }: KustomizeLeaf, kind: string, name: string): string | undefined {
  for (const { path, patchTargets, opaque } of kustomizations) {
    if (opaque || patchTargets.some(target => concerns(target, kind, name)))
      return `\`${path}\` changes it when kustomize builds, and kustomize is not run here`;
  }
  return undefined;
}

function concerns(target: PatchTarget, kind: string, name: string): boolean {
  if (target.kind !== undefined && target.kind !== kind) return false;
  return target.name === undefined || fitsPattern(target.name, name);
}

function namedIn(patchText: string | undefined): PatchTarget[] {
  if (patchText === undefined) return [{ kind: undefined, name: undefined }];
  return readDocuments({ path: '', text: patchText }).documents.flatMap(({ value }) => {
    if (!isMap(value)) return [];
    const { metadata } = value;
    return [{ kind: text(value.kind), name: isMap(metadata) ? escapeName(text(metadata.name)) : undefined }];
  });
}

const escapeName = (name: string | undefined) => name?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter(item => typeof item === 'string') : []);
const maps = (value: unknown): Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value.filter(isMap) : []);
const inline = (value: unknown) => (typeof value === 'string' ? { text: value } : {});
const pick = (entry: Readonly<Record<string, unknown>>, key: 'path') =>
  typeof entry[key] === 'string' ? { path: entry[key] } : {};
