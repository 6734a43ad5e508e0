import type { Subject } from '../../resources/resource.ts';
import type { Container, ContainerRole, Workload } from '../../resources/workload.ts';
import { workloadKinds } from '../../resources/workload-kinds.ts';
import { containerName, listed, shortName, workloadName } from '../phrases.ts';
import type { Subjects } from '../rule.ts';

/** The containers that one security context decides for: the pod's, for all that leave a field to it, or a container's own. */
export interface Governed {
  readonly workload: Workload;
  readonly containers: readonly Container[];
  /** Decided by the pod's security context: what that leaves out is then one problem that names them, not one for each. */
  readonly byPod: boolean;
}

export interface GovernedSubject extends Subject, Governed {
  /** The pod's main container, where it decides for itself and is told here all the same. */
  readonly main?: Container;
}

/**
 * The pod, and each container that sets the field itself, as `decides` tells. The pod is a subject even when all of them do,
 * so that a gap which they close one by one is seen to be closed. Where `goesBy` says so, it carries the name of its main
 * container, and speaks for that one too: then it stays the same subject whichever of the two levels someone writes.
 */
export function governed(
  roles: readonly ContainerRole[],
  decides: (container: Container) => boolean,
  goesBy: 'its main container' | 'the pod' = 'the pod',
): Subjects<GovernedSubject> {
  return {
    kinds: workloadKinds,
    *of(resource, unit) {
      const workload = unit.workload(resource);
      if (workload?.templateOf !== resource) return;
      const judged = workload.containers.filter(({ role }) => roles.includes(role));
      if (judged.length === 0) return;
      const main = goesBy === 'the pod' ? undefined : (judged.find(({ role }) => role === 'serving') ?? judged[0]);
      yield {
        resource,
        path: workload.podPath,
        workload,
        containers: judged.filter(container => !decides(container)),
        byPod: true,
        ...(main && { container: main.name }),
        ...(main && decides(main) && { main }),
      };
      for (const container of judged) {
        if (container === main || !decides(container)) continue;
        yield { resource, path: container.path, container: container.name, workload, containers: [container], byPod: false };
      }
    },
  };
}

/** `Container \`api\` of Deployment \`shop\` runs`, `Containers \`api\` and \`web\` of … run`. */
export function containersDo({ containers, workload }: Governed, one: string, many: string): string {
  const [first] = containers;
  if (first && containers.length === 1) return `Container ${containerName(first)} ${one}`;
  return `Containers ${namesOf(containers)} of ${workloadName(workload)} ${many}`;
}

/** `\`api\`, \`web\` and 3 more` */
export function namesOf(containers: readonly Container[]): string {
  const more = containers.length > mostNames ? [`${containers.length - mostNames} more`] : [];
  return listed([...containers.slice(0, mostNames).map(shortName), ...more]);
}

const mostNames = 6;
