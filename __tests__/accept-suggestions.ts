import { placeOf, type Side } from './github/fake-github/line-oracle.ts';

/** A comment on the diff, as it stands on the pull request. */
export interface Shown {
  readonly path: string;
  readonly side: Side;
  readonly startLine: number | undefined;
  readonly line: number;
  readonly body: string;
}

/** What one click would put in place of the commented lines; undefined where a comment suggests nothing. */
export function suggestionIn({ body }: Pick<Shown, 'body'>): readonly string[] | undefined {
  const lines = body.split('\n');
  const start = lines.findIndex(line => /^`{3,}suggestion$/.test(line));
  const ticks = /^`+/.exec(lines[start] ?? '')?.[0] ?? '';
  const end = lines.findIndex((line, index) => index > start && line.startsWith(ticks) && /^`+$/.test(line));
  return start < 0 ? undefined : lines.slice(start + 1, end);
}

/**
 * Accepts all suggestions in one batch, as GitHub does: each replaces the right side's lines that its comment stands on.
 * Throws where GitHub would refuse (review.md §1.9): deleted lines, two on one line, nothing changed, line breaks it would mangle.
 */
export function acceptSuggestions(
  comments: readonly Shown[],
  textAt: (path: string) => string,
  patchOf: (path: string) => string,
): ReadonlyMap<string, string> {
  const byPath = new Map<string, { first: number; last: number; lines: readonly string[] }[]>();
  for (const comment of comments) {
    const lines = suggestionIn(comment);
    if (!lines) continue;
    const { path, line: last, startLine: first = last } = comment;
    const refuse = (why: string) => new Error(`GitHub refuses the suggestion on ${path}:${first}–${last}: ${why}`);
    const text = textAt(path);
    const old = text.split('\n').slice(first - 1, last);
    const taken = byPath.get(path) ?? [];
    if (comment.side === 'LEFT' || reachesOverDeleted(patchOf(path), first, last)) throw refuse('deleted lines');
    if (taken.some(other => first <= other.last && other.first <= last)) throw refuse('one suggestion a line');
    if (text.includes('\r')) throw refuse('it would end in mixed line breaks');
    if (last >= text.split('\n').length) throw refuse('the last line has no line break');
    if (old.join('\n') === lines.join('\n')) throw refuse('nothing changes');
    byPath.set(path, [...taken, { first, last, lines }]);
  }
  return new Map(
    [...byPath].map(([path, changes]) => {
      const lines = textAt(path).split('\n');
      for (const { first, last, lines: own } of changes.toSorted((a, b) => b.first - a.first))
        lines.splice(first - 1, last - first + 1, ...own);
      return [path, lines.join('\n')];
    }),
  );
}

function reachesOverDeleted(patch: string, first: number, last: number): boolean {
  const [start, end] = [first, last].map(line => placeOf(patch, 'RIGHT', line)?.position);
  if (start === undefined || end === undefined) throw new Error(`lines ${first} to ${last} are not in the diff`);
  return patch
    .split('\n')
    .slice(start, end + 1)
    .some(line => line.startsWith('-'));
}
