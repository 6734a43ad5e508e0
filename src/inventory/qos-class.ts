import type { KeyPath } from '../manifests/span.ts';
import type { Container, Workload } from '../resources/workload.ts';
import { limitOf, type Measure, podQuantity, requestOf, type Side, type Supply, suppliedBy } from './effective-resources.ts';
import type { Unit } from './unit.ts';

/** Where a QoS class is made: the pod's own resources when it has any, else each container. */
export interface QosPlace {
  /** Undefined for the pod as a whole. */
  readonly container: Container | undefined;
  readonly path: KeyPath;
  readonly amount: (side: Side, measure: Measure) => Supply | undefined;
}

export const measures: readonly Measure[] = ['cpu', 'memory'];
const sides: readonly Side[] = ['requests', 'limits'];

export function qosPlaces(workload: Workload, unit: Unit): readonly QosPlace[] {
  const ofPod = (side: Side, measure: Measure) => suppliedBy('pod', podQuantity(workload, side, measure));
  if (sides.some(side => measures.some(measure => ofPod(side, measure) !== undefined)))
    return [{ container: undefined, path: workload.podPath, amount: ofPod }];
  return workload.containers.filter(({ role }) => role !== 'ephemeral').map(container => containerPlace(container, unit));
}

/** A VerticalPodAutoscaler's amounts are not known here and keep what is written in proportion. */
function containerPlace(container: Container, unit: Unit): QosPlace {
  return {
    container,
    path: container.path,
    amount: (side, measure) => {
      const supply = side === 'limits' ? limitOf(container, measure, unit) : requestOf(container, measure, unit);
      return supply?.from === 'VerticalPodAutoscaler' ? undefined : supply;
    },
  };
}

export function isBestEffort(places: readonly QosPlace[]): boolean {
  return places.every(({ amount }) => sides.every(side => measures.every(measure => amount(side, measure) === undefined)));
}
