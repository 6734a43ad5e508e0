import type { Inventory, Unit } from '../inventory/unit.ts';
import type { Resource } from '../resources/resource.ts';
import type { Rule } from '../rules/rule.ts';
import { bearsOn, type Difference, differenceBetween } from './difference.ts';
import type { Focus } from './evaluate.ts';
import type { Inquiry } from './opinions.ts';

/**
 * Of a focus what an edit may bear on: besides those that are `asked` everything in all of their units, an object that it leaves
 * as it is has to be judged again only by the rules that looked, before it, for something that is another now. A proof costs
 * what its edit stirs, not what the repository holds.
 */
export function affectedOnly(
  focus: Focus,
  asked: ReadonlySet<Resource>,
  was: Inventory,
  inquire: (unit: Unit, resource: Resource, rule: Rule) => Inquiry | undefined,
): Focus {
  const before = new Map(was.units.map(unit => [unit.name, unit]));
  const differences = new Map<Unit, Difference | undefined>();
  return (resource, unit) => {
    const rules = focus(resource, unit);
    const old = rules.length > 0 && !asked.has(resource) ? before.get(unit.name) : undefined;
    if (!old) return rules;
    if (!differences.has(unit)) differences.set(unit, differenceBetween(old, unit));
    const difference = differences.get(unit);
    const object = difference?.asItWas(resource);
    if (!difference || !object) return rules;
    return rules.filter(rule => {
      const inquiry = inquire(old, object, rule);
      for (const { opinion } of inquiry?.questions ?? []) opinion();
      return !inquiry || bearsOn(inquiry.lookups, difference);
    });
  };
}
