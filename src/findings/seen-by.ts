import type { Unit } from '../inventory/unit.ts';
import type { Standing } from '../rules/judgement.ts';
import type { Rule } from '../rules/rule.ts';

/** A unit as a rule may ask it: where something could not be read that may be of a kind it looks for, absence proves nothing. */
export function asSeenBy(rule: Rule, unit: Unit): Unit {
  if (!unit.complete) return unit;
  const doubt = unit.doubts.find(({ kinds }) => kinds.some(kind => rule.companions.includes(kind)));
  return doubt ? Object.create(unit, { complete: { value: false }, unseen: { value: doubt.says } }) : unit;
}

/** What cannot be told because a part was not seen, with what that is. */
export function namingUnseen(standing: Standing, { unseen }: Unit): Standing {
  if (!('unverified' in standing) || standing.unverified !== 'partial-context' || unseen === undefined) return standing;
  return { ...standing, hint: `${standing.hint} (${unseen})` };
}
