import { type ChangeSet, type FileChange, headPath } from '../../change/change-set.ts';
import { diffLines } from '../../change/diff-lines.ts';
import type { RepoPath } from '../../change/source-file.ts';
import type { Comment, LineComment } from '../../review/review.ts';
import { hashOf } from './marker.ts';

/** What the diff says of the places where comments stand. */
export interface DiffPlaces {
  /** Where a file stands that had another path before: threads keep the path that they began on. */
  readonly pathNow: (path: RepoPath) => RepoPath;
  /** Whether a comment stands on one line that the pull request adds, in a patch of GitHub's own: the last that a server would refuse. */
  readonly isPlain: (comment: LineComment) => boolean;
  /** Of what is written on a comment's line, wherever it is indented to; undefined for a comment on a whole file. */
  readonly lineHash: (comment: Comment) => string | undefined;
  /** Whether a file's diff shows a line of such a hash, wherever. */
  readonly shows: (path: RepoPath, lineHash: string) => boolean;
}

export function diffPlaces({ files }: ChangeSet): DiffPlaces {
  const byPath = new Map(files.map(file => [file.path, file]));
  const moves = new Map(
    files.flatMap(({ previousPath, path }) => (previousPath === undefined ? [] : [[previousPath, path] as const])),
  );
  return {
    pathNow: path => moves.get(path) ?? path,
    isPlain: ({ path, side, line, startLine }) => {
      const file = byPath.get(path);
      if (!file || headPath(file) === undefined || file.weak === true) return false;
      return side === 'RIGHT' && startLine === undefined && diffLines(file.hunks ?? []).head.get(line)?.kind === 'added';
    },
    lineHash: comment => {
      const text = comment.level === 'line' ? textAt(byPath.get(comment.path), comment) : undefined;
      return text === undefined ? undefined : hashOf(text.trim());
    },
    shows: (path, lineHash) => {
      const lines = byPath.get(path)?.hunks?.flatMap(hunk => hunk.lines) ?? [];
      return lines.some(({ text }) => hashOf(text.trim()) === lineHash);
    },
  };
}

function textAt(file: FileChange | undefined, { side, line }: LineComment): string | undefined {
  const other = side === 'RIGHT' ? 'removed' : 'added';
  for (const { baseStart, headStart, lines } of file?.hunks ?? []) {
    const offset = line - (side === 'RIGHT' ? headStart : baseStart);
    if (offset < 0) continue;
    const found = lines.filter(({ kind }) => kind !== other)[offset];
    if (found) return found.text;
  }
  return undefined;
}
