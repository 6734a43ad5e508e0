import { mapAt, numberAt } from '../resources/fields.ts';
import type { Workload } from '../resources/workload.ts';
import type { Match, Replicas } from './unit.ts';

/** The effective size of a workload: its autoscaler's bounds, else what is written, else 1 (rules.md §8.4). */
export function replicasOf({ replicas }: Workload, [hpa]: readonly Match[], [scaled]: readonly Match[]): Replicas {
  const written: Replicas = { min: replicas ?? 1, max: replicas ?? 1, source: replicas === undefined ? 'default' : 'spec' };
  if (replicas === 0) return written; // an autoscaler leaves an object at zero alone
  if (hpa) {
    const spec = mapAt(hpa.resource.body, 'spec');
    const min = numberAt(spec, 'minReplicas') ?? 1;
    return { min, max: numberAt(spec, 'maxReplicas') ?? min, source: 'HorizontalPodAutoscaler', autoscaler: hpa };
  }
  if (scaled) {
    const spec = mapAt(scaled.resource.body, 'spec');
    const min = numberAt(spec, 'idleReplicaCount') ?? numberAt(spec, 'minReplicaCount') ?? 0;
    return { min, max: numberAt(spec, 'maxReplicaCount') ?? 100, source: 'ScaledObject', autoscaler: scaled };
  }
  return written;
}
