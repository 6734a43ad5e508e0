import type { Finding } from '../findings/finding.ts';
import type { Section } from './budget.ts';
import { code, inline } from './escape.ts';
import { fold } from './fold.ts';
import { type Gathered, gather } from './gather.ts';
import { firstOf, lowerFirst } from './markdown.ts';
import { shortName } from './names.ts';
import { priorities, worstFirst } from './priority.ts';

/** What the change settled: a line for each priority, by rule, with the names of what is better now. */
export function fixedList(fixed: readonly Finding[]): Section | undefined {
  const lines = priorities.map(priority => ({ priority, found: fixed.filter(finding => finding.priority === priority) }));
  const items = lines
    .filter(({ found }) => found.length > 0)
    .map(({ priority, found }) => ({ text: `- ${byRule(found)}`, count: found.length, priority }));
  return fold(`🟢 Fixed (${fixed.length})`, items, 3);
}

function byRule(findings: readonly Finding[]): string {
  return gather(findings.toSorted(worstFirst), ({ rule }) => rule.id)
    .map((found, index) => {
      const title = inline(found[0].rule.title);
      const objects = gather(found, ({ resource }) => shortName(resource));
      return `${index === 0 ? title : lowerFirst(title)}: ${firstOf(objects.map(withContainers), 12)}`;
    })
    .join(' · ');
}

/** `order-service` and its `wait-for-rabbitmq`: the container that bears the object's name needs no telling. */
function withContainers(findings: Gathered<Finding>): string {
  const [{ resource }] = findings;
  const isMain = ({ container }: Finding) => container === undefined || container === resource.name;
  const others = [...new Set(findings.filter(finding => !isMain(finding)).flatMap(({ container }) => container ?? []))];
  if (others.length === 0) return shortName(resource);
  const named = others.map(container => code(container, 63)).join(', ');
  return findings.some(isMain) ? `${shortName(resource)} and its ${named}` : `${shortName(resource)} (${named})`;
}
