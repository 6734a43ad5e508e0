import type { ChangeSet } from '../change/change-set.ts';
import type { Assessment } from '../findings/assessment.ts';
import type { Settings } from '../settings/settings.ts';
import type { Links } from './links.ts';
import type { Review } from './review.ts';
import { settledLine, writeSummary } from './summary.ts';
import { tally } from './tally.ts';
import { writeComments } from './write-comments.ts';

/** Everything that is said about a pull request; the same assessment always gives the same words. */
export function writeReview(assessment: Assessment, changes: ChangeSet, settings: Settings, links: Links): Review {
  const { comments, told } = writeComments(assessment.findings, changes, settings, links);
  const settled = settledLine(assessment, changes, settings);
  return {
    summary: summaryFor(assessment, changes, settings, links, settled),
    settled,
    comments,
    unplaced: assessment.findings.filter(finding => finding.change === 'introduced' && !finding.waiver && !told.has(finding)),
    notAnalysed: notAnalysed(assessment),
  };
}

/** When to speak (contract.md §5): never of a pull request that touches no manifest, else as the settings say. */
function summaryFor(
  assessment: Assessment,
  changes: ChangeSet,
  settings: Settings,
  links: Links,
  settled: string,
): string | undefined {
  if (settings.commentSummary === 'never') return undefined;
  if (isWorthTelling(assessment, changes)) return writeSummary(assessment, changes, settings, links);
  return settings.commentSummary === 'always' && assessment.counts.files > 0 ? settled : undefined;
}

function isWorthTelling({ findings, unread, errors, vouched }: Assessment, { files, complete }: ChangeSet): boolean {
  const { introduced, fixed, waived } = tally(findings);
  const changed = new Set(files.map(({ path }) => path));
  const waivedHere = waived.some(({ change, waiver }) => change === 'introduced' || waiver?.added === true);
  const notRead = unread.some(({ path }) => changed.has(path)) || !complete;
  return introduced.length + fixed.length + errors.length + vouched.length > 0 || waivedHere || notRead;
}

/** Files that were not read, rules that crashed, could not see enough or did not judge: threads about them are nobody's to close. */
function notAnalysed({ unread, errors, checklist, evaluated }: Assessment): Review['notAnalysed'] {
  const off = checklist.filter(({ status }) => status === 'not-evaluated').map(({ item }) => item.id);
  return {
    paths: [...new Set(unread.map(({ path }) => path))],
    rules: [
      ...new Set([
        ...errors.map(({ rule }) => rule),
        ...evaluated.filter(({ unseen }) => unseen).map(({ rule }) => rule.id),
        ...off,
      ]),
    ],
  };
}
