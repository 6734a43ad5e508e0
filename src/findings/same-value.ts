import type { KeyPath } from '../manifests/span.ts';
import { isFields } from '../resources/fields.ts';
import { parseQuantity } from '../resources/quantity.ts';

/** Fields whose values are quantities: re-writing one (`0.5` as `500m`) changes nothing. */
const quantityParents = new Set(['requests', 'limits', 'hard', 'default', 'defaultRequest', 'max', 'min', 'capacity']);
const quantityFields = new Set(['sizeLimit', 'storage', 'averageValue']);

/**
 * The first path at which two objects differ as Kubernetes reads them; undefined when they are the same.
 * Null and absent are the same; lists compare in order.
 */
export function firstDifference(a: unknown, b: unknown): KeyPath | undefined {
  return difference(a, b, []);
}

function difference(a: unknown, b: unknown, path: KeyPath): KeyPath | undefined {
  if (a === b || (isNothing(a) && isNothing(b))) return undefined;
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let index = 0; index < Math.max(a.length, b.length); index++) {
      const found = difference(a[index], b[index], [...path, index]);
      if (found) return found;
    }
    return undefined;
  }
  if (isFields(a) && isFields(b)) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const found = difference(a[key], b[key], [...path, key]);
      if (found) return found;
    }
    return undefined;
  }
  return isQuantity(path) && sameQuantity(a, b) ? undefined : path;
}

const isNothing = (value: unknown) => value === undefined || value === null;

function isQuantity(path: KeyPath): boolean {
  const [parent, field] = path.slice(-2);
  return quantityParents.has(String(parent)) || quantityFields.has(String(field));
}

function sameQuantity(a: unknown, b: unknown): boolean {
  const [left, right] = [a, b].map(value =>
    typeof value === 'string' || typeof value === 'number' ? parseQuantity(String(value)) : undefined,
  );
  return left !== undefined && left === right;
}
