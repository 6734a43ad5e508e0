import type { Resource } from '../resources/resource.ts';
import { readWorkload } from '../resources/workload.ts';

/** Old to new names of containers, list by list: where exactly one is gone and one is new, it was renamed. */
export function renamedContainers(base: Resource, head: Resource): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const [old, now] = [base, head].map(resource => readWorkload(resource)?.containers ?? []);
  if (!old || !now) return names;
  const isInit = (role: string) => role === 'init' || role === 'sidecar';
  for (const init of [true, false]) {
    const gone = old.filter(({ name, role }) => isInit(role) === init && !now.some(other => other.name === name));
    const fresh = now.filter(({ name, role }) => isInit(role) === init && !old.some(other => other.name === name));
    const [from] = gone;
    const [to] = fresh;
    if (from && to && gone.length === 1 && fresh.length === 1) names.set(from.name, to.name);
  }
  return names;
}
