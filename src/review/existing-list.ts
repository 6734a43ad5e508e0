import type { Finding } from '../findings/finding.ts';
import type { Section } from './budget.ts';
import { inline } from './escape.ts';
import { fold } from './fold.ts';
import { type Gathered, gather } from './gather.ts';
import { alone } from './introduced-list.ts';
import { lowerFirst } from './markdown.ts';
import type { Places } from './places.ts';
import { priorities, priorityName, worstFirst } from './priority.ts';

/** What was there before: a line for each priority, counted by rule, so that it never buries what is new. */
export function existingList(existing: readonly Finding[], places: Places): Section | undefined {
  const items = priorities.flatMap(priority => {
    const found = existing.filter(finding => finding.priority === priority);
    return found.length === 0
      ? []
      : [{ text: `- ${priorityName[priority]}${line(found, places)}`, count: found.length, priority }];
  });
  return fold(`⚪ There before, in the objects you touched (${existing.length})`, items, 5);
}

function line(findings: readonly Finding[], places: Places): string {
  const [first, ...others] = findings;
  if (first && others.length === 0) return ` · ${alone(first, places)}`;
  const rules = gather(findings.toSorted(worstFirst), ({ rule, headline }) => `${rule.id}\n${headline}`);
  return ` (${findings.length}) · ${rules.map(found => ruleCount(found, places)).join(' · ')}`;
}

/** Up to three are led to; more are only counted. */
function ruleCount(found: Gathered<Finding>, places: Places): string {
  const headline = `${lowerFirst(inline(found[0].headline))}${found.length === 1 ? '' : ` ×${found.length}`}`;
  if (found.length > 3) return headline;
  return `${headline} ${found.map((finding, index) => places.of(finding, found[index - 1]?.span.path)).join(', ')}`;
}
