import type { Finding } from '../findings/finding.ts';
import type { Anchor } from './anchor.ts';
import { commonName, ownName } from './common-name.ts';
import { inline } from './escape.ts';
import { headlines, type ShownFix } from './fix-block.ts';
import type { Group } from './group.ts';
import { howToWaive } from './how-to-waive.ts';
import type { Links } from './links.ts';
import { counted, fenced } from './markdown.ts';
import { objectKey } from './names.ts';
import { covers, elsewhere } from './places.ts';
import { priorities, priorityName } from './priority.ts';
import { chainOf, leavesNote } from './rendered.ts';
import { isPlain, tellingOn } from './telling.ts';

/** A comment on several findings, as lines: the worst three in full, the others a line each. */
export function severalFindings({ findings, anchor, fix: offered }: Group, links: Links): readonly string[] {
  const isLost = isLostByMany(findings, anchor);
  const fix = isLost ? undefined : offered;
  const worst = findings.slice(0, inFull);
  const others = findings.slice(inFull);
  const title = `**${byPriority(findings)}**: ${commonName(findings)}`;
  const own = worst.find(finding => fix?.settles.length === 1 && fix.settles[0] === finding);
  const told = worst.flatMap(finding => [full(finding, findings, anchor, links), ...(finding === own ? (fix?.lines ?? []) : [])]);
  const shared = fix && !own ? [...forWhich(fix, findings), ...fix.lines] : [];
  const brief = cut(
    others.map(finding => oneLine(finding, findings)),
    mostLines - 1 - worst.length - closingLines,
  );
  const closing = ['', howToWaive(findings, links)];
  const open = isLost ? [] : worst.filter(finding => !fix?.settles.includes(finding));
  const yaml = templates(open, mostLines - 1 - worst.length - brief.length - closing.length);
  return [title, ...told, ...shared, ...yaml, ...brief, ...closing];
}

/** Several objects lack what was removed here: to put it back is the cure, and not what one of them could have instead. */
function isLostByMany(findings: readonly Finding[], anchor: Anchor): boolean {
  const isRemoved = anchor.level === 'line' && anchor.stands === 'removed';
  return isRemoved && new Set(findings.map(({ resource }) => objectKey(resource))).size > 1;
}

const inFull = 3;
/** Besides a proven fix, which is as long as it is. */
const mostLines = 25;
const closingLines = 2;

/** `4 Critical, 3 High` */
function byPriority(findings: readonly Finding[]): string {
  const counts = priorities.map(priority => ({
    priority,
    count: findings.filter(finding => finding.priority === priority).length,
  }));
  return counts.flatMap(({ priority, count }) => (count === 0 ? [] : [`${count} ${priorityName[priority]}`])).join(', ');
}

function full(finding: Finding, all: readonly Finding[], anchor: Anchor, links: Links): string {
  const head = `**${priorityName[finding.priority]} · ${inline(finding.headline)}**${ownName(finding, all)}`;
  return [
    `${head}${lineNote(finding, anchor, links)}: ${inline(tellingOn(finding))}`,
    ...leavesNote(finding),
    ...chainOf(finding, anchor),
  ].join(' ');
}

/** What a fix for several settles, where that is not all. */
function forWhich({ how, settles }: ShownFix, all: readonly Finding[]): readonly string[] {
  const isAll = settles.length === all.length && all.every(finding => settles.includes(finding));
  const names = isAll ? '' : headlines(settles);
  if (how === 'suggestion') return names === '' ? [] : [`One click for ${names}:`];
  return [names === '' ? 'By hand:' : `By hand, for ${names}:`];
}

/** A neighbouring line is told by its number; one that is out of sight also by its address. */
function lineNote(finding: Finding, anchor: Anchor, links: Links): string {
  if (covers(anchor, finding)) return '';
  const isHere = anchor.level === 'line' && anchor.side === 'RIGHT' && anchor.path === finding.span.path;
  const inSight = isHere && anchor.stands !== 'near';
  return ` (${inSight ? `line ${finding.span.start.line}` : elsewhere(finding, anchor, links)})`;
}

function oneLine(finding: Finding, all: readonly Finding[]): string {
  const value = isPlain(finding) ? '' : `: ${inline(tellingOn(finding).replace(/\.$/, ''))}`;
  return `- ${priorityName[finding.priority]} · ${inline(finding.headline)}${ownName(finding, all)}${value}`;
}

function cut(lines: readonly string[], room: number): readonly string[] {
  if (lines.length <= room) return lines;
  const shown = lines.slice(0, room - 1);
  return [...shown, `- and ${counted(lines.length - shown.length, 'more finding')} in the summary`];
}

/** The YAML of the worst ones in one fence, as far as it fits; of two that begin with the same key the first. */
function templates(findings: readonly Finding[], room: number): readonly string[] {
  const seen = new Set<string>();
  let yaml = '';
  for (const finding of findings) {
    const template = finding.template?.();
    const key = template?.trimStart().split(':')[0] ?? '';
    const longer = `${yaml}${template?.trimEnd()}\n`;
    if (template === undefined || seen.has(key) || fenced(longer).length > room) continue;
    seen.add(key);
    yaml = longer;
  }
  return yaml === '' ? [] : fenced(yaml);
}
