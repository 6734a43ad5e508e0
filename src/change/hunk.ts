import { parsePatch, structuredPatch } from 'diff';

/** A run of diff lines with its context: GitHub accepts a comment on these lines and no others. */
export interface Hunk {
  /** The first line of the run in the base file; one-based. */
  readonly baseStart: number;
  /** The first line of the run in the head file; one-based. */
  readonly headStart: number;
  readonly lines: readonly DiffLine[];
}

export interface DiffLine {
  readonly kind: 'kept' | 'added' | 'removed';
  /** Without its end of line. */
  readonly text: string;
}

const kinds = { ' ': 'kept', '+': 'added', '-': 'removed' } as const;

/** Reads a patch without file headers, as GitHub's `patch` fields are; undefined when it is cut off or is no patch. */
export function readHunks(patch: string): Hunk[] | undefined {
  try {
    return parsePatch(patch).flatMap(({ hunks }) => hunks.map(fromLibrary));
  } catch {
    return undefined; // line counts that do not add up: a truncated patch
  }
}

/**
 * The hunks between two texts with three lines of context, as git makes them.
 * Undefined when the texts differ in more than 4,000 lines or the comparison takes over two seconds.
 */
export function hunksBetween(base: string, head: string): Hunk[] | undefined {
  const patch = structuredPatch('base', 'head', base, head, '', '', { context: 3, maxEditLength: 4000, timeout: 2000 });
  return patch?.hunks.map(fromLibrary);
}

interface LibraryHunk {
  readonly oldStart: number;
  readonly newStart: number;
  readonly lines: readonly string[];
}

function fromLibrary({ oldStart, newStart, lines }: LibraryHunk): Hunk {
  return {
    baseStart: oldStart,
    headStart: newStart,
    lines: lines.flatMap(line => {
      const kind = kinds[(line[0] ?? ' ') as keyof typeof kinds];
      return kind ? [{ kind, text: line.slice(1).replace(/\r$/, '') }] : []; // `\ No newline at end of file` is no line
    }),
  };
}
