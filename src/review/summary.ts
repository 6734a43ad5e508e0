import type { ChangeSet } from '../change/change-set.ts';
import type { Assessment } from '../findings/assessment.ts';
import type { Settings } from '../settings/settings.ts';
import { commentBudget, cost, fitSections } from './budget.ts';
import { checklistTable } from './checklist-table.ts';
import { existingList } from './existing-list.ts';
import { fixedList } from './fixed-list.ts';
import { introducedList } from './introduced-list.ts';
import type { Links } from './links.ts';
import { counted, link } from './markdown.ts';
import { notices } from './notices.ts';
import { namePlaces } from './places.ts';
import type { Remark } from './remark.ts';
import { leftOpen, remarkLines } from './remark-lines.ts';
import { settingsLines } from './settings-lines.ts';
import { tally } from './tally.ts';
import { counts, title } from './title.ts';
import { upkeep } from './upkeep.ts';
import { vouchedLines, waivedList } from './waived-list.ts';
import { wholeChecklist } from './whole-checklist.ts';

/** The summary in full (contract.md §5), at most `budget` UTF-16 units and twice as many bytes; the worst comes first and what is cut is counted. */
export function writeSummary(
  assessment: Assessment,
  changes: ChangeSet,
  settings: Settings,
  links: Links,
  budget = commentBudget,
  remarks: readonly Remark[] = [],
): string {
  const { introduced, fixed, existing, waived } = tally(assessment.findings);
  const places = namePlaces(assessment.findings, links);
  const head = `### ⚓ Seaworthy: ${title(assessment, changes, settings)}\n${counts(assessment, changes)}`;
  const foot = [...notices(assessment, changes), ...upkeep(assessment), footer(assessment, settings, links)].join('\n');
  const vouched = vouchedLines(assessment.vouched);
  const table = checklistTable(assessment, links);
  const folds = [
    introducedList(introduced, places),
    fixedList(fixed),
    waivedList(waived, places),
    existingList(existing, places),
    wholeChecklist(assessment.checklist),
  ].filter(section => section !== undefined);
  const above = [settingsLines(assessment.news), vouched, remarkLines(assessment, remarks), table].filter(
    section => section !== undefined,
  );
  const texts = fitSections([...above, ...folds], budget - cost(`${head}\n\n\n\n\n\n${foot}`));
  // A blank line ends the HTML of the last fold: without it GitHub would show the foot's Markdown as it is written.
  return [head, ...texts.slice(0, above.length), texts.slice(above.length).join('\n'), foot]
    .filter(text => text !== '')
    .join('\n\n');
}

/** The one line that is left when there is nothing to tell. */
export function settledLine(
  assessment: Assessment,
  changes: ChangeSet,
  settings: Settings,
  remarks: readonly Remark[] = [],
): string {
  const facts = assessment.counts.files === 0 ? 'no manifest changed' : counts(assessment, changes).replaceAll('**', '');
  const left = leftOpen(assessment, remarks);
  return `⚓ **Seaworthy: ${title(assessment, changes, settings)}** · ${facts}${left === '' ? '' : ` · ⏸️ ${left}`}`;
}

/** No time stands here: it differs from run to run, and an equal summary is not written again. */
function footer({ counts: { files, resources } }: Assessment, { failOn }: Settings, links: Links): string {
  const facts = [
    counted(files, 'file'),
    counted(resources, 'resource'),
    failOn === 'never' ? 'never fails' : `fails on ${failOn}`,
    ...(links.waiving === undefined ? [] : [link('how to waive', links.waiving)]),
    `Seaworthy ${links.version}`,
  ];
  return `<sub>${facts.join(' · ')}</sub>`;
}
