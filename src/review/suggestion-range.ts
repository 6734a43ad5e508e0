import type { ProvenFix } from '../findings/proofs/proven-fix.ts';
import type { Anchor, LineRange } from './anchor.ts';
import type { ChangedFile, ChangedFiles } from './changed-files.ts';
import { verbatim } from './escape.ts';

/** Lines of the head file that one click replaces, and what takes their place. */
export interface Suggestion {
  readonly range: LineRange;
  readonly lines: readonly string[];
}

/** A suggestion over more lines than this repeats more than it changes. */
const mostReplaced = 10;
const mostWritten = 30;

/**
 * A fix as a suggestion: GitHub takes one for lines of the head that stand in one hunk without removed lines between them
 * (review.md §1.9). Undefined when the fix needs others.
 */
export function suggestionFor(fix: ProvenFix, files: ChangedFiles): Suggestion | undefined {
  const file = files.atHead(fix.path);
  const range = { start: fix.startLine, end: fix.endLine };
  const lines = textLines(fix.replacement);
  const readable = verbatim(fix.replacement) === fix.replacement; // nothing hidden in it, no marker of ours
  if (!file || !fix.oneClick || !readable || lines.length > mostWritten || !isReplaceable(file, range)) return undefined;
  const shown = textLines(fix.original).every((text, index) => file.headText.get(range.start + index) === text);
  return shown ? { range, lines } : undefined;
}

/** The same with the lines from the anchor on, so that the comment stands over what it is about; as it is where that is too far. */
export function widened(suggestion: Suggestion, anchor: Anchor, file: ChangedFile): Suggestion {
  const { range, lines } = suggestion;
  if (anchor.level === 'file' || anchor.side === 'LEFT' || anchor.path !== file.path || anchor.line >= range.start)
    return suggestion;
  const wider = { start: anchor.line, end: range.end };
  if (!isReplaceable(file, wider)) return suggestion;
  const above = numbers(wider.start, range.start - 1).map(line => file.headText.get(line) ?? '');
  if (above.some(text => verbatim(text) !== text)) return suggestion;
  return { range: wider, lines: [...above, ...lines] };
}

export function overlap(a: LineRange, b: LineRange): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether there is no line between them. */
export function touch(a: LineRange, b: LineRange): boolean {
  return a.start <= b.end + 1 && b.start <= a.end + 1;
}

function isReplaceable({ lines, belowRemoved }: ChangedFile, { start, end }: LineRange): boolean {
  const hunk = lines.head.get(start)?.hunk;
  if (hunk === undefined || end - start >= mostReplaced) return false;
  return numbers(start, end).every(line => lines.head.get(line)?.hunk === hunk && (line === start || !belowRemoved.has(line)));
}

/** Without their line breaks. */
export function textLines(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function numbers(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
