import type { Finding } from '../findings/finding.ts';
import type { Fixes } from '../findings/proofs/fixes.ts';
import type { ChangedFiles } from './changed-files.ts';
import { type FixedGroup, meet, suggestFor } from './fixed-group.ts';
import { suggestionFor } from './suggestion-range.ts';

/**
 * Findings whose fix is too far from their comment's suggestion to be in it: another suggestion of the file takes it along,
 * else the finding gets a comment of its own. What only another comment's suggestion makes possible goes with that one. Nothing
 * that one click could settle is left to a second review.
 */
export function offerLeftovers(placed: readonly FixedGroup[], fixes: Fixes, files: ChangedFiles): readonly FixedGroup[] {
  let groups = placed;
  for (const { group } of placed) {
    if (group.same || group.anchor.level === 'file') continue;
    for (const finding of group.findings) {
      if (groups.some(({ suggested }) => suggested?.fix.settles.includes(finding))) continue;
      const fix = fixes.of(finding);
      const hosts = fix ? groups : groups.filter(({ suggested }) => suggested?.fix.unlocks(finding));
      if (fix && (group.findings.length < 2 || !suggestionFor(fix, files))) continue;
      groups = takenAlong(groups, hosts, finding, fixes, files) ?? (fix ? apart(groups, finding, fixes, files) : groups);
    }
  }
  return groups;
}

function takenAlong(
  groups: readonly FixedGroup[],
  hosts: readonly FixedGroup[],
  finding: Finding,
  fixes: Fixes,
  files: ChangedFiles,
): readonly FixedGroup[] | undefined {
  for (const host of hosts) {
    const { before, suggested } = host;
    if (!suggested || before.same || suggested.fix.path !== finding.span.path || before.findings.includes(finding)) continue;
    const settled = suggested.fix.settles;
    const others = [...settled.filter(each => !before.findings.includes(each)), finding];
    const longer = suggestFor(before, fixes, files, { others });
    const keepsAll = [...settled, finding].every(each => longer.suggested?.fix.settles.includes(each));
    if (keepsAll && !groups.some(other => other !== host && meet(longer, other)))
      return groups.map(each => (each === host ? longer : each));
  }
  return undefined;
}

/** The finding leaves its comment for one of its own. */
function apart(groups: readonly FixedGroup[], finding: Finding, fixes: Fixes, files: ChangedFiles): readonly FixedGroup[] {
  const home = groups.find(({ group }) => group.findings.includes(finding));
  if (!home) return groups;
  const own = suggestFor({ anchor: home.before.anchor, findings: [finding], same: false }, fixes, files, { narrow: true });
  if (!own.suggested || groups.some(other => meet(own, other))) return groups;
  const findings = home.group.findings.filter(each => each !== finding);
  const rest = { ...home, group: { ...home.group, findings }, before: { ...home.before, findings } };
  return [...groups.map(each => (each === home ? rest : each)), own];
}
