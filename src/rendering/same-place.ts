import type { KeyPath } from '../manifests/span.ts';

/** How far a path of a rendered value leads in a value that someone wrote. */
export interface SamePlace {
  readonly path: KeyPath;
  /** All of it is written there. */
  readonly whole: boolean;
}

/** What tells list items apart, the surest first. */
const identities = ['name', 'containerPort', 'mountPath', 'devicePath', 'ip', 'key', 'type', 'port', 'topologyKey'];

/**
 * Follows a path of `rendered` in `written`: maps by key, list items by what they are (`name`, `containerPort` …), scalars in
 * lists by their value. `alike` lists have not been merged with others, so that an item without identity keeps its index.
 */
export function samePlace(rendered: unknown, keys: KeyPath, written: unknown, alike: boolean): SamePlace {
  const path: (string | number)[] = [];
  let [left, right] = [rendered, written];
  for (const key of keys) {
    const step = typeof key === 'string' ? keyIn(right, key) : itemIn(left, key, right, alike);
    if (step === undefined) return { path, whole: false };
    path.push(step);
    left = childOf(left, key);
    right = childOf(right, step);
  }
  return { path, whole: true };
}

const keyIn = (value: unknown, key: string) => (isMap(value) && Object.hasOwn(value, key) ? key : undefined);

function itemIn(rendered: unknown, index: number, written: unknown, alike: boolean): number | undefined {
  if (!Array.isArray(rendered) || !Array.isArray(written)) return undefined;
  const item: unknown = rendered[index];
  if (!isMap(item)) {
    const at = written.findIndex(other => same(other, item));
    return at < 0 ? undefined : at;
  }
  const known = identities.filter(key => item[key] !== undefined && !isMap(item[key]));
  for (const key of known) {
    const found = [...written.keys()].filter(at => isMap(written[at]) && same(written[at][key], item[key]));
    const [first] = found;
    if (first !== undefined) return found.includes(index) ? index : first;
  }
  return alike && written.length === rendered.length && index < written.length ? index : undefined;
}

export function childOf(value: unknown, key: string | number): unknown {
  if (typeof key === 'number') return Array.isArray(value) ? value[key] : undefined;
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export const valueIn = (value: unknown, keys: KeyPath): unknown => keys.reduce(childOf, value);

/** As YAML scalars: `"80"` and `80` are written alike. */
export const same = (a: unknown, b: unknown): boolean => isScalar(a) && isScalar(b) && String(a) === String(b);

export const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
