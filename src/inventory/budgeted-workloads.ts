import { budgetSelector } from '../resources/disruption-budget.ts';
import type { Resource } from '../resources/resource.ts';
import type { Workload } from '../resources/workload.ts';
import { rolloutOver } from './rollouts.ts';
import type { Unit } from './unit.ts';
import { unknownSize, unsized } from './workload-size.ts';

/** A workload whose pods a PodDisruptionBudget selects. */
export interface Budgeted {
  readonly workload: Workload;
  readonly sure: boolean;
}

/** Workloads whose pods the budget surely or likely selects; a Rollout counts in place of the Deployment that it runs. */
export function budgetedBy(budget: Resource, unit: Unit): readonly Budgeted[] {
  const selects = budgetSelector(budget);
  return unit.workloads.flatMap(workload => {
    if (!selects(workload.podLabels) || workload.resource.origin === 'partial' || rolloutOver(workload, unit)) return [];
    const match = unit.selecting('PodDisruptionBudget', workload).find(({ resource }) => resource === budget);
    return match ? [{ workload, sure: match.certainty === 'sure' }] : [];
  });
}

/** The fewest pods that it selects, as the disruption controller counts them; undefined when that cannot be told. */
export function podsOfAll(selected: readonly Budgeted[], unit: Unit): number | undefined {
  if (!unit.complete) return undefined;
  let sum = 0;
  for (const { workload, sure } of selected) {
    if (workload.replicas === 0) continue;
    if (!sure || unsized(workload, unit) !== undefined || unknownSize(workload, unit)) return undefined;
    sum += unit.replicas(workload).min;
  }
  return sum;
}
