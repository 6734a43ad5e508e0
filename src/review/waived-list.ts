import type { Vouched } from '../findings/assessment.ts';
import type { Finding } from '../findings/finding.ts';
import type { Section } from './budget.ts';
import { inline, prose } from './escape.ts';
import { fold } from './fold.ts';
import { objectName, subjectName } from './names.ts';
import type { Places } from './places.ts';
import { priorityName } from './priority.ts';

/** What is waived, always told with its reason. */
export function waivedList(waived: readonly Finding[], places: Places): Section | undefined {
  const items = waived.flatMap(finding => {
    const { priority, headline, waiver } = finding;
    const text = `- ${priorityName[priority]} · ${inline(headline)}: ${subjectName(finding)}: “${prose(waiver?.reason ?? '')}” ${places.of(finding)}`;
    return { text, count: 1, priority };
  });
  return fold(`🔕 Waived (${waived.length})`, items, 4);
}

/** Waivers and attestations that come with the change itself stand above the table: whoever reviews it decides on them too. */
export function vouchedLines(vouched: readonly Vouched[]): Section | undefined {
  if (vouched.length === 0) return undefined;
  const items = vouched.map(({ kind, rule, resource, reason }) => ({
    text: `- 🔕 ${kind === 'waiver' ? 'Waived' : 'Vouched for'} by this pull request: ${priorityName[rule.priority]} · ${inline(rule.title)} of ${objectName(resource)}: “${prose(reason)}”`,
    count: 1,
    priority: rule.priority,
  }));
  return { open: '', items, close: '', more: count => `- and ${count} more in the report`, turn: 0 };
}
