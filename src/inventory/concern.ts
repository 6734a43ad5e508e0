import { basePath, type ChangeSet, type FileChange, headPath } from '../change/change-set.ts';
import type { Listing, TreeEntry } from '../change/snapshot.ts';
import type { RepoPath } from '../change/source-file.ts';

/** The changed files that are to be read, and where they stand in each commit. */
export interface Concern {
  readonly changed: readonly FileChange[];
  readonly headPaths: readonly RepoPath[];
  readonly basePaths: readonly RepoPath[];
}

export function concernOf({ base, files }: ChangeSet, includes: (path: RepoPath) => boolean): Concern {
  const changed = files.filter(file => [file.path, file.previousPath].some(path => path !== undefined && includes(path)));
  return {
    changed,
    headPaths: changed.flatMap(file => headPath(file) ?? []).filter(includes),
    basePaths: base === undefined ? [] : changed.flatMap(file => basePath(file) ?? []).filter(includes),
  };
}

/** The files that did not change and can hold manifests. */
export function unchangedAmong(
  { entries }: Listing,
  changes: ChangeSet,
  includes: (path: RepoPath) => boolean,
): readonly TreeEntry[] {
  const known = new Set(changes.files.flatMap(file => headPath(file) ?? []));
  return entries.filter(({ path, mode }) => !known.has(path) && mode.startsWith('100') && includes(path));
}
