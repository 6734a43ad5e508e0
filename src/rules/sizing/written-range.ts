import { type Measure, ownQuantity } from '../../inventory/effective-resources.ts';
import { isSet, isUnusual, type Nano, roundedToMilli, type WrittenQuantity } from '../../resources/quantity.ts';
import type { Container } from '../../resources/workload.ts';

/** What a container writes of a measure on both sides, as the API compares it. */
export interface WrittenRange {
  readonly request: WrittenQuantity;
  readonly limit: WrittenQuantity;
  readonly asked: Nano;
  readonly most: Nano;
}

/** Undefined where there are no two quantities above zero to compare, or one is a mistake that `resource-quantity` tells. */
export function writtenRange(container: Container, measure: Measure): WrittenRange | undefined {
  const request = ownQuantity(container, 'requests', measure);
  const limit = ownQuantity(container, 'limits', measure);
  if (!request || !limit || !isSet(request) || !isSet(limit)) return undefined;
  if (request.value === undefined || limit.value === undefined) return undefined;
  if (isUnusual(measure, request) || isUnusual(measure, limit)) return undefined;
  return { request, limit, asked: roundedToMilli(request.value), most: roundedToMilli(limit.value) };
}
