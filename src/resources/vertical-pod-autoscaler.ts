import { listAt, mapAt, textAt, textsAt, valueAt } from './fields.ts';
import type { Resource } from './resource.ts';

/** What a VerticalPodAutoscaler does to the pods of its target. */
export interface VerticalPodAutoscaler {
  /** `Recreate` when nothing is written; undefined when something else than a text is (an unquoted `Off` is false). */
  readonly mode: string | undefined;
  /** Whether the mode is the API's default. */
  readonly byDefault: boolean;
  readonly target: { readonly kind: string; readonly name: string } | undefined;
  /** Whether it leaves a container alone: the container's own policy or, without one, that of `*`. */
  readonly leavesAlone: (container: string) => boolean;
  /** Whether no container of any target is left to it: `*` is off and every named policy too. */
  readonly leavesAllAlone: boolean;
  /** Whether it sets a measure of a container, and not only recommends it. */
  readonly controls: (container: string, measure: 'cpu' | 'memory') => boolean;
}

export function readVerticalPodAutoscaler({ body }: Resource): VerticalPodAutoscaler {
  const written = valueAt(body, ['spec', 'updatePolicy', 'updateMode']);
  const byDefault = written === undefined || written === null;
  const mode = byDefault ? 'Recreate' : typeof written === 'string' ? written : undefined;
  const policies = listAt(body, 'spec', 'resourcePolicy', 'containerPolicies');
  const policyOf = (container: string) =>
    policies.find(policy => textAt(policy, 'containerName') === container) ??
    policies.find(policy => textAt(policy, 'containerName') === '*');
  const isOff = (policy: unknown) => textAt(policy, 'mode') === 'Off';
  const kind = textAt(body, 'spec', 'targetRef', 'kind');
  const name = textAt(body, 'spec', 'targetRef', 'name');
  return {
    mode,
    byDefault,
    target: kind !== undefined && name !== undefined ? { kind, name } : undefined,
    leavesAlone: container => isOff(policyOf(container)),
    leavesAllAlone: isOff(policyOf('*')) && policies.every(isOff),
    controls: (container, measure) => {
      if (mode === undefined || mode === 'Off') return false;
      const policy = policyOf(container);
      if (isOff(policy)) return false;
      return !('controlledResources' in mapAt(policy)) || textsAt(policy, 'controlledResources').includes(measure);
    },
  };
}
