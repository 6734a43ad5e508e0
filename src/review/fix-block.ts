import { hunksBetween } from '../change/hunk.ts';
import type { Finding } from '../findings/finding.ts';
import type { MergedFix } from '../findings/proofs/merge-fixes.ts';
import type { ProvenFix } from '../findings/proofs/proven-fix.ts';
import type { Anchor } from './anchor.ts';
import { code, inline, verbatim } from './escape.ts';
import { fence, lowerFirst, sentence } from './markdown.ts';

/** A proven fix as a comment shows it. */
export interface ShownFix {
  /** One click, or a diff to make by hand. */
  readonly how: 'suggestion' | 'diff';
  /** The block with its fences, and below it what to look at first. */
  readonly lines: readonly string[];
  readonly settles: readonly Finding[];
}

export function asSuggestion(lines: readonly string[], fix: MergedFix): ShownFix {
  return shown('suggestion', lines, fix);
}

/** Longer diffs are told in words. */
const longestDiff = 40;

/** A fix whose lines stand outside of what the pull request changes; undefined when it is too long to be read. */
export function asDiff(fix: MergedFix, { path }: Anchor): ShownFix | undefined {
  const lines = diffLines(fix);
  const file = fix.path === path ? [] : [`--- a/${verbatim(fix.path)}`, `+++ b/${verbatim(fix.path)}`];
  return lines ? shown('diff', [...file, ...lines], fix) : undefined;
}

/** A unified diff of the changed lines. */
export function diffLines({ original, replacement, startLine }: ProvenFix): readonly string[] | undefined {
  const hunks = hunksBetween(ended(original), ended(replacement)) ?? [];
  const lines = hunks.flatMap(({ baseStart, headStart, lines: changed }) => {
    const of = (sign: '-' | '+', start: number, kind: string) =>
      `${sign}${start + startLine - 1},${changed.filter(each => each.kind === 'kept' || each.kind === kind).length}`;
    return [
      `@@ ${of('-', baseStart, 'removed')} ${of('+', headStart, 'added')} @@`,
      ...changed.map(({ kind, text }) => `${signs[kind]}${verbatim(text)}`),
    ];
  });
  return lines.length === 0 || lines.length > longestDiff ? undefined : lines;
}

const signs = { kept: ' ', removed: '-', added: '+' } as const;

const ended = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

function shown(how: ShownFix['how'], lines: readonly string[], { settles, parts }: MergedFix): ShownFix {
  return { how, lines: [...fence(how, lines), ...cautions(parts)], settles };
}

/** What findings say in three words each, in a row; of several containers each with its own. */
export function headlines(findings: readonly Finding[]): string {
  const several = new Set(findings.flatMap(({ container }) => container ?? [])).size > 1;
  const named = findings.map(({ headline, container }) => {
    const own = several && container !== undefined ? ` (${code(container)})` : '';
    return `${lowerFirst(inline(headline))}${own}`;
  });
  return [...new Set(named)].join(', ');
}

/** What a fix that may change behaviour asks its reader to look at, each once. */
function cautions(parts: MergedFix['parts']): readonly string[] {
  const risky = parts.filter(({ confidence }) => confidence === 'check');
  const looks = risky.map(({ title }) => /;\s*(?:may change behaviour:?\s*)?(\S.*)$/is.exec(title)?.[1] ?? 'check first');
  const several = new Set(looks).size > 1;
  return [
    ...new Set(
      risky.map(({ finding: { headline } }, index) => {
        const whose = several ? ` (${lowerFirst(headline)})` : '';
        return inline(`May change behaviour${whose}: ${sentence(lowerFirst(looks[index] ?? ''))}`);
      }),
    ),
  ];
}
