import { type Fields, isFields } from './fields.ts';

/** How to read a value that nobody has checked: its typed form, or undefined where it is something else. */
export type Shape<T> = (value: unknown) => T | undefined;

export const text: Shape<string> = value => (typeof value === 'string' ? value : undefined);
export const number: Shape<number> = value => (typeof value === 'number' ? value : undefined);
export const flag: Shape<boolean> = value => (typeof value === 'boolean' ? value : undefined);
export const intOrText: Shape<number | string> = value =>
  typeof value === 'number' || typeof value === 'string' ? value : undefined;

/** A list of texts; what is no text is left out. */
export const texts: Shape<readonly string[]> = value =>
  Array.isArray(value) ? value.filter(item => typeof item === 'string') : undefined;

/** A list whose items keep their index: an item of another type reads as the shape of an empty map, or is left out. */
export const list =
  <T>(item: Shape<T>): Shape<readonly T[]> =>
  value =>
    Array.isArray(value) ? value.flatMap(entry => item(entry) ?? item({}) ?? []) : undefined;

/** A map of any keys to values of one shape; other values are left out. */
export const mapOf =
  <T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> =>
  value => {
    if (!isFields(value)) return undefined;
    const entries = Object.entries(value).flatMap(([key, entry]) => {
      const read = item(entry);
      return read === undefined ? [] : [[key, read] as const];
    });
    return Object.fromEntries(entries);
  };

type RecordOf<S extends Readonly<Record<string, Shape<unknown>>>> = {
  readonly [K in keyof S]?: S[K] extends Shape<infer T> ? T : never;
};

/** A map with known keys, each of its own shape; a null or another type reads as absent. */
export const record =
  <S extends Readonly<Record<string, Shape<unknown>>>>(shapes: S): Shape<RecordOf<S>> =>
  value => {
    if (!isFields(value)) return undefined;
    const entries = Object.entries(shapes).flatMap(([key, shape]) => {
      const read = shape(own(value, key));
      return read === undefined ? [] : [[key, read] as const];
    });
    return Object.fromEntries(entries) as RecordOf<S>;
  };

const own = (value: Fields, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);
