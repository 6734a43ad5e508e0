import type { Inventory, Unit } from '../inventory/unit.ts';
import type { Resource } from '../resources/resource.ts';
import { isOfKind } from '../resources/workload-kinds.ts';
import type { Rule } from '../rules/rule.ts';
import type { Terms } from '../settings/terms.ts';
import type { Claim } from './claim.ts';
import { evaluate, type Focus } from './evaluate.ts';
import type { Ask } from './opinions.ts';
import type { Originals } from './originals.ts';
import type { Pairing } from './pair-objects.ts';

/** At base the predecessors of what is asked at head, in each of their leaves, and every object that may have stood for a namespace. */
export function askBase(
  base: Inventory,
  focus: Focus,
  asked: readonly Claim[],
  terms: Terms,
  pairing: Pairing,
  first: ReadonlySet<Resource>,
  ask: Ask | undefined,
): Claim[] {
  const askedOf = new Map<string, Set<Rule>>();
  for (const { rule, subject } of asked) {
    const source = subject.resource.rendition?.source;
    if (source !== undefined) askedOf.set(source, (askedOf.get(source) ?? new Set()).add(rule));
  }
  const shared = new Set(asked.filter(({ subject }) => subject.identity !== undefined).map(({ rule }) => rule));
  const wider: Focus = (resource, unit) => {
    const found = focus(resource, unit);
    const rendered = resource.rendition && (pairing.after(resource) ?? resource).rendition?.source;
    const missing = [...shared, ...(askedOf.get(rendered ?? '') ?? [])].filter(
      rule => !found.includes(rule) && isOfKind(rule.kinds, resource),
    );
    return missing.length > 0 ? [...new Set([...found, ...missing])] : found;
  };
  return evaluate(base, wider, first, terms, ask);
}

/** At base the predecessors of the objects that claims are about, and what these copy; each is asked what the claims answer. */
export function focusOfClaims(claims: readonly Claim[], pairing: Pairing, originals: Originals): Focus {
  const asked = new Map<Resource, Set<Rule>>();
  for (const { rule, resources } of claims) {
    for (const resource of resources) {
      for (const old of [pairing.before(resource), originals.get(resource)]) {
        if (old) asked.set(old, (asked.get(old) ?? new Set()).add(rule));
      }
    }
  }
  return resource => [...(asked.get(resource) ?? [])];
}

/** The kinds of which an object came, went or changed, for each unit; units of base and head are the same by name. */
export function changedKindsIn(units: readonly Unit[], changed: ReadonlySet<Resource>): (unit: Unit) => ReadonlySet<string> {
  const kinds = new Map<string, Set<string>>();
  for (const { name, resources } of units) {
    for (const resource of resources) {
      if (!changed.has(resource)) continue;
      const known = kinds.get(name) ?? new Set();
      kinds.set(name, known.add(resource.kind));
    }
  }
  return ({ name }) => kinds.get(name) ?? nothing;
}

const nothing: ReadonlySet<string> = new Set();
