import type { ChangeSet } from '../change/change-set.ts';
import type { Assessment } from '../findings/assessment.ts';
import { type Fixes, noFixes } from '../findings/proofs/fixes.ts';
import type { Settings } from '../settings/settings.ts';
import { commentBudget } from './budget.ts';
import type { Links } from './links.ts';
import { leavesUnread, notAnalysed } from './not-analysed.ts';
import type { Remark } from './remark.ts';
import { openUnseen } from './remark-lines.ts';
import type { Review } from './review.ts';
import { settledLine, writeSummary } from './summary.ts';
import { tally } from './tally.ts';
import { writeComments } from './write-comments.ts';

/** Everything that is said about a pull request; the same assessment always gives the same words. */
export function writeReview(
  assessment: Assessment,
  changes: ChangeSet,
  settings: Settings,
  links: Links,
  fixes: Fixes = noFixes,
  remarks: readonly Remark[] = [],
): Review {
  const { comments, told } = writeComments(assessment.findings, changes, settings, links, fixes);
  const settled = settings.commentSummary === 'never' ? undefined : settledLine(assessment, changes, settings, remarks);
  return {
    summary: settled && summaryFor(assessment, changes, settings, links, remarks, settled),
    settled,
    comments,
    unplaced: assessment.findings.filter(finding => finding.change === 'introduced' && !finding.waiver && !told.has(finding)),
    notAnalysed: notAnalysed(assessment),
    request: requestFor(assessment, settings, remarks),
  };
}

/** When to speak (contract.md §5): never of a pull request that touches no manifest, else as the settings say. */
function summaryFor(
  assessment: Assessment,
  changes: ChangeSet,
  settings: Settings,
  links: Links,
  remarks: readonly Remark[],
  settled: string,
): string | undefined {
  if (isWorthTelling(assessment, changes)) return writeSummary(assessment, changes, settings, links, commentBudget, remarks);
  return settings.commentSummary === 'always' && assessment.counts.files > 0 ? settled : undefined;
}

function isWorthTelling(assessment: Assessment, changes: ChangeSet): boolean {
  const { findings, errors, vouched, news } = assessment;
  const { introduced, fixed, waived } = tally(findings);
  const blocked = findings.some(({ blocks }) => blocks);
  const waivedHere = waived.some(({ change, waiver }) => change === 'introduced' || waiver?.added === true);
  return (
    introduced.length + fixed.length + errors.length + vouched.length > 0 ||
    news !== undefined ||
    blocked ||
    waivedHere ||
    leavesUnread(assessment, changes)
  );
}

/** "Nothing blocks" is known only where everything was judged; a request that the settings no longer want goes as well. */
function requestFor(assessment: Assessment, { requestChanges }: Settings, remarks: readonly Remark[]): Review['request'] {
  if (!requestChanges) return 'nothing';
  if (assessment.findings.some(({ blocks }) => blocks)) return 'changes';
  return assessment.errors.length > 0 || openUnseen(assessment, remarks).length > 0 ? 'leave' : 'nothing';
}
