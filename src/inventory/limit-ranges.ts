import { isFields, listAt, textAt } from '../resources/fields.ts';
import { isSet, type Nano, quantityAt } from '../resources/quantity.ts';
import type { Resource } from '../resources/resource.ts';
import type { Match, Unit } from './unit.ts';

/** What a LimitRange fills in where a container leaves a request or limit out. */
export interface FilledIn {
  readonly by: Match;
  readonly value: Nano;
  /** The value as it is written there. */
  readonly text: string;
}

/** The fields that the API derives a default from, first come first served: an absent one is filled from the next. */
const sources = {
  requests: ['defaultRequest', 'default', 'max', 'min'],
  limits: ['default', 'max'],
} as const;

/**
 * The default of a measure for the containers of an object, from a LimitRange that stands, or may stand, in its namespace.
 * https://kubernetes.io/docs/concepts/policy/limit-range/
 */
export function containerDefault(
  unit: Unit,
  workload: Resource,
  side: 'requests' | 'limits',
  measure: string,
): FilledIn | undefined {
  for (const by of unit.inNamespace('LimitRange', workload)) {
    for (const [index, item] of listAt(by.resource.body, 'spec', 'limits').entries()) {
      if (!isFields(item) || textAt(item, 'type') !== 'Container') continue;
      for (const source of sources[side]) {
        const quantity = quantityAt(by.resource, ['spec', 'limits', index, source, measure]);
        if (quantity === undefined) continue;
        if (isSet(quantity) && quantity.value !== undefined) return { by, value: quantity.value, text: quantity.text };
        break;
      }
    }
  }
  return undefined;
}
