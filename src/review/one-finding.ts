import type { Finding } from '../findings/finding.ts';
import { waiverKey } from '../settings/vouching.ts';
import type { LineAnchor } from './anchor.ts';
import { commonName } from './common-name.ts';
import { code, inline } from './escape.ts';
import type { Links } from './links.ts';
import { fenced, firstOf, link, sentence } from './markdown.ts';
import { covers, elsewhere, fullPlace } from './places.ts';
import { priorityName } from './priority.ts';
import { hasReason, telling } from './telling.ts';

/** A comment on one finding, or on equal ones in one file; as lines. */
export function oneFinding(finding: Finding, equals: readonly Finding[], anchor: LineAnchor, links: Links): readonly string[] {
  const { rule, priority, headline, alsoAt } = finding;
  const why = hasReason(finding) ? '' : ` ${sentence(inline(rule.why))}`;
  const told = [
    `**${priorityName[priority]} · ${inline(headline)}**: ${commonName([finding, ...equals])}`,
    `${inline(telling(finding))}${why}`,
    ...(covers(anchor, finding) ? [] : [`Applies to ${elsewhere(finding, anchor, links)}.`]),
  ];
  const closing = [
    ...(equals.length === 0 ? [] : [alsoAtLines(equals)]),
    ...(alsoAt.length === 0 ? [] : [`Also in ${firstOf(alsoAt.map(fullPlace), 5)}.`]),
    `${link('Why and how', links.rule(rule.id))} · to waive: annotation ${code(`${waiverKey(rule.id, finding.detail)}: "reason"`)}`,
  ];
  return [...told, ...remedy(finding, mostLines - told.length - closing.length), ...closing];
}

const mostLines = 12;

/** What to do, in at most `room` lines. A proven fix will stand here as a suggestion; until then its title tells it. */
function remedy({ template, fix }: Finding, room: number): readonly string[] {
  const yaml = template === undefined ? [] : fenced(template);
  if (yaml.length > 0 && yaml.length <= room) return yaml;
  if (!fix) return [];
  const caution = fix.confidence === 'check' && !/may change behaviour/i.test(fix.title);
  return [`Fix: ${sentence(inline(fix.title))}${caution ? ' It may change behaviour: check first.' : ''}`];
}

function alsoAtLines(findings: readonly Finding[]): string {
  const lines = [...new Set(findings.map(({ span }) => span.start.line))];
  return `Also at ${lines.length === 1 ? 'line' : 'lines'} ${firstOf(lines.map(String), 30)}.`;
}
