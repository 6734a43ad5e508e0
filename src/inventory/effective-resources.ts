import { isSet, type Nano, quantityAt, roundedToMilli, type WrittenQuantity } from '../resources/quantity.ts';
import { readVerticalPodAutoscaler } from '../resources/vertical-pod-autoscaler.ts';
import { type Container, runsWindows, type Workload } from '../resources/workload.ts';
import { containerDefault, type FilledIn } from './limit-ranges.ts';
import type { Match, Unit } from './unit.ts';

export type Measure = 'cpu' | 'memory';
export type Side = 'requests' | 'limits';

/** What gives a container its request or its limit. */
export interface Supply {
  readonly from: 'container' | 'pod' | 'LimitRange' | 'VerticalPodAutoscaler';
  /** Undefined when the amount is not known here: a VerticalPodAutoscaler's, or a text that is no quantity. */
  readonly value: Nano | undefined;
  /** The amount as it is written, wherever that is. */
  readonly text?: string;
  /** The object, when it is another one. */
  readonly by?: Match;
}

/** What a container itself writes; undefined where nothing is. */
export function ownQuantity({ resource, path }: Container, side: Side, measure: string): WrittenQuantity | undefined {
  return quantityAt(resource, [...path, 'resources', side, measure]);
}

/** What is written for the whole pod (pod-level resources); Windows pods have none. */
export function podQuantity(workload: Workload, side: Side, measure: string): WrittenQuantity | undefined {
  if (runsWindows(workload)) return undefined;
  return quantityAt(workload.resource, [...workload.podPath, 'resources', side, measure]);
}

/**
 * What a container can count on: its own request, else its limit (which the API copies), the pod's, a LimitRange's default,
 * or what a VerticalPodAutoscaler sets. Undefined: nothing is reserved. A written zero keeps the API from filling anything in.
 */
export function requestOf(container: Container, measure: Measure, unit: Unit): Supply | undefined {
  return (
    ownRequest(container, measure) ??
    ofPod(container, 'requests', measure) ??
    ofPod(container, 'limits', measure) ??
    requestFilledIn(container, measure, unit)
  );
}

/** The same of the container alone: what is written for the whole pod is no request of its own. */
export function requestOfItsOwn(container: Container, measure: Measure, unit: Unit): Supply | undefined {
  return ownRequest(container, measure) ?? requestFilledIn(container, measure, unit);
}

function ownRequest(container: Container, measure: Measure): Supply | undefined {
  return suppliedBy('container', ownQuantity(container, 'requests', measure) ?? ownQuantity(container, 'limits', measure));
}

function requestFilledIn(container: Container, measure: Measure, unit: Unit): Supply | undefined {
  const { workload, resource } = container;
  if (!ownQuantity(container, 'requests', measure)) {
    const filled = containerDefault(unit, resource, 'requests', measure);
    if (filled) return ofLimitRange(filled);
  }
  const by = unit
    .targeting('VerticalPodAutoscaler', workload)
    .find(match => readVerticalPodAutoscaler(match.resource).controls(container.name, measure));
  return by && { from: 'VerticalPodAutoscaler', value: undefined, by };
}

/** What bounds a container: its own limit, the pod's, or a LimitRange's default. */
export function limitOf(container: Container, measure: Measure, unit: Unit): Supply | undefined {
  const limit = ownQuantity(container, 'limits', measure);
  const written = suppliedBy('container', limit) ?? ofPod(container, 'limits', measure);
  if (written || limit) return written;
  const filled = containerDefault(unit, container.resource, 'limits', measure);
  return filled && ofLimitRange(filled);
}

function ofPod({ workload }: Container, side: Side, measure: Measure): Supply | undefined {
  return suppliedBy('pod', podQuantity(workload, side, measure));
}

function ofLimitRange({ by, value, text }: FilledIn): Supply {
  return { from: 'LimitRange', value: roundedToMilli(value), text, by };
}

/** A text that is no quantity is there all the same: it is told as what it is, not as missing. */
export function suppliedBy(from: Supply['from'], quantity: WrittenQuantity | undefined): Supply | undefined {
  if (!quantity) return undefined;
  if (quantity.value === undefined) return { from, value: undefined, text: quantity.text };
  return isSet(quantity) ? { from, value: roundedToMilli(quantity.value), text: quantity.text } : undefined;
}
