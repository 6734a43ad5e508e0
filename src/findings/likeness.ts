import { folderOf } from '../change/repo-path.ts';
import { sameNamespace } from '../inventory/namespaces.ts';
import { onceEach } from '../manifests/once-each.ts';
import { parseImage } from '../resources/image.ts';
import { currentGroup } from '../resources/kinds.ts';
import type { Resource } from '../resources/resource.ts';
import { readWorkload } from '../resources/workload.ts';
import { templatePathOf } from '../resources/workload-kinds.ts';

/** Group of today, kind, namespace and name: the API version is not part of what an object is. */
export const identityOf = onceEach((resource: Resource): string => {
  const { group, kind, index, rendition } = resource;
  const { namespace, name } = rendition?.writtenAs ?? resource;
  return `${currentGroup(group, kind)}/${kind} ${namespace ?? '?'}/${name || `#${index}`}`;
});

/** The same kind and name in what may be one namespace. */
export const isNamesake = (a: Resource, b: Resource) =>
  a.name !== '' &&
  a.name === b.name &&
  a.kind === b.kind &&
  currentGroup(a.group, a.kind) === currentGroup(b.group, b.kind) &&
  sameNamespace(a.namespace, b.namespace) !== undefined;

/** Objects of one leaf; an object that nobody rendered may have become a part of any. */
export const isSameLeaf = (base: Resource, head: Resource) =>
  !base.rendition || !head.rendition || base.rendition.leaf === head.rendition.leaf;

export const isNeighbour = (base: Resource, head: Resource) => folderOf(base.path) === folderOf(head.path);

/** Renamed while its file was moved or split: the same kind of workload running the same images. */
export function isSameProgram(base: Resource, head: Resource): boolean {
  const [old, now] = [base, head].map(resource =>
    readWorkload(resource)
      ?.containers.map(({ spec }) => parseImage(spec.image ?? '')?.repository)
      .sort()
      .join(' '),
  );
  return base.kind === head.kind && base.origin === head.origin && old !== undefined && old.trim() !== '' && old === now;
}

export function isSameWorkload(base: Resource, head: Resource): boolean {
  return (
    base.name === head.name &&
    base.origin === head.origin &&
    [base, head].every(resource => templatePathOf(resource) !== undefined)
  );
}
