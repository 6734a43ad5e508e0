import type { Comment, LineComment } from '../../src/review/review.ts';

/** What GitHub would accept, read off the patch's text line by line; shares nothing with the product's reading. */
export function accepts(patch: string, { side, startLine, line }: Pick<LineComment, 'side' | 'startLine' | 'line'>): boolean {
  const sides = walk(patch);
  const end = sides[side].get(line);
  if (end === undefined) return false;
  return startLine === undefined || (startLine < line && line - startLine < 10 && sides[side].get(startLine) === end);
}

/** For each side the lines that can carry a comment, with the number of their hunk. */
function walk(patch: string): Readonly<Record<LineComment['side'], ReadonlyMap<number, number>>> {
  const found = { LEFT: new Map<number, number>(), RIGHT: new Map<number, number>() };
  let [old, now, hunk] = [0, 0, 0];
  for (const text of patch.split('\n')) {
    if (text.startsWith('@@')) {
      const [, from, to] = /-(\d+)[^+]*\+(\d+)/.exec(text) ?? [];
      [old, now, hunk] = [Number(from), Number(to), hunk + 1];
    } else if (text.startsWith('+')) found.RIGHT.set(now++, hunk);
    else if (text.startsWith('-')) found.LEFT.set(old++, hunk);
    else if (text.startsWith(' ')) {
      found.RIGHT.set(now++, hunk);
      old++;
    }
  }
  return found;
}

/** `RIGHT 20`, `LEFT 4`, `RIGHT 3–7`, `file`: a comment's place at a glance. */
export function placeOf(comment: Comment): string {
  if (comment.level === 'file') return 'file';
  const { side, startLine, line } = comment;
  return `${side} ${startLine === undefined ? '' : `${startLine}–`}${line}`;
}
