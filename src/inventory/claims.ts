import { textsAt } from '../resources/fields.ts';
import type { Workload } from '../resources/workload.ts';
import type { Unit } from './unit.ts';

/**
 * The claim of a volume that only one node can mount at a time, among those a workload's pods use: its two pods cannot run
 * side by side everywhere. A claim that is not in the unit counts as one: nothing says that it can be shared.
 */
export function singleWriterClaim({ pod, resource }: Workload, unit: Unit): string | undefined {
  for (const { persistentVolumeClaim } of pod.volumes ?? []) {
    const claimName = persistentVolumeClaim?.claimName;
    if (claimName === undefined) continue;
    const claims = unit.named('PersistentVolumeClaim', claimName, resource);
    const modes = claims.flatMap(match => textsAt(match.resource.body, 'spec', 'accessModes'));
    if (!modes.includes('ReadWriteMany') && !modes.includes('ReadOnlyMany')) return claimName;
  }
  return undefined;
}
