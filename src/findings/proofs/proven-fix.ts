import type { RepoPath } from '../../change/source-file.ts';

/** A change of lines that settles a finding: tried on the whole repository, where nothing new appeared. */
export interface ProvenFix {
  readonly title: string;
  /** `check` may change behaviour. */
  readonly confidence: 'safe' | 'check';
  readonly path: RepoPath;
  /** The lines of the head file that give way, both included; what is only added stands behind the line before it. */
  readonly startLine: number;
  readonly endLine: number;
  /** These lines as they are, and what stands in their place afterwards, line breaks included. */
  readonly original: string;
  readonly replacement: string;
  /** Whether a host can apply it: it knows neither CRLF nor tabs, nor a last line without line break (review.md §1.9). */
  readonly oneClick: boolean;
}

export type ChangedLines = Pick<ProvenFix, 'startLine' | 'endLine' | 'original' | 'replacement' | 'oneClick'>;

/** What differs between two texts of a file, as one run of whole lines; undefined when nothing does. */
export function changedLines(before: string, after: string): ChangedLines | undefined {
  if (before === after) return undefined;
  const [old, now] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  if (start + end === old.length) {
    if (start > 0) start--;
    else end--;
  }
  const original = old.slice(start, old.length - end).join('');
  return {
    startLine: start + 1,
    endLine: old.length - end,
    original,
    replacement: now.slice(start, now.length - end).join(''),
    oneClick: original.endsWith('\n') && !before.includes('\r') && !/^ *\t/m.test(before),
  };
}

/** Each with its line break. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** A text with fixes made in it that share no lines. */
export function replaceLines(text: string, fixes: readonly Pick<ProvenFix, 'startLine' | 'endLine' | 'replacement'>[]): string {
  const lines = linesOf(text);
  for (const { startLine, endLine, replacement } of fixes.toSorted((a, b) => b.startLine - a.startLine))
    lines.splice(startLine - 1, endLine - startLine + 1, replacement);
  return lines.join('');
}
