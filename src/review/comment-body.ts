import { commentBudget, cost } from './budget.ts';
import type { Group } from './group.ts';
import type { Links } from './links.ts';
import { oneFinding } from './one-finding.ts';
import { severalFindings } from './several-findings.ts';

/** The Markdown of one comment (contract.md §5), without marker: plain, short, with names and values from the file. */
export function commentBody(group: Group, links: Links): string {
  const lines = linesOf(group, links);
  const body = lines.join('\n');
  return cost(body) <= commentBudget
    ? body
    : [lines[0], 'What it says is too long for a comment: it stands in the report.', lines.at(-1)].join('\n');
}

function linesOf(group: Group, links: Links): readonly string[] {
  const [first, ...others] = group.findings;
  const alone = group.same || others.length === 0;
  return first && alone && group.anchor.level === 'line'
    ? oneFinding(first, others, group.anchor, links, group.fix)
    : severalFindings(group, links);
}
