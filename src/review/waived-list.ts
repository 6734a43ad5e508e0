import type { Vouched } from '../findings/assessment.ts';
import type { Finding, Waiver } from '../findings/finding.ts';
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
    const text = `- ${priorityName[priority]} · ${inline(headline)}: ${subjectName(finding)}: ${waiver ? words(waiver) : ''} ${places.of(finding)}`;
    return { text, count: 1, priority };
  });
  return fold(`🔕 Waived (${waived.length})`, items, 4);
}

/** Whose word it is, where it is not an annotation of ours, and what it says. */
function words({ reason, from, linter, expires }: Waiver): string {
  const who = linter !== undefined ? `by ${linter}'s annotation: ` : from === 'settings' ? 'by the settings: ' : '';
  return `${who}${quoted(reason)}${expires === undefined ? '' : ` (until ${expires})`}`;
}

const quoted = (reason: string) => (reason === '' ? 'no reason given' : `“${prose(reason)}”`);

/** Waivers and attestations that come with the change itself stand above the table: whoever reviews it decides on them too. */
export function vouchedLines(vouched: readonly Vouched[]): Section | undefined {
  if (vouched.length === 0) return undefined;
  const items = vouched.map(one => ({ text: `- ${vouchedLine(one)}`, count: 1, priority: one.rule.priority }));
  return { open: '', items, close: '', more: count => `- and ${count} more in the report`, turn: 0 };
}

function vouchedLine({ kind, rule, resource, reason, linter, blanket, ignored, expires }: Vouched): string {
  const deed = kind === 'waiver' ? 'Waived' : 'Vouched for';
  const what = blanket ? `all but Critical that ${linter} checks` : `${priorityName[rule.priority]} · ${inline(rule.title)}`;
  const by = linter === undefined ? '' : `, with ${linter}'s annotation`;
  const counts = ignored ? ' It does not count here: the settings take waivers from the base branch only.' : '';
  return `🔕 ${deed} by this pull request${by}: ${what} of ${objectName(resource)}: ${quoted(reason)}${expires === undefined ? '' : ` (until ${expires})`}${counts}`;
}
