import type { Resource } from '../resources/resource.ts';
import type { Rule } from '../rules/rule.ts';
import type { Terms } from '../settings/terms.ts';
import { isSaidBefore, type Vouching } from '../settings/vouching.ts';
import type { Vouched } from './assessment.ts';
import type { Waiver } from './finding.ts';
import type { Pairing } from './pair-objects.ts';

/** Whether a waiver or an attestation at an object of the head came with this pull request. */
export type IsAdded = (vouching: Vouching, resource: Resource) => boolean;

export function isAddedBy(pairing: Pairing, base: Terms): IsAdded {
  return (vouching, resource) => {
    const before = pairing.before(resource);
    return vouching.from === 'annotation' && !(before && base.written(before).some(old => isSaidBefore(vouching, old)));
  };
}

/** A vouching as a finding has it. */
export function waiverFrom({ reason, span, from, linter, expires }: Vouching, added: boolean): Waiver {
  return { reason, span, added, from, ...(linter !== undefined && { linter }), ...(expires !== undefined && { expires }) };
}

/** What a pull request vouches for itself, once for each object, in however many leaves it is rendered. */
export function vouchedIn(
  touched: readonly Resource[],
  terms: Terms,
  isAdded: IsAdded,
  rules: readonly Rule[],
): readonly Vouched[] {
  const all = touched.flatMap(resource => vouchedBy(resource, terms, isAdded, rules));
  const keyOf = ({ kind, rule, resource, reason, linter }: Vouched) =>
    [kind, rule.id, resource.path, resource.id, linter, reason].join('\n');
  return [...new Map(all.map(one => [keyOf(one), one])).values()];
}

/** What ignores all that a linter checks is one thing. */
function vouchedBy(resource: Resource, terms: Terms, isAdded: IsAdded, rules: readonly Rule[]): Vouched[] {
  const counting = terms.vouchings(resource);
  const told = new Set<string>();
  return terms.written(resource).flatMap((vouching): Vouched[] => {
    const { kind, rule: id, key, span, reason, linter, blanket, expires } = vouching;
    const rule = rules.find(known => known.id === id);
    if (!rule || !isAdded(vouching, resource) || (blanket && told.has(key))) return [];
    told.add(key);
    return [
      {
        kind,
        rule,
        resource,
        reason,
        key,
        span,
        ...(linter !== undefined && { linter }),
        ...(blanket && { blanket }),
        ...(expires !== undefined && { expires }),
        ...(!counting.includes(vouching) && { ignored: true as const }),
      },
    ];
  });
}
