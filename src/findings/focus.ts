import { borrowsTemplate } from '../inventory/rollouts.ts';
import type { Unit } from '../inventory/unit.ts';
import type { Resource } from '../resources/resource.ts';
import { isOfKind } from '../resources/workload-kinds.ts';
import type { Rule } from '../rules/rule.ts';
import type { Focus } from './evaluate.ts';

/**
 * What to ask: all rules about the touched objects, a Rollout with the template that it borrows among them, and about the
 * other objects of a unit the rules that look for a kind which changed there, if need be also those that only look at it besides. Cost follows the change.
 */
export function focusOn(
  touched: ReadonlySet<Resource>,
  changedKinds: (unit: Unit) => ReadonlySet<string>,
  rules: readonly Rule[],
  alongside = false,
): Focus {
  const byKind = new Map<string, readonly Rule[]>();
  const rulesFor = (resource: Resource) => {
    const known = byKind.get(resource.kind) ?? rules.filter(({ kinds }) => isOfKind(kinds, resource));
    byKind.set(resource.kind, known);
    return known;
  };
  const concerned = new Map<Unit, ReadonlySet<Rule>>();
  return (resource, unit) => {
    if (touched.has(resource) || touched.has(lenderTo(resource, unit))) return rulesFor(resource);
    const kinds = changedKinds(unit);
    if (kinds.size === 0 || !unit.knows(resource)) return [];
    const again = concerned.get(unit) ?? new Set(rules.filter(rule => looksAt(rule, kinds, alongside)));
    concerned.set(unit, again);
    return again.size === 0 ? [] : rulesFor(resource).filter(rule => again.has(rule));
  };
}

function looksAt(rule: Rule, kinds: ReadonlySet<string>, alongside: boolean): boolean {
  return rule.companions.some(kind => kinds.has(kind)) || (alongside && rule.alongside.some(kind => kinds.has(kind)));
}

/** The object whose pod template a Rollout runs, else the object itself. */
function lenderTo(resource: Resource, unit: Unit): Resource {
  return (borrowsTemplate(resource) ? unit.workload(resource)?.templateOf : undefined) ?? resource;
}
