import type { RepoPath, SourceFile } from '../../change/source-file.ts';
import type { BuildInputs } from '../../manifests/kustomization-inputs.ts';
import type { KeyPath } from '../../manifests/span.ts';
import { isMap, list, text } from '../same-place.ts';
import { type Written, type WrittenFiles, writtenInside } from '../written.ts';
import type { BuildGraph } from './build-graph.ts';

/** One kustomization of a build with the patches that it applies, in the order of their application. */
export interface Layer {
  readonly kustomization: Written;
  readonly patches: readonly Patch[];
  /** The configurations of its `transformers`, in files or written in place. */
  readonly plugins: readonly Written[];
  /** Whether what it changes includes the objects of a file. */
  readonly covers: (origin: RepoPath) => boolean;
}

export interface Patch {
  readonly documents: readonly Written[];
  /** What the kustomization says it applies to; undefined: what it names itself. */
  readonly target: Readonly<Record<string, unknown>> | undefined;
}

/** The layers of a build, the outermost last. */
export function readLayers(
  root: RepoPath,
  graph: BuildGraph,
  files: ReadonlyMap<RepoPath, SourceFile>,
  read: WrittenFiles,
): readonly Layer[] {
  const inner = new Map<RepoPath, ReadonlySet<RepoPath>>();
  const within = (folder: RepoPath) => {
    const known = inner.get(folder) ?? new Set(graph.layers(folder).flatMap(({ path, inputs }) => [path, ...pathsOf(inputs)]));
    inner.set(folder, known);
    return known;
  };
  const all = graph.layers(root);
  const changes = (layer: BuildInputs, origin: RepoPath, seen: ReadonlySet<RepoPath>): boolean => {
    if (within(layer.folder).has(origin)) return true;
    if (!layer.isComponent || seen.has(layer.folder)) return false;
    const users = all.filter(({ inputs }) => inputs.some(({ path }) => path === layer.folder));
    return users.some(user => changes(user, origin, new Set([...seen, layer.folder])));
  };
  return all.flatMap(layer => {
    const [kustomization] = read(layer.path);
    const file = files.get(layer.path);
    if (!kustomization || !file || !isMap(kustomization.value)) return [];
    return [
      {
        kustomization,
        ...changesOf(layer, kustomization, file, read),
        covers: (origin: RepoPath) => changes(layer, origin, new Set()),
      },
    ];
  });
}

const pathsOf = (inputs: BuildInputs['inputs']) => inputs.flatMap(({ path }) => path ?? []);

/** The patches in kustomize's order: merge patches, then `patches`, and the JSON patches after the labels. */
function changesOf(
  { inputs }: BuildInputs,
  kustomization: Written,
  file: SourceFile,
  read: WrittenFiles,
): Pick<Layer, 'patches' | 'plugins'> {
  const value = isMap(kustomization.value) ? kustomization.value : {};
  const documentsOf = (entry: unknown, at: KeyPath): readonly Written[] => {
    const written = text(entry) ?? '';
    const path = inputs.find(input => input.entry === written)?.path;
    return path === undefined ? writtenInside(kustomization, at, file, written) : read(path);
  };
  const targeted = (field: string) =>
    list(value[field]).flatMap((entry, index): Patch[] => {
      if (!isMap(entry)) return [];
      const documents =
        entry.path === undefined ? documentsOf(entry.patch, [field, index, 'patch']) : documentsOf(entry.path, []);
      return [{ documents, target: isMap(entry.target) ? entry.target : undefined }];
    });
  const patches = [
    ...list(value.patchesStrategicMerge).map((entry, index) => ({
      documents: documentsOf(entry, ['patchesStrategicMerge', index]),
      target: undefined,
    })),
    ...targeted('patches'),
    ...targeted('patchesJson6902'),
  ];
  return { patches, plugins: list(value.transformers).flatMap((entry, index) => documentsOf(entry, ['transformers', index])) };
}
