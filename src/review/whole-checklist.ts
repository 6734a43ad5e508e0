import type { Row } from '../findings/assessment.ts';
import type { Section } from './budget.ts';
import { inline } from './escape.ts';
import { fold } from './fold.ts';
import { priorityName } from './priority.ts';

/** All 17 items with what came of each. */
export function wholeChecklist(checklist: readonly Row[]): Section | undefined {
  const section = fold(
    `The whole checklist (${checklist.length})`,
    checklist.map(row => ({ text: checklistRow(row), count: 1, priority: row.item.priority })),
    2,
  );
  return section && { ...section, open: `${section.open}\n| Item | Priority | Result | Failed / judged |\n|---|---|---|--:|` };
}

function checklistRow(row: Row): string {
  const { item, failed, passed, unverified } = row;
  const judged = failed + passed + unverified;
  return `| ${item.title} | ${priorityName[item.priority]} | ${result(row)} |${judged === 0 ? ' ' : ` ${failed}/${judged} `}|`;
}

/** Only what was judged and held gets a tick (rules.md §3.1). */
function result({ status, reasons }: Row): string {
  const distinct = [...new Set(reasons)].filter(reason => reason !== '');
  const why = distinct
    .slice(0, 2)
    .map(reason => inline(reason, 160))
    .join('; ');
  const aside = why === '' ? '' : ` (${why})`;
  switch (status) {
    case 'fail':
      return `❌ fail${aside}`;
    case 'pass':
      return `✅ pass${aside}`;
    case 'unverified':
      return `❔ ${distinct.length === 1 ? why : 'not provable here'}`; // several reasons differ by names only
    case 'not-applicable':
      return `➖ ${why || 'nothing here that it asks for'}`;
    case 'waived':
      return '🔕 waived';
    case 'error':
      return '⚠️ not judged: the rule could not run';
    case 'not-evaluated':
      return `– not evaluated${aside}`;
  }
}
