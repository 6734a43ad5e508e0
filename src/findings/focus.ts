import type { Unit } from '../inventory/unit.ts';
import type { Resource } from '../resources/resource.ts';
import type { Rule } from '../rules/rule.ts';
import type { Focus } from './evaluate.ts';

/**
 * What to ask: all rules about the touched objects, and about the other objects of a unit the rules that look for a kind
 * which changed there. Cost follows the change.
 */
export function focusOn(
  touched: ReadonlySet<Resource>,
  changedKinds: (unit: Unit) => ReadonlySet<string>,
  rules: readonly Rule[],
): Focus {
  const byKind = new Map<string, readonly Rule[]>();
  const rulesFor = (kind: string) => {
    const known = byKind.get(kind) ?? rules.filter(({ kinds }) => !kinds || kinds.includes(kind));
    byKind.set(kind, known);
    return known;
  };
  const concerned = new Map<Unit, ReadonlySet<Rule>>();
  return (resource, unit) => {
    if (touched.has(resource)) return rulesFor(resource.kind);
    const kinds = changedKinds(unit);
    if (kinds.size === 0) return [];
    const again = concerned.get(unit) ?? new Set(rules.filter(({ companions }) => companions.some(kind => kinds.has(kind))));
    concerned.set(unit, again);
    return again.size === 0 ? [] : rulesFor(resource.kind).filter(rule => again.has(rule));
  };
}
