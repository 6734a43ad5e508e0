import type { Hunk } from './hunk.ts';
import type { RepoPath, Sha } from './source-file.ts';

/** What a pull request changes: two commits and the files that differ between them. */
export interface ChangeSet {
  /** The merge base of the branch and its target; undefined when there is nothing to compare with (`check`). */
  readonly base: Sha | undefined;
  readonly head: Sha | 'working tree';
  readonly files: readonly FileChange[];
  /** False when the host did not list every changed file (GitHub stops at 3,000). */
  readonly complete: boolean;
}

export interface FileChange {
  readonly status: 'added' | 'modified' | 'renamed' | 'removed';
  /** The path in the head commit; in the base commit when the file was removed. */
  readonly path: RepoPath;
  /** The path in the base commit, when it differs. */
  readonly previousPath?: RepoPath;
  /** Git's blob id at head (at base when the file was removed), as the host gives it. */
  readonly sha?: string;
  /** Undefined when the host withheld the patch: too large, or binary. */
  readonly hunks: readonly Hunk[] | undefined;
  /** The host withheld the patch and the hunks were made here: it is sure to take comments on added lines only. */
  readonly weak?: boolean;
}

/** The path under which a changed file stands in the base commit; undefined for an added one. */
export function basePath(file: FileChange): RepoPath | undefined {
  return file.status === 'added' ? undefined : (file.previousPath ?? file.path);
}

/** The path under which a changed file stands in the head commit; undefined for a removed one. */
export function headPath(file: FileChange): RepoPath | undefined {
  return file.status === 'removed' ? undefined : file.path;
}
