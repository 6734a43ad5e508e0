import type { Subject } from '../resources/resource.ts';
import { type Container, type ContainerRole, readWithoutTemplate, type Workload } from '../resources/workload.ts';
import { workloadKinds } from '../resources/workload-kinds.ts';
import type { Subjects } from './rule.ts';

/** Every object, whatever its kind. */
export const everyObject: Subjects<Subject> = {
  kinds: undefined,
  *of(resource) {
    yield { resource, path: [] };
  },
};

/** Every object of some kinds. */
export function objectsOf(...kinds: readonly string[]): Subjects<Subject> {
  return {
    kinds,
    *of(resource) {
      yield { resource, path: [] };
    },
  };
}

/** Everything that holds a pod template, or only some kinds of it. */
export function workloads(
  where: (workload: Workload) => boolean = () => true,
  kinds: readonly string[] = workloadKinds,
): Subjects<Workload> {
  return {
    kinds,
    *of(resource, unit) {
      const workload = unit.workload(resource);
      if (workload?.templateOf === resource && where(workload)) yield workload;
    },
  };
}

/**
 * What decides how many pods run and how they are replaced: every kind that runs pods, a patch without a template too, and a
 * Rollout beside the Deployment whose template it runs.
 */
export function controllers(kinds: readonly string[] = workloadKinds): Subjects<Workload> {
  return {
    kinds,
    *of(resource, unit) {
      const workload = unit.workload(resource) ?? readWithoutTemplate(resource);
      if (workload) yield workload;
    },
  };
}

/** Containers of some roles, in workloads that fit. */
export function containers(
  roles: readonly ContainerRole[],
  where: (workload: Workload) => boolean = () => true,
): Subjects<Container> {
  return {
    kinds: workloadKinds,
    *of(resource, unit) {
      const workload = unit.workload(resource);
      if (workload?.templateOf !== resource || !where(workload)) return;
      for (const container of workload.containers) if (roles.includes(container.role)) yield container;
    },
  };
}
