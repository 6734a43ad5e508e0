import type { RepoPath } from '../change/source-file.ts';
import type { Finding } from '../findings/finding.ts';

/** All that will be said on the pull request, before anyone is told. */
export interface Review {
  /** Markdown, without marker; undefined: nothing to say. */
  readonly summary: string | undefined;
  /** The one line that replaces an old summary when `summary` is undefined but the review has spoken here before; undefined: it stays. */
  readonly settled: string | undefined;
  readonly comments: readonly Comment[];
  /** Introduced findings that got no comment: they stand in the summary. */
  readonly unplaced: readonly Finding[];
  /** What nobody looked at: threads about it stay as they are. */
  readonly notAnalysed: { readonly paths: readonly RepoPath[]; readonly rules: readonly string[] };
  /** Whether to request changes; `leave` an earlier request as it is where nobody can tell. */
  readonly request: 'changes' | 'nothing' | 'leave';
}

/** One comment on a pull request's diff. */
export type Comment = LineComment | FileComment;

interface CommentText {
  readonly path: RepoPath;
  /** Markdown, without marker. */
  readonly body: string;
  readonly fingerprints: readonly string[];
}

export interface LineComment extends CommentText {
  readonly level: 'line';
  /** RIGHT counts lines of the head file, LEFT of the base file. */
  readonly side: 'RIGHT' | 'LEFT';
  /** Where a comment over several lines begins; smaller than `line`, in the same hunk. */
  readonly startLine?: number;
  readonly line: number;
  /** It stands on another line of the object than its own: that this one changes is no reason to say it again. */
  readonly near?: true;
}

export interface FileComment extends CommentText {
  readonly level: 'file';
}
