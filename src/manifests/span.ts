import type { RepoPath } from '../change/source-file.ts';

/** Where something is written: one-based lines and columns, the end excluded. */
export interface Span {
  readonly path: RepoPath;
  readonly start: Position;
  readonly end: Position;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The way from an object's root to one of its fields, as in `['spec', 'containers', 0]`. */
export type KeyPath = readonly (string | number)[];

/** The last line that a span covers: its end is excluded, so an end in column 1 belongs to the line before. */
export function lastLine({ start, end }: Span): number {
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}

/** Something that was not read, and why: it is named, because silence would look like a pass. */
export interface Unread {
  readonly path: RepoPath;
  readonly line: number | undefined;
  readonly reason: string;
  /** The files that it bears on, besides its own. */
  readonly of?: readonly RepoPath[];
}
