import type { Assessment, Row } from '../findings/assessment.ts';
import type { Finding } from '../findings/finding.ts';
import type { Category, Priority } from '../rules/checklist.ts';
import { categoryTitles, type ItemId } from '../rules/checklist.ts';
import type { Item, Section } from './budget.ts';
import { inline } from './escape.ts';
import { type Gathered, gather } from './gather.ts';
import type { Links } from './links.ts';
import { counted, firstOf, link, lowerFirst } from './markdown.ts';
import { shortName } from './names.ts';
import { priorityName, rank } from './priority.ts';
import { type Tally, tally } from './tally.ts';

/** The visible table: rows with something introduced, fixed, or Critical and not provable. Undefined when there is none. */
export function checklistTable({ checklist, findings }: Assessment, links: Links): Section | undefined {
  const items = [
    ...checklist.flatMap(row => itemRows(row, findings, links)),
    ...categories.flatMap(category => looseRows(category, findings, links)),
  ];
  if (items.length === 0) return undefined;
  const head = ['| Category | Item | Priority | Result | Introduced | Fixed | There before |', '|---|---|---|---|--:|--:|--:|'];
  return {
    open: head.join('\n'),
    items,
    close: '',
    more: count => `| | ${counted(count, 'more row')} in the report | | | | | |`,
    turn: 0,
  };
}

/** Rows that count the findings of all rules which serve them, and have no practices below (rules.md §14.7). */
const gathering: readonly ItemId[] = ['pod-security-standards', 'secrets-externalized'];

const categories = Object.keys(categoryTitles) as readonly Category[];

/** An item's row, and below it one for each practice that serves it. */
function itemRows({ item, unverified }: Row, findings: readonly Finding[], links: Links): readonly Item[] {
  const serving = findings.filter(({ rule }) => rule.item === item.id);
  const decides = ({ rule }: Finding) => rule.id === item.id || gathering.includes(item.id);
  const own = tally(serving.filter(decides));
  const category = categoryTitles[item.category];
  const alongside = findings.filter(
    ({ change, waiver, standsFor = [] }) => change === 'introduced' && !waiver && standsFor.some(({ id }) => id === item.id),
  );
  const shown = moves(own) || alongside.length > 0 || (item.priority === 'critical' && unverified > 0);
  const result = moves(own)
    ? outcome(own, item.priority, gathering.includes(item.id))
    : alongside.length > 0
      ? `❌ ${names(alongside, true)}` // one finding stands for several rules and is counted where it is told
      : '❔ not provable here';
  const practices = byRule(serving.filter(finding => !decides(finding)));
  return [
    ...(shown ? [tableRow(category, link(item.title, links.rule(item.id)), item.priority, result, own)] : []),
    ...practices.map((found, index) => ruleRow(shown || index > 0 ? '' : category, found, links, title => `↳ ${title}`)),
  ];
}

/** Rules that serve no item stand below the 17, under their category. */
function looseRows(category: Category, findings: readonly Finding[], links: Links): readonly Item[] {
  const loose = findings.filter(({ rule }) => rule.item === null && rule.category === category);
  return byRule(loose).map(found => ruleRow(categoryTitles[category], found, links, title => `*${title}*`));
}

function byRule(findings: readonly Finding[]): readonly Gathered<Finding>[] {
  return gather(findings, ({ rule }) => rule.id)
    .filter(found => moves(tally(found)))
    .toSorted(([a], [b]) => rank(a.rule.priority) - rank(b.rule.priority));
}

function ruleRow(category: string, found: Gathered<Finding>, links: Links, mark: (title: string) => string): Item {
  const { id, title, priority } = found[0].rule;
  const own = tally(found);
  return tableRow(category, mark(link(inline(title), links.rule(id))), priority, outcome(own, priority, false), own);
}

const moves = ({ introduced, fixed }: Tally) => introduced.length + fixed.length > 0;

function tableRow(category: string, name: string, priority: Priority, result: string, own: Tally): Item {
  const cells = [
    category,
    name,
    priorityName[priority],
    result,
    ...[own.introduced, own.fixed, own.existing].map(({ length }) => (length === 0 ? '' : String(length))),
  ];
  return { text: `|${cells.map(cell => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`, count: 1, priority };
}

/** What the change did, in words, with the objects' names; with the priority where all of it has another than the row. */
function outcome({ introduced, fixed }: Tally, priority: Priority, gathers: boolean): string {
  const told = introduced[0]?.priority;
  const other = told !== priority && introduced.every(finding => finding.priority === told);
  return [
    ...(introduced.length === 0 ? [] : [`❌ ${names(introduced, gathers)}${other ? ` (${told})` : ''}`]),
    ...(fixed.length === 0 ? [] : [`🟢 ${names(fixed, false)} fixed`]),
  ].join(' · ');
}

/** Each object once; where a row gathers several rules, the first with what it fails. */
function names(findings: readonly Finding[], withHeadlines: boolean): string {
  const objects = gather(findings, ({ resource }) => shortName(resource));
  return firstOf(
    objects.map((found, index) => `${shortName(found[0].resource)}${withHeadlines && index === 0 ? headlines(found) : ''}`),
    5,
  );
}

function headlines(findings: readonly Finding[]): string {
  const all = [...new Set(findings.map(({ headline }) => lowerFirst(inline(headline))))];
  return ` (${[...all.slice(0, 2), ...(all.length > 2 ? ['…'] : [])].join(', ')})`;
}
