import type { KeyPath } from '../manifests/span.ts';
import { valueAt } from './fields.ts';
import { type Container, runsWindows, type Workload } from './workload.ts';

/** Fields that stand at both levels: the container's value wins over the pod's, in both directions (rules.md §0). */
interface Inherited {
  readonly runAsUser: number;
  readonly runAsGroup: number;
  readonly runAsNonRoot: boolean;
  readonly seccompProfile: { readonly type?: string };
}

interface WindowsOptions {
  readonly runAsUserName: string;
  readonly hostProcess: boolean;
}

type Written<T> = { readonly [F in keyof T]?: T[F] };

/** A field as it reaches a container's process. */
export interface Effective<T> {
  readonly value: T | undefined;
  /** Where that value is written; where nothing is, the pod's own field. */
  readonly at: KeyPath;
}

export function podContextPath({ podPath }: Workload): KeyPath {
  return [...podPath, 'securityContext'];
}

export function effective<F extends keyof Inherited>(container: Container, field: F): Effective<Inherited[F]> {
  const own: Written<Inherited> = container.spec.securityContext ?? {};
  if (sets(container, field)) return { value: own[field], at: [...container.path, 'securityContext', field] };
  const ofPod: Written<Inherited> = container.workload.pod.securityContext ?? {};
  return { value: ofPod[field], at: [...podContextPath(container.workload), field] };
}

/** Whether a container's own security context says something of a field, readable or not (`${UID}`). */
export function sets({ resource, path }: Container, field: keyof Inherited): boolean {
  return (valueAt(resource.body, [...path, 'securityContext', field]) ?? undefined) !== undefined;
}

/** One of the Windows options, which are merged field by field. */
export function effectiveWindows<F extends keyof WindowsOptions>(container: Container, option: F): Effective<WindowsOptions[F]> {
  const own: Written<WindowsOptions> = container.spec.securityContext?.windowsOptions ?? {};
  if (own[option] !== undefined)
    return { value: own[option], at: [...container.path, 'securityContext', 'windowsOptions', option] };
  const ofPod: Written<WindowsOptions> = container.workload.pod.securityContext?.windowsOptions ?? {};
  return { value: ofPod[option], at: [...podContextPath(container.workload), 'windowsOptions', option] };
}

/** Why nothing in the manifest keeps a container's process from being root, and the field that decides it. */
export interface RootRisk {
  /** `refused`: it must not be root and is told to be, so the kubelet does not start it. */
  readonly reason: 'unset' | 'allowed' | 'uid-0' | 'refused' | 'administrator';
  readonly at: KeyPath;
}

/** Whether a container may run as root on its node; undefined when its manifest rules that out (rules.md I7). */
export function rootRisk(container: Container): RootRisk | undefined {
  const { workload } = container;
  if (ownsUserNamespace(workload)) return undefined;
  const nonRoot = effective(container, 'runAsNonRoot');
  if (runsWindows(workload)) {
    const name = effectiveWindows(container, 'runAsUserName');
    if (nonRoot.value || (name.value && !isAdministrator(name.value))) return undefined;
    return name.value ? { reason: 'administrator', at: name.at } : undecided(nonRoot);
  }
  const user = effective(container, 'runAsUser');
  if (!nonRoot.value && isUnread(container, user)) return { reason: 'unset', at: user.at };
  if (user.value === 0) return { reason: nonRoot.value ? 'refused' : 'uid-0', at: user.at };
  if (nonRoot.value || (user.value ?? 0) > 0) return undefined;
  return undecided(nonRoot);
}

/** Whether something stands in the field of which nobody can say yet what it will be. */
const isUnread = ({ resource }: Container, { value, at }: Effective<unknown>) =>
  value === undefined && typeof valueAt(resource.body, at) === 'string';

/** Whether the pod has a user namespace of its own, where UID 0 is an unprivileged user of the node. */
export function ownsUserNamespace({ pod }: Workload): boolean {
  return pod.hostUsers === false;
}

const undecided = ({ value, at }: Effective<boolean>): RootRisk => ({ reason: value === false ? 'allowed' : 'unset', at });

const isAdministrator = (name: string) => /^(containeradministrator|nt authority\\system)$/i.test(name.trim());
