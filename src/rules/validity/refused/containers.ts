import type { KeyPath } from '../../../manifests/span.ts';
import { isFields, listAt, mapAt, textAt, valueAt } from '../../../resources/fields.ts';
import { isBuiltIn } from '../../../resources/kinds.ts';
import type { Resource } from '../../../resources/resource.ts';
import type { Container, Workload } from '../../../resources/workload.ts';
import type { Problem } from '../../judgement.ts';
import { invalid } from './invalid.ts';
import { repeated } from './repeated.ts';

/** What the API refuses of a pod's containers: names, ports, variables and resources. */
export function* refusedContainers(workload: Workload, whole: boolean): Iterable<Problem> {
  const { resource, containers } = workload;
  for (const container of containers) yield* refusedVariables(container);
  if (!isBuiltIn(resource.group)) return;
  const lists = ['initContainers', 'containers', 'ephemeralContainers'].map(list => [...workload.podPath, list]);
  yield* repeated(resource, lists, ['name'], 'another container of the pod');
  for (const { path, role } of containers) {
    if (whole && (valueAt(resource.body, [...path, 'name']) ?? '') === '')
      yield invalid(resource, [...path, 'name'], 'it is missing, and the API requires it');
    if (role !== 'ephemeral') yield* refusedPorts(workload, path);
    yield* refusedResources(resource, path);
  }
}

function* refusedVariables({ resource, path }: Container): Iterable<Problem> {
  for (const [index, variable] of listAt(resource.body, ...path, 'env').entries()) {
    const at = [...path, 'env', index];
    if (isFields(variable) && (variable.name ?? undefined) === undefined)
      yield invalid(resource, [...at, 'name'], 'it is missing, and the API requires it');
    const source = valueAt(variable, ['valueFrom']);
    if (!isFields(source)) continue;
    if (textAt(variable, 'value')) yield invalid(resource, [...at, 'value'], 'beside `valueFrom` no value may stand');
    if (Object.keys(source).length === 0) yield invalid(resource, [...at, 'valueFrom'], 'it names no source');
    const [first, second] = Object.keys(source).filter(key => isFields(source[key]));
    if (second !== undefined)
      yield invalid(resource, [...at, 'valueFrom', second], `beside \`${first}\` it is one source too many`);
  }
}

function* refusedPorts({ resource, pod }: Workload, path: KeyPath): Iterable<Problem> {
  const ports = [...path, 'ports'];
  yield* repeated(resource, [ports], ['name'], 'another port of the container');
  for (const [index, port] of listAt(resource.body, ...ports).entries()) {
    if (!isFields(port)) continue;
    if ((port.containerPort ?? undefined) === undefined)
      yield invalid(resource, [...ports, index, 'containerPort'], 'it is missing, and the API requires it');
    const { containerPort, hostPort } = port;
    if (typeof containerPort !== 'number' || typeof hostPort !== 'number') continue;
    if (pod.hostNetwork && hostPort !== 0 && hostPort !== containerPort)
      yield invalid(
        resource,
        [...ports, index, 'hostPort'],
        `it is ${hostPort}, and with \`hostNetwork\` it has to be the containerPort ${containerPort}`,
      );
  }
}

/** Resources of Kubernetes' own that a container may ask for; all others stand behind the domain of who supplies them. */
const native = /^(cpu|memory|ephemeral-storage|hugepages-.+)$/;

function* refusedResources(resource: Resource, path: KeyPath): Iterable<Problem> {
  for (const side of ['requests', 'limits']) {
    const at = [...path, 'resources', side];
    for (const name of Object.keys(mapAt(resource.body, ...at))) {
      if (!name.includes('/') && !native.test(name) && !/[${]/.test(name))
        yield invalid(resource, [...at, name], 'it is no resource that a container can have');
      const limit = valueAt(resource.body, [...path, 'resources', 'limits', name]) ?? undefined;
      if (side === 'requests' && isExtended(name) && limit === undefined && resource.kind !== 'Pod')
        yield invalid(resource, [...at, name], 'it cannot be overcommitted: `limits` has to hold the same amount');
    }
  }
}

/** What others than Kubernetes supply: `nvidia.com/gpu`. */
const isExtended = (name: string) => name.includes('/') && !name.includes('kubernetes.io/');
