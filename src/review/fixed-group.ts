import type { Finding } from '../findings/finding.ts';
import type { Fixes } from '../findings/proofs/fixes.ts';
import type { MergedFix } from '../findings/proofs/merge-fixes.ts';
import type { Anchor, LineRange } from './anchor.ts';
import type { ChangedFile, ChangedFiles } from './changed-files.ts';
import { asSuggestion } from './fix-block.ts';
import type { Group } from './group.ts';
import { overlap, suggestionFor, touch, widened } from './suggestion-range.ts';

/** A group, and the suggestion that was found for it. */
export interface FixedGroup {
  /** The group at its own anchor. */
  readonly before: Group;
  readonly group: Group;
  readonly suggested: Suggested | undefined;
}

interface Suggested {
  readonly fix: MergedFix;
  /** The lines that the comment stands on. */
  readonly range: LineRange;
}

export interface Offer {
  /** Findings that other comments tell and this suggestion settles too. */
  readonly others?: readonly Finding[];
  /** The suggestion begins where it changes something, not at the anchor. */
  readonly narrow?: boolean;
}

/** The group with one click for as many of its findings as go together. */
export function suggestFor(
  group: Group,
  fixes: Fixes,
  files: ChangedFiles,
  { others = [], narrow = false }: Offer = {},
): FixedGroup {
  if (group.anchor.level === 'file') return withoutSuggestion(group);
  const fix = fixes.together([...group.findings, ...others], each => suggestionFor(each, files) !== undefined, group.same);
  const file = fix && files.atHead(fix.path);
  const suggestion = fix && suggestionFor(fix, files);
  if (!file || !suggestion || (group.same && fix.settles.length < group.findings.length)) return withoutSuggestion(group);
  const wide = narrow ? suggestion : widened(suggestion, group.anchor, file);
  const isShown = fixes.mayShow({ path: fix.path, startLine: wide.range.start, endLine: wide.range.end });
  const { range, lines } = isShown ? wide : suggestion;
  return {
    before: group,
    group: { ...group, anchor: anchorOver(range, group.anchor, file), fix: asSuggestion(lines, fix) },
    suggested: { fix, range },
  };
}

export function withoutSuggestion(group: Group): FixedGroup {
  return { before: group, group, suggested: undefined };
}

/** Whether two suggestions cannot both be accepted: they share a line, or write to one gap between lines. */
export function meet({ suggested: a }: FixedGroup, { suggested: b }: FixedGroup): boolean {
  if (!a || !b || a.fix.path !== b.fix.path) return false;
  return overlap(a.range, b.range) || touch(changedBy(a.fix), changedBy(b.fix));
}

function changedBy({ startLine, endLine }: MergedFix): LineRange {
  return { start: startLine, end: endLine };
}

/** The comment stands on the lines that its suggestion replaces; what was removed is told beside them. */
function anchorOver({ start, end }: LineRange, anchor: Anchor, { path, lines }: ChangedFile): Anchor {
  const wasRemoved = anchor.level === 'line' && anchor.stands === 'removed' && anchor.path === path;
  return {
    level: 'line',
    path,
    side: 'RIGHT',
    ...(start < end && { startLine: start }),
    line: end,
    stands: wasRemoved ? 'removed' : lines.head.get(end)?.kind === 'added' ? 'changed' : 'unchanged',
  };
}
