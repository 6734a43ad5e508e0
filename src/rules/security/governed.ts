import type { Subject } from '../../resources/resource.ts';
import type { Container, ContainerRole, Workload } from '../../resources/workload.ts';
import { workloadKinds } from '../../resources/workload-kinds.ts';
import { containerName, listed, shortName, workloadName } from '../phrases.ts';
import type { Subjects } from '../rule.ts';

/**
 * The containers that one security context decides for: the pod's, for all that leave a field to it, or a container's own.
 * What the pod leaves out is then one problem that names them, not one for each.
 */
export interface Governed extends Subject {
  readonly workload: Workload;
  readonly containers: readonly Container[];
  /** Decided by the pod's security context. */
  readonly byPod: boolean;
}

/**
 * `decides` tells of a container whether it sets the field itself. The pod is a subject even when all of them do, so that a
 * gap that they close one by one is seen to be closed. It carries the name of its container where `named` asks for it and it
 * has just that one.
 */
export function governed(
  roles: readonly ContainerRole[],
  decides: (container: Container) => boolean,
  named: 'sole container' | 'pod' = 'pod',
): Subjects<Governed> {
  return {
    kinds: workloadKinds,
    *of(resource, unit) {
      const workload = unit.workload(resource);
      if (workload?.templateOf !== resource) return;
      const judged = workload.containers.filter(({ role }) => roles.includes(role));
      const left: Container[] = [];
      for (const container of judged) {
        if (!decides(container)) left.push(container);
        else yield { ...placeOf(container), workload, containers: [container], byPod: false };
      }
      if (judged.length === 0) return;
      const [sole] = judged.length === 1 && named === 'sole container' ? left : [];
      const name = sole ? { container: sole.name } : {};
      yield { resource, path: workload.podPath, workload, containers: left, byPod: true, ...name };
    },
  };
}

/** `Container \`api\` of Deployment \`shop\` runs`, `Containers \`api\` and \`web\` of … run`. */
export function containersDo({ containers, workload }: Governed, one: string, many: string): string {
  const [first] = containers;
  if (first && containers.length === 1) return `Container ${containerName(first)} ${one}`;
  return `Containers ${listed(containers.map(shortName))} of ${workloadName(workload)} ${many}`;
}

const placeOf = ({ resource, path, container }: Container): Subject => ({ resource, path, container });
