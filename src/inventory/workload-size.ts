import { textAt, valueAt } from '../resources/fields.ts';
import type { Workload } from '../resources/workload.ts';
import { shadowed } from './rollouts.ts';
import type { Unit } from './unit.ts';

/** Why nobody chooses how many pods a workload runs, or chooses it elsewhere; undefined where `spec.replicas` or an autoscaler does. */
export function unsized(workload: Workload, unit: Unit): string | undefined {
  const { resource, replicas } = workload;
  if ('helm.sh/hook' in resource.annotations) return 'a Helm hook';
  if (resource.podTemplate) return 'its own controller decides how many run';
  switch (resource.kind) {
    case 'DaemonSet':
      return 'DaemonSet';
    case 'Job':
    case 'CronJob':
      return 'a Job runs to its end';
    case 'Pod':
      return 'a Pod is one by nature (bare-pod)';
    case 'PodTemplate':
      return 'a PodTemplate runs nothing';
    case 'Service':
      return 'Knative scales it by its requests';
  }
  return shadowed(workload, unit) ?? (replicas === 0 ? 'scaled to zero on purpose' : undefined);
}

/** Why a workload's size cannot be told: it is left to something that was not read, or is no number. */
export function unknownSize(
  workload: Workload,
  unit: Unit,
): { readonly unverified: 'partial-context' | 'templated'; readonly hint: string } | undefined {
  const { source, autoscaler } = unit.replicas(workload);
  const field = autoscaler
    ? textAt(autoscaler.resource.body, 'spec', source === 'ScaledObject' ? 'minReplicaCount' : 'minReplicas')
    : valueAt(workload.resource.body, ['spec', 'replicas']);
  if (typeof field === 'string') return { unverified: 'templated', hint: `its number of replicas is the text \`${field}\`` };
  if (source === 'default' && !unit.complete)
    return { unverified: 'partial-context', hint: 'no replicas are written, and part of this unit could not be read' };
  return undefined;
}
