import { networkPolicyKinds } from '../inventory/network-guards.ts';
import { scaleTargetKinds } from '../inventory/scale-targets.ts';
import type { Inventory } from '../inventory/unit.ts';
import type { Resource } from '../resources/resource.ts';

const selectingKinds: readonly string[] = ['Service', 'PodDisruptionBudget', ...networkPolicyKinds];

/** The objects that select, target or scrape a workload, in the units that it is a member of. */
export function attachedTo(resource: Resource, { units }: Inventory): ReadonlySet<Resource> {
  const attached = new Set<Resource>();
  for (const unit of units) {
    const workload = unit.members.includes(resource) ? unit.workload(resource) : undefined;
    if (!workload) continue;
    const matches = [
      ...selectingKinds.flatMap(kind => unit.selecting(kind, workload)),
      ...scaleTargetKinds.flatMap(kind => unit.targeting(kind, workload)),
      ...unit.scraping(workload),
    ];
    for (const match of matches) if (match.certainty !== 'opaque' && match.resource !== resource) attached.add(match.resource);
  }
  return attached;
}
