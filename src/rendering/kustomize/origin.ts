import { resolvePath } from '../../change/repo-path.ts';
import type { RepoPath } from '../../change/source-file.ts';
import { readDocuments } from '../../manifests/read-documents.ts';
import { isMap, text, valueIn } from '../same-place.ts';

/** Where kustomize says that an object comes from. */
export interface Origin {
  readonly path: RepoPath;
  /** By a generator; the path is then that of its kustomization. */
  readonly generated: boolean;
  /** A patch has replaced the annotation with all others; the path is then that of the kustomization that applies it. */
  readonly lost: boolean;
}

const annotation = 'config.kubernetes.io/origin';

/** Reads the annotation that `originAnnotations` adds; its paths are relative to the folder that was built. */
export function originOf(value: unknown, builtIn: RepoPath): Origin | undefined {
  const [document] = readDocuments({
    path: '',
    text: text(valueIn(value, ['metadata', 'annotations', annotation])) ?? '',
  }).documents;
  const path = text(valueIn(document?.value, ['path']));
  const configuredIn = text(valueIn(document?.value, ['configuredIn']));
  const relative = path ?? configuredIn;
  const found = relative === undefined ? undefined : resolvePath(builtIn, relative);
  if (found === undefined) return undefined;
  const lost = path === undefined && text(valueIn(document?.value, ['configuredBy', 'kind'])) === 'PatchTransformer';
  return { path: found, generated: path === undefined && !lost, lost };
}

/** The object as it would have been built without the annotation. */
export function withoutOrigin(value: unknown): unknown {
  if (!isMap(value) || !isMap(value.metadata) || !isMap(value.metadata.annotations)) return value;
  const { [annotation]: _, ...annotations } = value.metadata.annotations;
  const { annotations: __, ...metadata } = value.metadata;
  return { ...value, metadata: Object.keys(annotations).length > 0 ? { ...metadata, annotations } : metadata };
}
