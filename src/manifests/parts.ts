import type { KeyPath } from './span.ts';

/** A map as it was written: nobody has checked yet what it holds. */
export type Parts = Readonly<Record<string, unknown>>;

export const isMap = (value: unknown): value is Parts => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path; undefined where a step leads nowhere. */
export const partAt = (value: unknown, ...path: KeyPath): unknown =>
  path.reduce<unknown>((around, key) => {
    if (typeof key === 'number') return Array.isArray(around) ? around[key] : undefined;
    return isMap(around) && Object.hasOwn(around, key) ? around[key] : undefined;
  }, value);

/** The list at a path; empty where something else or nothing stands there. */
export function listAt(value: unknown, ...path: KeyPath): readonly unknown[] {
  const found = partAt(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** The text at a path; undefined where something else, an empty one or nothing stands there. */
export function textAt(value: unknown, ...path: KeyPath): string | undefined {
  const found = partAt(value, ...path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}
