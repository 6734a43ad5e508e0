import type { KeyPath } from '../../../manifests/span.ts';
import { isFields, mapAt, textAt, valueAt } from '../../../resources/fields.ts';
import type { Resource } from '../../../resources/resource.ts';
import type { Workload } from '../../../resources/workload.ts';
import type { Problem } from '../../judgement.ts';
import { invalid } from './invalid.ts';

/** What the API refuses of security contexts: settings that contradict each other, and those of another system. */
export function* refusedSecurity(workload: Workload): Iterable<Problem> {
  const { resource, podPath, containers, pod } = workload;
  const ofPod = [...podPath, 'securityContext'];
  const ofContainers = containers.map(({ path }) => [...path, 'securityContext']);
  for (const context of [ofPod, ...ofContainers]) yield* refusedProfiles(resource, context);
  for (const context of ofContainers) yield* contradicting(resource, context);
  if (pod.os?.name === 'windows') {
    yield* foreign(resource, podPath, ['hostPID', 'hostIPC', 'hostUsers', 'shareProcessNamespace'], 'Windows');
    yield* foreign(resource, ofPod, [...linuxOnly, ...linuxPodOnly], 'Windows');
    for (const context of ofContainers) yield* foreign(resource, context, [...linuxOnly, ...linuxContainerOnly], 'Windows');
  }
  if (pod.os?.name === 'linux')
    for (const context of [ofPod, ...ofContainers]) yield* foreign(resource, context, ['windowsOptions'], 'Linux');
}

const linuxOnly = ['appArmorProfile', 'seLinuxOptions', 'seccompProfile', 'runAsUser', 'runAsGroup'];
const linuxPodOnly = ['fsGroup', 'fsGroupChangePolicy', 'supplementalGroups', 'sysctls'];
const linuxContainerOnly = ['capabilities', 'readOnlyRootFilesystem', 'privileged', 'allowPrivilegeEscalation', 'procMount'];

/** A false switch of the pod itself and an empty list are as good as none; pointers to them are not. */
function* foreign(resource: Resource, holder: KeyPath, fields: readonly string[], system: string): Iterable<Problem> {
  for (const field of fields) {
    const value = valueAt(resource.body, [...holder, field]) ?? undefined;
    const unset = value === undefined || (Array.isArray(value) && value.length === 0);
    if (unset || (value === false && ['hostPID', 'hostIPC'].includes(field))) continue;
    yield invalid(resource, [...holder, field], `a pod with \`os.name: ${system.toLowerCase()}\` may not set it`);
  }
}

function* refusedProfiles(resource: Resource, context: KeyPath): Iterable<Problem> {
  for (const field of ['seccompProfile', 'appArmorProfile']) {
    const at = [...context, field];
    if (!isFields(valueAt(resource.body, at))) continue;
    const type = textAt(resource.body, ...at, 'type');
    const named = textAt(resource.body, ...at, 'localhostProfile');
    if (type === 'Localhost' && !named)
      yield invalid(resource, [...at, 'localhostProfile'], 'it is missing, and `type: Localhost` requires it');
    else if ((type === 'RuntimeDefault' || type === 'Unconfined') && named !== undefined)
      yield invalid(resource, [...at, 'localhostProfile'], `it goes with \`type: Localhost\` alone, not with \`${type}\``);
  }
}

/** What is root on the node cannot be kept from gaining privileges. */
function* contradicting(resource: Resource, context: KeyPath): Iterable<Problem> {
  const { allowPrivilegeEscalation, privileged } = mapAt(resource.body, ...context);
  if (allowPrivilegeEscalation !== false) return;
  const added = valueAt(resource.body, [...context, 'capabilities', 'add']);
  const with_ =
    privileged === true
      ? '`privileged: true`'
      : Array.isArray(added) && added.includes('CAP_SYS_ADMIN')
        ? 'the added capability `CAP_SYS_ADMIN`'
        : undefined;
  if (with_) yield invalid(resource, [...context, 'allowPrivilegeEscalation'], `it may not be false beside ${with_}`);
}
