import { mapAt, valueAt } from './fields.ts';
import { type IntOrPercent, podsOf, readIntOrPercent } from './int-or-percent.ts';
import { readLabelSelector } from './pod.ts';
import type { Labels, Resource } from './resource.ts';
import { selects, selectsAll } from './selector.ts';

/** How many of the pods that it selects a PodDisruptionBudget lets go at once. */
export interface DisruptionBudget {
  readonly minAvailable: Written | undefined;
  readonly maxUnavailable: Written | undefined;
}

/** One of a budget's two measures as it is written. */
export interface Written {
  readonly field: 'minAvailable' | 'maxUnavailable';
  readonly value: unknown;
  /** Undefined when it is neither a whole number nor a percentage up to 100. */
  readonly share: IntOrPercent | undefined;
}

export function readDisruptionBudget({ body }: Resource): DisruptionBudget {
  const spec = mapAt(body, 'spec');
  const measure = (field: Written['field']): Written | undefined => {
    const value = valueAt(spec, [field]);
    if (value === undefined || value === null) return undefined;
    const share = readIntOrPercent(value);
    return { field, value, share: share && 'percent' in share && share.percent > 100 ? undefined : share };
  };
  return { minAvailable: measure('minAvailable'), maxUnavailable: measure('maxUnavailable') };
}

/**
 * Tells by its labels whether a budget selects a pod. An absent selector matches none; an empty one matches all in policy/v1
 * and none in policy/v1beta1.
 */
export function budgetSelector({ body, apiVersion }: Resource): (labels: Labels) => boolean {
  const selector = readLabelSelector(valueAt(body, ['spec', 'selector']));
  if (!selector || (apiVersion === 'policy/v1beta1' && selectsAll(selector))) return () => false;
  return labels => selects(selector, labels);
}

/** How many of so many pods a measure lets go at once; below zero when fewer run than it keeps. */
export function allowedBy({ field, share }: Written, pods: number): number {
  const measured = share ? podsOf(share, pods, 'up') : 0;
  return field === 'maxUnavailable' ? measured : pods - measured;
}

/** 0, "0%" of unavailable or "100%" of available pods: never, whatever their number. */
export function isNever({ field, share }: Written): boolean {
  if (!share) return false;
  const zero = 'count' in share ? share.count === 0 : share.percent === 0;
  return field === 'maxUnavailable' ? zero : 'percent' in share && share.percent === 100;
}
