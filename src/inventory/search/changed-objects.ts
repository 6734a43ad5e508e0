import { basePath, type FileChange, headPath } from '../../change/change-set.ts';
import type { SourceFile } from '../../change/source-file.ts';
import { isKustomizationFile } from '../../manifests/kustomization.ts';
import type { Resource } from '../../resources/resource.ts';
import type { FileReader } from '../file-reading.ts';
import { leavesEnvironment } from '../plain-units.ts';

/** The changed files of both commits. */
export interface BothSides {
  readonly base: readonly SourceFile[];
  readonly head: readonly SourceFile[];
}

/** The objects that differ between base and head, as each of them has them: of a changed file the others are left out. */
export function changedObjects(
  changes: readonly FileChange[],
  { base, head }: BothSides,
  readFile: FileReader,
): readonly Resource[] {
  const objectsIn = (files: readonly SourceFile[]) =>
    new Map(files.filter(({ path }) => !isKustomizationFile(path)).map(file => [file.path, readFile(file, undefined).resources]));
  const [old, now] = [objectsIn(base), objectsIn(head)];
  return changes.flatMap(change => {
    const before = old.get(basePath(change) ?? '') ?? [];
    const after = now.get(headPath(change) ?? '') ?? [];
    if (change.previousPath !== undefined && leavesEnvironment(change.previousPath, change.path)) return [...after, ...before];
    const kept = new Set(before.map(asText));
    const still = new Set(after.map(asText));
    return [...after.filter(object => !kept.has(asText(object))), ...before.filter(object => !still.has(asText(object)))];
  });
}

const asText = ({ unparsed, body, path, index }: Resource) =>
  unparsed === undefined ? JSON.stringify(body) : `${path} ${index} cannot be read`;
