import { type Measure, ownQuantity } from '../../inventory/effective-resources.ts';
import { isSet, type Nano, roundedToMilli, type WrittenQuantity } from '../../resources/quantity.ts';
import type { Container } from '../../resources/workload.ts';

/** What a container writes of a measure on both sides, as the API compares it. */
export interface WrittenRange {
  readonly request: WrittenQuantity;
  readonly limit: WrittenQuantity;
  readonly asked: Nano;
  readonly most: Nano;
}

/** Undefined where there are no two quantities above zero to compare. */
export function writtenRange(container: Container, measure: Measure): WrittenRange | undefined {
  const request = ownQuantity(container, 'requests', measure);
  const limit = ownQuantity(container, 'limits', measure);
  if (!request || !limit || !isSet(request) || !isSet(limit)) return undefined;
  if (request.value === undefined || limit.value === undefined) return undefined;
  return { request, limit, asked: roundedToMilli(request.value), most: roundedToMilli(limit.value) };
}
