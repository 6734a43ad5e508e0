import type { Hunk } from './hunk.ts';

/** A file's lines that stand in its diff, by line number (one-based): where a comment may stand, and what was changed there. */
export interface DiffLines {
  /** Lines of the head file: added ones, and unchanged ones inside a hunk. */
  readonly head: ReadonlyMap<number, { readonly hunk: number; readonly kind: 'added' | 'kept' }>;
  /** Lines of the base file that were removed. */
  readonly base: ReadonlyMap<number, { readonly hunk: number }>;
}

/** Walks the hunks of one file. */
export function diffLines(hunks: readonly Hunk[]): DiffLines {
  const head = new Map<number, { hunk: number; kind: 'added' | 'kept' }>();
  const base = new Map<number, { hunk: number }>();
  for (const [index, hunk] of hunks.entries()) {
    let baseLine = hunk.baseStart;
    let headLine = hunk.headStart;
    for (const { kind } of hunk.lines) {
      if (kind === 'removed') base.set(baseLine++, { hunk: index });
      else {
        head.set(headLine++, { hunk: index, kind });
        if (kind === 'kept') baseLine++;
      }
    }
  }
  return { head, base };
}
