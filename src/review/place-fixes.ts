import type { Fixes } from '../findings/proofs/fixes.ts';
import type { MergedFix } from '../findings/proofs/merge-fixes.ts';
import type { ChangedFiles } from './changed-files.ts';
import { asDiff, diffLines } from './fix-block.ts';
import { type FixedGroup, meet, suggestFor, withoutSuggestion } from './fixed-group.ts';
import type { Group } from './group.ts';
import { offerLeftovers } from './leftovers.ts';
import { rank, worstFirst } from './priority.ts';

/**
 * Gives each group the fix that can be proven for it: one click over the lines that it replaces, where the comment then
 * stands, else a diff. All suggestions of a review are proven together too: whoever accepts them all gets what was judged.
 */
export function placeFixes(groups: readonly Group[], fixes: Fixes, files: ChangedFiles): readonly Group[] {
  const placed = offerLeftovers(suggestApart(groups, fixes, files), fixes, files);
  return thoseThatHold(placed, fixes).map(({ group }) => (group.fix ? group : withDiff(group, fixes)));
}

/** Groups whose suggestions meet become one: GitHub applies no two to one line. */
function suggestApart(groups: readonly Group[], fixes: Fixes, files: ChangedFiles): readonly FixedGroup[] {
  const placed: FixedGroup[] = [];
  const isFree = (own: FixedGroup) => !placed.some(other => meet(own, other));
  for (const group of groups) {
    const wide = suggestFor(group, fixes, files);
    const own = isFree(wide) ? wide : suggestFor(group, fixes, files, { narrow: true });
    const rivals = placed.filter(other => meet(own, other));
    const [rival] = rivals;
    const joined = rival && rivals.length === 1 ? join(rival, own, fixes, files) : undefined;
    if (joined && rival) placed.splice(placed.indexOf(rival), 1, joined);
    else placed.push(rival ? withoutSuggestion(group) : own);
  }
  return placed;
}

/** Both groups in one, if that settles all that they settle apart. */
function join(rival: FixedGroup, own: FixedGroup, fixes: Fixes, files: ChangedFiles): FixedGroup | undefined {
  if (rival.before.same || own.before.same) return undefined;
  const findings = [...rival.before.findings, ...own.before.findings].toSorted(
    (a, b) => rank(a.priority) - rank(b.priority) || worstFirst(a, b),
  );
  const joined = suggestFor({ ...rival.before, findings }, fixes, files);
  const apart = [rival, own].flatMap(({ suggested }) => suggested?.fix.settles ?? []);
  return apart.every(finding => joined.suggested?.fix.settles.includes(finding)) ? joined : undefined;
}

/** The suggestions that can all be accepted, from the worst findings on; the others are shown as diffs. */
function thoseThatHold(placed: readonly FixedGroup[], fixes: Fixes): readonly FixedGroup[] {
  const held = placed.flatMap(({ suggested }) => suggested?.fix ?? []);
  if (held.length < 2 || fixes.holdTogether(held)) return placed;
  const kept: MergedFix[] = [];
  return placed.map(each => {
    const fix = each.suggested?.fix;
    if (!fix) return each;
    if (!fixes.holdTogether([...kept, fix])) return withoutSuggestion(each.before);
    kept.push(fix);
    return each;
  });
}

function withDiff(group: Group, fixes: Fixes): Group {
  const findings = group.same ? group.findings.slice(0, 1) : group.findings;
  const merged = fixes.together(findings, fix => diffLines(fix) !== undefined);
  const fix = merged && asDiff(merged, group.anchor);
  return fix ? { ...group, fix } : group;
}
