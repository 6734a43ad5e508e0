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
  /** Head lines right above which lines were removed: no suggestion reaches over them. */
  readonly belowRemoved: ReadonlySet<number>;
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

function readChange({ path, hunks = [], weak = false }: FileChange): ChangedFile {
  const lines = diffLines(hunks);
  return {
    path,
    lines: weak ? addedOnly(lines) : lines,
    headText: new Map(hunks.flatMap(headLines)),
    belowRemoved: new Set(hunks.flatMap(linesBelowRemoved)),
  };
}

/** Of hunks that the host did not make itself, only added lines are sure to be lines of its own. */
function addedOnly({ head }: DiffLines): DiffLines {
  return { head: new Map([...head].filter(([, { kind }]) => kind === 'added')), base: new Map() };
}

function headLines({ headStart, lines }: Hunk): [number, string][] {
  return lines.filter(({ kind }) => kind !== 'removed').map(({ text }, index) => [headStart + index, text]);
}

function linesBelowRemoved({ headStart, lines }: Hunk): number[] {
  let head = headStart;
  return lines.flatMap(({ kind }, index) => {
    if (kind === 'removed') return [];
    return [head++].filter(() => lines[index - 1]?.kind === 'removed');
  });
}
