import type { Problem, Standing } from '../rules/judgement.ts';
import type { Rule } from '../rules/rule.ts';
import { isOver } from '../settings/day.ts';
import type { Terms } from '../settings/terms.ts';
import { attestationOf, type Vouching, waiverOf } from '../settings/vouching.ts';
import type { Claim, Failure } from './claim.ts';
import type { Opinion } from './opinions.ts';

/** Who answers for what a unit misses: in one leaf the platform or people may, and in the next one nobody. */
export type Settlement = Pick<Claim, 'reason' | 'attested' | 'supplied'>;

/** The units in which what fails or cannot be told is settled: the platform supplies it, or people attest it there. */
export function settledIn(rule: Rule, opinions: readonly Opinion[], terms: Terms): ReadonlyMap<Opinion, Settlement> {
  return new Map(
    opinions.filter(isOpen).flatMap(opinion => {
      const settlement = settlementOf(rule, opinion, terms);
      return settlement ? [[opinion, settlement] as const] : [];
    }),
  );
}

function settlementOf(rule: Rule, { subject: { resource, container } }: Opinion, terms: Terms): Settlement | undefined {
  const supplied = rule.suppliedBy && terms.supplied(resource, rule.suppliedBy);
  if (supplied !== undefined) {
    const reason = `the platform supplies it: \`${rule.suppliedBy}\` in \`${supplied}\``;
    return { reason, supplied: reason };
  }
  const attested = rule.attestable ? attestationOf(terms.vouchings(resource), rule.id, container, terms.today) : undefined;
  return attested && { reason: `attested: ${attested.reason}`, attested };
}

/** One problem, and the units in which it was found: those of production first. */
export interface Found {
  readonly problem: Problem;
  readonly heard: readonly Opinion[];
}

/**
 * What becomes of a problem: it is waived where each unit's own object says so; else it fails in those that do not. Where production
 * was not read or built, it is not known to be one of other environments alone (rules.md §5.3).
 */
export function failureOf(
  rule: Rule,
  { problem, heard }: Found,
  isProductionUnseen: boolean,
  terms: Terms,
): Failure & { readonly elsewhere: readonly Vouching[] } {
  const outsideProduction = !isProductionUnseen && !heard.some(isInProduction);
  const asked = heard.map(opinion => ({ opinion, ...waiving(rule, problem, outsideProduction, opinion, terms) }));
  const counting = asked.filter(({ waiver }) => !waiver);
  const told = counting.length > 0 ? counting : asked;
  return {
    problem,
    ...(told[0] && { subject: told[0].opinion.subject }),
    units: unitsOf(told),
    outsideProduction: !isProductionUnseen && told.every(({ opinion }) => !isInProduction(opinion)),
    waiver: told[0]?.waiver,
    over: told[0]?.over,
    ...(counting.length > 0 && { waivedIn: unitsOf(asked.filter(({ waiver }) => waiver)) }),
    elsewhere: asked.flatMap(({ waiver }) => waiver ?? []),
  };
}

const unitsOf = (asked: readonly { readonly opinion: Opinion }[]) => [...new Set(asked.map(({ opinion }) => opinion.unit))];

/** The waiver of a problem at a unit's own object, and whether its last day has gone by. */
export function waiving(
  rule: Rule,
  problem: Problem | undefined,
  outsideProduction: boolean,
  { subject: { resource, container } }: Opinion,
  terms: Terms,
): Pick<Failure, 'waiver' | 'over'> {
  const priority = outsideProduction ? 'medium' : (problem?.priority ?? rule.priority);
  const found = waiverOf(terms.vouchings(resource), { rule: rule.id, detail: problem?.detail, container, priority }, terms.today);
  return isOver(found?.expires, terms.today) ? { waiver: undefined, over: found } : { waiver: found };
}

/** It fails, or cannot be told. */
export const isOpen = ({ problems, standing }: Opinion) => problems.length > 0 || isUnverified(standing);

export const isUnverified = (standing: Standing | undefined): standing is Extract<Standing, { readonly unverified: unknown }> =>
  standing !== undefined && 'unverified' in standing;

export const isInProduction = ({ unit }: Opinion) => unit.stage !== 'other';
