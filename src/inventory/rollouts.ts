import { isFields, valueAt } from '../resources/fields.ts';
import type { Resource } from '../resources/resource.ts';
import type { Workload } from '../resources/workload.ts';
import type { Match, Unit } from './unit.ts';

/** The kinds whose pod template a Rollout may run. */
export const templateLenders: readonly string[] = ['Deployment', 'ReplicaSet', 'PodTemplate'];

/** Whether a Rollout runs the pod template of another object (`spec.workloadRef`) rather than one of its own. */
export function borrowsTemplate({ group, kind, body }: Resource): boolean {
  if (group !== 'argoproj.io' || kind !== 'Rollout') return false;
  return isFields(valueAt(body, ['spec', 'workloadRef'])) && !isFields(valueAt(body, ['spec', 'template']));
}

/** The Rollout that runs a workload's pods in its place: size and updates are then judged at it (rules.md §2). */
export function rolloutOver(workload: Workload, unit: Unit): Match | undefined {
  return unit.targeting('Rollout', workload)[0];
}

/** The same as a reason. */
export function shadowed(workload: Workload, unit: Unit): string | undefined {
  const rollout = rolloutOver(workload, unit);
  return rollout && `Rollout \`${rollout.resource.name}\` runs these pods`;
}
