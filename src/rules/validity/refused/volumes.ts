import type { KeyPath } from '../../../manifests/span.ts';
import { isFields, listAt, textAt } from '../../../resources/fields.ts';
import type { Resource } from '../../../resources/resource.ts';
import { isTemplated } from '../../../resources/templated.ts';
import type { Container, Workload } from '../../../resources/workload.ts';
import type { Problem } from '../../judgement.ts';
import { invalid } from './invalid.ts';
import { repeated } from './repeated.ts';

/** What the API refuses of a pod's volumes, and of the places where its containers mount them. */
export function* refusedVolumes(workload: Workload, whole: boolean): Iterable<Problem> {
  const { resource, podPath, containers } = workload;
  const volumes = [...podPath, 'volumes'];
  yield* repeated(resource, [volumes], ['name'], 'another volume of the pod');
  for (const index of listAt(resource.body, ...volumes).keys()) yield* refusedSource(resource, [...volumes, index]);
  for (const container of containers) {
    yield* repeated(resource, [[...container.path, 'volumeMounts']], ['mountPath'], 'another mount of the container');
    yield* refusedMounts(container, whole);
  }
}

function* refusedSource(resource: Resource, at: KeyPath): Iterable<Problem> {
  const [volume] = listAt(resource.body, ...at.slice(0, -1)).slice(Number(at.at(-1)));
  if (!isFields(volume)) return;
  const [first, second] = Object.keys(volume).filter(key => key !== 'name' && isFields(volume[key]));
  if (second !== undefined) yield invalid(resource, [...at, second], `beside \`${first}\` it is one source too many`);
  if (!isFields(volume.hostPath)) return;
  const path = textAt(volume, 'hostPath', 'path');
  if (!path) yield invalid(resource, [...at, 'hostPath', 'path'], 'it is missing, and the API requires it');
  else if (climbs(path)) yield invalid(resource, [...at, 'hostPath', 'path'], 'it may not contain `..`');
}

function* refusedMounts({ resource, path, workload }: Container, whole: boolean): Iterable<Problem> {
  // A StatefulSet's pods get volumes besides those of the template, an excerpt's from whoever completes it.
  const known = new Set(listAt(resource.body, ...workload.podPath, 'volumes').map(volume => textAt(volume, 'name') ?? '$'));
  const all = whole && resource.kind !== 'StatefulSet' && ![...known].some(isTemplated);
  for (const [index, mount] of listAt(resource.body, ...path, 'volumeMounts').entries()) {
    const at = [...path, 'volumeMounts', index];
    if (isFields(mount) && (mount.mountPath ?? '') === '')
      yield invalid(resource, [...at, 'mountPath'], 'it is missing, and the API requires it');
    const name = textAt(mount, 'name');
    if (name && all && !known.has(name) && !isTemplated(name))
      yield invalid(resource, [...at, 'name'], `the pod has no volume \`${name}\``);
    const inside = textAt(mount, 'subPath') ?? '';
    if (inside.startsWith('/') || climbs(inside))
      yield invalid(resource, [...at, 'subPath'], 'it has to stay in the volume: no `/` at its front, no `..`');
  }
}

const climbs = (path: string) => path.split('/').includes('..');
