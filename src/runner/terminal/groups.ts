import type { Finding } from '../../findings/finding.ts';
import { inert } from './inert.ts';
import type { Paint } from './paint.ts';

const shown = 4;

/** Findings nobody has to act on now, a line a rule: how many, and where the first ones are. */
export function printGroups(title: string, findings: readonly Finding[], paint: Paint): string[] {
  if (findings.length === 0) return [];
  const rules = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = rules.get(finding.rule.id);
    if (group) group.push(finding);
    else rules.set(finding.rule.id, [finding]);
  }
  const lines = [...rules.values()].map(group => {
    const places = group.slice(0, shown).map(({ span }) => `${inert(span.path)}:${span.start.line}`);
    const more = group.length > shown ? ` and ${group.length - shown} more` : '';
    return `  ${group[0]?.rule.title} ×${group.length} ${paint.dim(`${places.join(', ')}${more}`)}`;
  });
  return [`${paint.bold(`${title} (${findings.length})`)}\n${lines.join('\n')}`];
}
