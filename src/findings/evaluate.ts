import type { Inventory, Unit } from '../inventory/unit.ts';
import type { Resource, Subject } from '../resources/resource.ts';
import type { Judgement } from '../rules/judgement.ts';
import type { Case, Context, Rule } from '../rules/rule.ts';
import { settingOf } from '../settings/judging-at.ts';
import type { Judging } from '../settings/settings.ts';
import type { Terms } from '../settings/terms.ts';
import type { Claim } from './claim.ts';
import { noLookups, observed } from './lookups.ts';
import type { Ask, Hearing, Inquiry, Opinion } from './opinions.ts';
import { writtenObject } from './renditions.ts';
import { asSeenBy, namingUnseen } from './seen-by.ts';
import { sumUp } from './sum-up.ts';

/** Which rules are asked about which objects. */
export type Focus = (resource: Resource, unit: Unit) => readonly Rule[];

/**
 * Asks the rules about the objects in focus, once in every unit that an object is a member of, and sums up. Objects `first`
 * speak first: what several share (a namespace) is told at one of them.
 */
export function evaluate(
  { units }: Inventory,
  focus: Focus,
  first: ReadonlySet<Resource>,
  terms: Terms,
  ask: Ask = asIs,
): Claim[] {
  const hearings = new Map<string, Hearing>();
  const numbers = new Map<Resource | string, number>();
  for (const unit of units) {
    for (const resource of [
      ...unit.members.filter(member => first.has(member)),
      ...unit.members.filter(member => !first.has(member)),
    ]) {
      const rules = focus(resource, unit);
      const judging = rules.length > 0 ? terms.judging(resource) : undefined;
      if (!judging) continue;
      for (const rule of rules) {
        if (resource.unparsed !== undefined && !rule.judgesUnparsed) continue;
        if (settingOf(judging, rule).level === 'off') continue;
        for (const { subject, opinion } of inquire(rule, resource, unit, judging, terms, ask).questions) {
          const written = writtenObject(resource);
          if (!numbers.has(written)) numbers.set(written, numbers.size);
          const object = subject.identity === undefined ? `${numbers.get(written)}` : `${unit.name} ${subject.identity}`;
          const key = `${rule.id} ${object} ${subject.identity === undefined ? placeIn(subject) : ''}`;
          const hearing = hearings.get(key) ?? { rule, subject, opinions: [], sharing: [] };
          hearings.set(key, hearing);
          if (subject.identity !== undefined) hearing.sharing.push(resource);
          if (subject.identity === undefined || hearing.opinions.length === 0) hearing.opinions.push(opinion());
        }
      }
    }
  }
  return [...hearings.values()].flatMap(hearing => sumUp(hearing, terms));
}

const asIs: Ask = (_unit, _resource, _rule, inquire) => inquire();

/** What a rule has to ask of an object in a unit, on these terms. */
export function inquire(
  rule: Rule,
  resource: Resource,
  unit: Unit,
  { thresholds }: Judging,
  { waives }: Terms,
  ask: Ask = asIs,
): Inquiry {
  return ask(unit, resource, rule, () => inquiryOf(rule, resource, unit, { thresholds, waives }));
}

function inquiryOf(rule: Rule, resource: Resource, unit: Unit, terms: Omit<Context, 'unit'>): Inquiry {
  const { unit: watched, noting } = observed(unit);
  const lookups = noLookups();
  const context = { unit: asSeenBy(rule, watched), ...terms };
  const cases = noting(lookups, () => attempt(() => [...rule.cases(resource, context)], resource));
  return {
    lookups,
    questions: cases.map(({ subject, judge }) => ({
      subject,
      opinion: () => ({ subject, ...noting(lookups, () => opinionOf(rule, subject, context.unit, judge)) }),
    })),
  };
}

/** A container of a rendered object has another place where a leaf adds one before it: it is known by its name. */
function placeIn({ resource, path, container }: Subject): string {
  return resource.rendition && container ? `container ${container}` : path.join('/');
}

/** A rule that throws while it looks for its subjects gives one subject that throws when judged. */
function attempt(cases: () => Case[], resource: Resource): Case[] {
  try {
    return cases();
  } catch (error) {
    return [
      {
        subject: { resource, path: [] },
        judge: () => {
          throw error;
        },
      },
    ];
  }
}

function opinionOf(rule: Rule, { resource }: Subject, unit: Unit, judge: () => Judgement): Omit<Opinion, 'subject'> {
  try {
    const { problems, standing } = judge();
    const unassembled = resource.origin === 'partial' ? '' : unit.unassembled(resource);
    if (unassembled === undefined) return { unit, problems, standing: namingUnseen(standing, unit) };
    // A patch, or an object that one changes: what is written and bad on its own stands, whatever it is merged into.
    const stands = rule.judgesPatches ? problems.filter(({ at, on }) => (on ?? resource).written(at) !== undefined) : [];
    if (resource.origin === 'partial') return { unit, problems: stands, standing: undefined };
    return {
      unit,
      problems: stands,
      standing: problems.length > 0 ? { unverified: 'unrenderable', hint: unassembled } : standing,
    };
  } catch (error) {
    return { unit, problems: [], standing: undefined, error };
  }
}
