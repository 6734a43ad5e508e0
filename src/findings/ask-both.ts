import type { Unit } from '../inventory/unit.ts';
import type { Resource } from '../resources/resource.ts';
import type { Rule } from '../rules/rule.ts';
import { type Terms, termsOf } from '../settings/terms.ts';
import { affectedOnly } from './affected.ts';
import { askBase, changedKindsIn, focusOfClaims } from './ask-base.ts';
import type { Case } from './case.ts';
import type { Claim } from './claim.ts';
import { evaluate, inquire } from './evaluate.ts';
import { focusOn } from './focus.ts';
import type { ObjectChanges } from './object-changes.ts';
import type { Ask } from './opinions.ts';
import { type Originals, originalsOf } from './originals.ts';
import { withRenditions } from './renditions.ts';
import { withVoidWaivers } from './void-waivers.ts';
import { type IsAdded, isAddedBy } from './vouched-by.ts';

/** What the rules say of both commits, and on whose terms. */
export interface Answers {
  readonly claims: readonly Claim[];
  readonly baseClaims: readonly Claim[];
  readonly originals: Originals;
  readonly terms: Terms;
  readonly isAdded: IsAdded;
}

/** Asks the rules about what a change concerns, at head and at base. */
export function askBoth(theCase: Case, objects: ObjectChanges): Answers {
  const { changes, head, base, rules: asked, settings, only, unedited, ask } = theCase;
  const { pairing, atHead, atBase, touched, gone, focused, old, moved, left } = objects;
  const rules = withVoidWaivers(asked);
  const changed = only ? focused : [...touched, ...gone, ...old, ...moved, ...left];
  const changedKinds = changedKindsIn([...head.units, ...(base?.units ?? [])], new Set(changed));
  const asks = new Set(withRenditions(focused, atHead));
  const fresh = focused.filter(object => !pairing.before(object));
  const originals = originalsOf(fresh, base, object => pairing.after(object) === object);
  const predecessors = new Set(withRenditions([...old, ...originals.values()], atBase));
  const pathOf = (object: Resource) => (pairing.after(object) ?? object).path; // an object is judged as where it stands now
  const baseTerms = termsOf(settings, asked, { pathOf });
  const terms = termsOf(settings, asked, { pathOf, before: changes.base === undefined ? undefined : pairing.before });
  const focus = focusOn(asks, changedKinds, rules, only !== undefined);
  const claims = evaluate(
    head,
    only && unedited ? affectedOnly(focus, asks, unedited, inquiring(terms, ask)) : focus,
    asks,
    terms,
    ask,
  );
  const compared = only ? claims.filter(isOpen) : claims; // what holds now has not to be weighed
  const baseFocus = only ? focusOfClaims(compared, pairing, originals) : focusOn(predecessors, changedKinds, rules);
  const baseClaims = base ? askBase(base, baseFocus, compared, baseTerms, pairing, predecessors, ask) : [];
  return { claims, baseClaims, originals, terms, isAdded: isAddedBy(pairing, baseTerms) };
}

function inquiring(terms: Terms, ask: Ask | undefined) {
  return (unit: Unit, resource: Resource, rule: Rule) => {
    const judging = terms.judging(resource);
    return judging && inquire(rule, resource, unit, judging, terms, ask);
  };
}

const isOpen = ({ rule, standing }: Claim) =>
  rule.provenByCompanion === true || (standing !== 'pass' && standing !== 'not-applicable');
