import { networkPolicyKinds } from '../inventory/network-guards.ts';
import { scaleTargetKinds } from '../inventory/scale-targets.ts';
import type { Inventory, Unit } from '../inventory/unit.ts';
import type { Resource } from '../resources/resource.ts';
import type { Workload } from '../resources/workload.ts';

const selectingKinds: readonly string[] = ['Service', 'PodDisruptionBudget', ...networkPolicyKinds];

/** The objects that select, target or scrape a workload, in the units that it is a member of. */
export function attachedTo(resource: Resource, { units }: Inventory): ReadonlySet<Resource> {
  return new Set(
    units.flatMap(unit => {
      const workload = unit.members.includes(resource) ? unit.workload(resource) : undefined;
      return workload ? attachedIn(unit, workload) : [];
    }),
  );
}

/** `together`: two objects bear on one workload, which may be one of them. `apart`: each on others. Undefined: on none by name or label. */
export type Bond = 'together' | 'apart' | undefined;

export function bondsIn(inventory: Inventory | undefined): (a: Resource, b: Resource) => Bond {
  let known: ReadonlyMap<Resource, ReadonlySet<Resource>> | undefined;
  return (a, b) => {
    known ??= workloadsByObject(inventory?.units ?? []);
    const [of, others] = [known.get(a), known.get(b)];
    if (!of || !others) return undefined;
    return [...of].some(workload => others.has(workload)) ? 'together' : 'apart';
  };
}

function workloadsByObject(units: readonly Unit[]): ReadonlyMap<Resource, ReadonlySet<Resource>> {
  const workloads = new Map<Resource, Set<Resource>>();
  for (const unit of units) {
    for (const workload of unit.workloads) {
      for (const object of [workload.resource, ...attachedIn(unit, workload)])
        workloads.set(object, (workloads.get(object) ?? new Set()).add(workload.resource));
    }
  }
  return workloads;
}

function attachedIn(unit: Unit, workload: Workload): readonly Resource[] {
  const matches = [
    ...selectingKinds.flatMap(kind => unit.selecting(kind, workload)),
    ...scaleTargetKinds.flatMap(kind => unit.targeting(kind, workload)),
    ...unit.scraping(workload),
  ];
  return matches.flatMap(({ certainty, resource }) =>
    certainty !== 'opaque' && resource !== workload.resource ? [resource] : [],
  );
}
