import { budgetSelector } from '../resources/disruption-budget.ts';
import type { Resource } from '../resources/resource.ts';
import { matchesLabels } from '../resources/selector.ts';
import { serviceSelector } from '../resources/service-selector.ts';
import type { Workload } from '../resources/workload.ts';
import { sameNamespace } from './namespaces.ts';
import { guardsOver, networkPolicyKinds } from './network-guards.ts';
import type { Match } from './unit.ts';

/** How sure an object selects a workload's pods, its namespace included; undefined when it does not. */
type PodSelector = (resource: Resource, workload: Workload) => Match['certainty'] | undefined;

/** Kinds that select pods, each with its own reading of an empty and of an absent selector (rules.md §5.5). */
const podSelectors: Readonly<Record<string, PodSelector>> = {
  Service: namespaced((resource, workload) => {
    const selector = serviceSelector(resource);
    const pod = selector['statefulset.kubernetes.io/pod-name'];
    if (pod !== undefined && !mayRun(workload.resource, pod)) return false;
    return Object.keys(selector).length > 0 && matchesLabels(selector, workload.podLabels);
  }),
  PodDisruptionBudget: namespaced((resource, { podLabels }) => budgetSelector(resource)(podLabels)),
  ...Object.fromEntries(networkPolicyKinds.map(kind => [kind, guarded])),
};

/** A StatefulSet's pods are called by its name and their number. */
function mayRun({ kind, name }: Resource, pod: string): boolean {
  return kind === 'StatefulSet' && pod.startsWith(`${name}-`) && /^\d+$/.test(pod.slice(name.length + 1));
}

/** How sure an object selects a workload's pods; undefined when it does not, or its kind selects none. */
export function selectsPods(resource: Resource, workload: Workload): Match['certainty'] | undefined {
  return Object.hasOwn(podSelectors, resource.kind) ? podSelectors[resource.kind]?.(resource, workload) : undefined;
}

function namespaced(fits: (resource: Resource, workload: Workload) => boolean): PodSelector {
  return (resource, workload) =>
    fits(resource, workload) ? sameNamespace(resource.namespace, workload.resource.namespace) : undefined;
}

/** A network policy selects pods as surely as the surest of its parts does. */
function guarded(resource: Resource, workload: Workload): Match['certainty'] | undefined {
  const found = guardsOver(workload, resource).map(({ certainty }) => certainty);
  return (['sure', 'likely', 'opaque'] as const).find(certainty => found.includes(certainty));
}
