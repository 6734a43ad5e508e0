import type { KeyPath } from '../manifests/span.ts';
import { listAt, mapAt } from './fields.ts';
import { quantityAt, type WrittenQuantity } from './quantity.ts';
import type { Resource, Subject } from './resource.ts';
import type { Container, Workload } from './workload.ts';

/** A quantity that an object writes. */
export interface Amount {
  readonly path: KeyPath;
  /** As messages call it: `resources.limits.memory`. */
  readonly label: string;
  readonly measure: string;
  readonly quantity: WrittenQuantity;
  /** In the resources of a container or of a pod, where amounts have a usual size. */
  readonly compute: boolean;
  /** The limit that belongs to a request. */
  readonly limit?: WrittenQuantity;
}

/** The quantities of a container. */
export function amountsOfContainer(container: Container): Iterable<Amount> {
  return resourcesBelow(container, []);
}

/** The quantities of an object beside those of its containers. */
export function* amountsOfObject(resource: Resource, workload: Workload | undefined): Iterable<Amount> {
  const subject: Subject = { resource, path: [] };
  switch (resource.kind) {
    case 'LimitRange':
      for (const index of listAt(resource.body, 'spec', 'limits').keys())
        for (const field of ['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'])
          yield* valuesOf(resource, ['spec', 'limits', index, field]);
      return;
    case 'ResourceQuota':
      yield* valuesOf(resource, ['spec', 'hard']);
      return;
    case 'PersistentVolumeClaim':
      yield* resourcesBelow(subject, ['spec'], false);
      return;
    case 'StatefulSet':
      for (const index of listAt(resource.body, 'spec', 'volumeClaimTemplates').keys())
        yield* resourcesBelow(subject, ['spec', 'volumeClaimTemplates', index, 'spec'], false);
  }
  if (workload?.templateOf !== resource) return;
  yield* resourcesBelow(subject, workload.podPath);
  for (const index of listAt(resource.body, ...workload.podPath, 'volumes').keys()) {
    const volume = [...workload.podPath, 'volumes', index];
    yield* amountAt(resource, [...volume, 'emptyDir', 'sizeLimit'], { label: 'emptyDir.sizeLimit', compute: false });
    yield* resourcesBelow(subject, [...volume, 'ephemeral', 'volumeClaimTemplate', 'spec'], false);
  }
}

/** What a `resources` holds: a container's, a pod's, or a claim's. */
function* resourcesBelow({ resource, path }: Subject, below: KeyPath, compute = true): Iterable<Amount> {
  for (const side of ['requests', 'limits']) {
    const at = [...path, ...below, 'resources', side];
    for (const measure of Object.keys(mapAt(resource.body, ...at))) {
      const limit = side === 'requests' ? quantityAt(resource, [...path, ...below, 'resources', 'limits', measure]) : undefined;
      const label = `resources.${side}.${measure.slice(0, longestName)}`;
      yield* amountAt(resource, [...at, measure], { label, compute, ...(limit && { limit }) });
    }
  }
}

function* amountAt(resource: Resource, path: KeyPath, rest: Pick<Amount, 'label' | 'compute' | 'limit'>): Iterable<Amount> {
  const quantity = quantityAt(resource, path);
  if (quantity) yield { path, measure: String(path.at(-1)), quantity, ...rest };
}

function* valuesOf(resource: Resource, path: KeyPath): Iterable<Amount> {
  const label = path.filter(step => typeof step === 'string').join('.');
  for (const measure of Object.keys(mapAt(resource.body, ...path)))
    yield* amountAt(resource, [...path, measure], { label: `${label}.${measure.slice(0, longestName)}`, compute: false });
}

/** The API allows no longer names of resources. */
const longestName = 316;
