import type { LineMatch } from './line-match.ts';
import type { RepoPath, SourceFile } from './source-file.ts';

/** One entry of a commit's tree. */
export interface TreeEntry {
  readonly path: RepoPath;
  /** Git's file mode: `100644` and `100755` are regular files, `120000` a symbolic link, `160000` a submodule. */
  readonly mode: string;
  /** Git's id of the blob. */
  readonly sha: string;
  /** Size in bytes; undefined where the host does not tell (submodules). */
  readonly bytes: number | undefined;
}

/** A commit's files; `complete` is false when the host cut the list off. */
export interface Listing {
  readonly entries: readonly TreeEntry[];
  readonly complete: boolean;
}

/** What came of reading some paths: the files, and for each path that could not be read, why. */
export interface ReadResult {
  readonly files: readonly SourceFile[];
  readonly unreadable: readonly { readonly path: RepoPath; readonly reason: string }[];
}

/** So much is read of a commit where nothing can be looked through unread. */
export interface Reach {
  readonly files: number;
  readonly bytes: number;
}

/** The repository at one commit, as the host or the clone gives it: listed once, read in batches, only what may matter. */
export interface Snapshot {
  readonly list: () => Promise<Listing>;
  /** Reads the paths that exist; a path that the commit does not hold is in neither list of the result. */
  readonly read: (paths: readonly RepoPath[]) => Promise<ReadResult>;
  /**
   * Shows the parts of lines that match a pattern, in the files at or below `paths`, those of one file together: a clone looks
   * through its objects and reads none. False where nothing can be looked through unread (the API): what was shown by then is
   * not all. The pattern is one that Perl reads alike.
   */
  readonly grep: (pattern: RegExp, paths: readonly RepoPath[], look: (match: LineMatch) => void) => Promise<boolean>;
  /**
   * Where some words stand in these files: a clone looks for them and reads no file. Undefined, as it is itself, where reading
   * the files is no dearer.
   */
  readonly holding?: (words: readonly string[], paths: readonly RepoPath[]) => Promise<readonly LineMatch[] | undefined>;
  /** Where it takes requests to read files: how many are worth it. */
  readonly reach?: () => Promise<Reach>;
}
