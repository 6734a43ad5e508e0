import { basePath, type ChangeSet, type FileChange, headPath } from '../change/change-set.ts';
import { type DiffLines, diffLines } from '../change/diff-lines.ts';
import type { Hunk } from '../change/hunk.ts';
import type { RepoPath } from '../change/source-file.ts';

/** The changed files by their path at head and at base: where comments may stand, and what is written there. */
export interface ChangedFiles {
  readonly atHead: (path: RepoPath) => ChangedFile | undefined;
  readonly atBase: (path: RepoPath) => ChangedFile | undefined;
}

export interface ChangedFile {
  /** As the host names it, whichever side a comment is on. */
  readonly path: RepoPath;
  /** Empty when the patch was withheld. */
  readonly lines: DiffLines;
  /** The text of each head line in `lines`, without its end of line. */
  readonly headText: ReadonlyMap<number, string>;
}

export function indexChanges({ files }: ChangeSet): ChangedFiles {
  const atHead = new Map<RepoPath, ChangedFile>();
  const atBase = new Map<RepoPath, ChangedFile>();
  for (const change of files) {
    const file = readChange(change);
    const [head, base] = [headPath(change), basePath(change)];
    if (head !== undefined) atHead.set(head, file);
    if (base !== undefined) atBase.set(base, file);
  }
  return { atHead: path => atHead.get(path), atBase: path => atBase.get(path) };
}

function readChange({ path, hunks = [] }: FileChange): ChangedFile {
  return { path, lines: diffLines(hunks), headText: new Map(hunks.flatMap(headLines)) };
}

function headLines({ headStart, lines }: Hunk): [number, string][] {
  return lines.filter(({ kind }) => kind !== 'removed').map(({ text }, index) => [headStart + index, text]);
}
