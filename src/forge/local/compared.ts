import type { FileChange } from '../../change/change-set.ts';
import { type Hunk, hunksBetween } from '../../change/hunk.ts';
import type { Whole } from './whole.ts';

/** A file that the base does not hold. */
export function added({ path, sha, text }: Whole): FileChange {
  return { status: 'added', path, sha, hunks: text === undefined ? undefined : wholeText(text, 'added') };
}

/** A file that the head does not hold. */
export function removed({ path, sha, text }: Whole): FileChange {
  return { status: 'removed', path, sha, hunks: text === undefined ? undefined : wholeText(text, 'removed') };
}

/** A file that both hold, with other content. */
export function modified(base: Whole, { path, sha, text }: Whole): FileChange {
  return { status: 'modified', path, sha, hunks: between(base.text, text) };
}

/** A file that stands elsewhere now. */
export function renamed(base: Whole, { path, sha, text }: Whole): FileChange {
  return { status: 'renamed', path, previousPath: base.path, sha, hunks: base.sha === sha ? [] : between(base.text, text) };
}

function between(base: string | undefined, head: string | undefined): readonly Hunk[] | undefined {
  return base === undefined || head === undefined ? undefined : hunksBetween(base, head);
}

/** A text as one hunk; the side that has no line counts from the first, as the library that reads patches has it. */
function wholeText(text: string, kind: 'added' | 'removed'): Hunk[] {
  if (text === '') return [];
  const lines = text.replace(/\n$/, '').split('\n');
  return [{ baseStart: 1, headStart: 1, lines: lines.map(line => ({ kind, text: line.replace(/\r$/, '') })) }];
}
