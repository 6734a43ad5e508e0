import type { Finding } from '../findings/finding.ts';
import type { Resource } from '../resources/resource.ts';
import { code, prose } from './escape.ts';

/** An object as a sentence names it: Deployment `sock-shop/carts`. */
export function objectName({ kind, namespace, name }: Resource): string {
  const shown = prose(kind) || 'Object';
  if (name === '') return `${shown} without a name`;
  return `${shown} ${code(namespace === undefined ? name : `${namespace}/${name}`)}`;
}

/** What a finding is about: container `carts` of Deployment `sock-shop/carts`. */
export function subjectName({ resource, container }: Pick<Finding, 'resource' | 'container'>): string {
  return container === undefined ? objectName(resource) : `container ${code(container)} of ${objectName(resource)}`;
}

/** An object by its name alone, for narrow places. */
export function shortName({ kind, name }: Resource): string {
  return name === '' ? `${prose(kind) || 'Object'} without a name` : code(name, 63);
}

/** Equal for one object: with its place in its file, since collections of examples repeat kind and name. */
export function objectKey({ path, index, id }: Resource): string {
  return `${path}#${index} ${id}`;
}

/** `NetworkPolicy` → `NetworkPolicies` */
export function plural(kind: string): string {
  if (/[^aeiou]y$/.test(kind)) return `${kind.slice(0, -1)}ies`;
  return /(s|x|ch)$/.test(kind) ? `${kind}es` : `${kind}s`;
}
