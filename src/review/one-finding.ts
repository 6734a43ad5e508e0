import type { Finding } from '../findings/finding.ts';
import type { LineAnchor } from './anchor.ts';
import { commonName } from './common-name.ts';
import { inline, prose } from './escape.ts';
import { headlines, type ShownFix } from './fix-block.ts';
import { howToWaive } from './how-to-waive.ts';
import type { Links } from './links.ts';
import { fenced, firstOf, sentence } from './markdown.ts';
import { covers, elsewhere, fullPlace } from './places.ts';
import { priorityName } from './priority.ts';
import { chainOf, leavesNote } from './rendered.ts';
import { hasReason, telling } from './telling.ts';

/** A comment on one finding, or on equal ones in one file; as lines. */
export function oneFinding(
  finding: Finding,
  equals: readonly Finding[],
  anchor: LineAnchor,
  links: Links,
  fix?: ShownFix,
): readonly string[] {
  const { rule, priority, headline, alsoAt } = finding;
  const why = hasReason(finding) ? '' : ` ${sentence(inline(rule.why))}`;
  const told = [
    `**${priorityName[priority]} · ${inline(headline)}**: ${commonName([finding, ...equals])}`,
    `${inline(telling(finding))}${why}`,
    ...(covers(anchor, finding) ? [] : [`Applies to ${elsewhere(finding, anchor, links)}.`]),
    ...chainOf(finding, anchor),
    ...leavesNote(finding),
  ];
  const closing = [
    ...(finding.over ? [`Its waiver ended on ${finding.over.expires}: “${prose(finding.over.reason, 200)}”.`] : []),
    ...(equals.length === 0 ? [] : [alsoAtLines(equals)]),
    ...(alsoAt.length === 0 ? [] : [`Also in ${firstOf(alsoAt.map(fullPlace), 5)}.`]),
    howToWaive([finding], links),
  ];
  const cure = fix
    ? [...fix.lines, ...alsoFor(fix, [finding, ...equals])]
    : remedy(finding, mostLines - told.length - closing.length);
  return [...told, ...cure, ...closing];
}

/** What a fix settles that another comment tells. */
function alsoFor({ settles }: ShownFix, own: readonly Finding[]): readonly string[] {
  const others = settles.filter(finding => !own.includes(finding));
  return others.length === 0 ? [] : [`Settles ${headlines(others)} too.`];
}

/** Besides a proven fix, which is as long as it is. */
const mostLines = 12;

/** What to do where no fix was proven, in at most `room` lines: YAML to copy, else the rule's advice in words. */
function remedy({ template, advice }: Finding, room: number): readonly string[] {
  const yaml = template === undefined ? [] : fenced(template());
  if (yaml.length > 0 && yaml.length <= room) return yaml;
  if (!advice) return [];
  const caution = advice.confidence === 'check' && !/may change behaviour/i.test(advice.title);
  return [`Fix: ${sentence(inline(advice.title))}${caution ? ' It may change behaviour: check first.' : ''}`];
}

function alsoAtLines(findings: readonly Finding[]): string {
  const lines = [...new Set(findings.map(({ span }) => span.start.line))];
  return `Also at ${lines.length === 1 ? 'line' : 'lines'} ${firstOf(lines.map(String), 30)}.`;
}
