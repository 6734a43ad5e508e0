import { onceEach } from '../manifests/once-each.ts';
import { type Fields, isFields } from './fields.ts';

/** How to read a value that nobody has checked: its typed form, or undefined where it is something else. */
export type Shape<T> = (value: unknown) => T | undefined;

export const text: Shape<string> = value => (typeof value === 'string' ? value : undefined);
/** A number, in quotes too: that the API refuses those is told by `manifest-invalid`, and nobody says that it is missing. */
export const number: Shape<number> = value =>
  typeof value === 'number' ? value : typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : undefined;
/** A switch, in quotes too, for the same reason. */
export const flag: Shape<boolean> = value =>
  typeof value === 'boolean' ? value : value === 'true' ? true : value === 'false' ? false : undefined;
/** A text for which someone wrote a number or a switch without quotes, as in labels; likewise. */
export const looseText: Shape<string> = value =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
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
export const record = <S extends Readonly<Record<string, Shape<unknown>>>>(shapes: S): Shape<RecordOf<S>> => {
  const known = Object.entries(shapes);
  return value => {
    if (!isFields(value)) return undefined;
    const fields: Record<string, unknown> = {};
    for (const [key, shape] of known) {
      const read = shape(own(value, key));
      if (read !== undefined) fields[key] = read;
    }
    return fields as RecordOf<S>;
  };
};

/** Reads each map once, however many ask for it. */
export const once = <T>(shape: Shape<T>): Shape<T> => {
  const read = onceEach((value: Fields) => shape(value));
  return value => (isFields(value) ? read(value) : shape(value));
};

const own = (value: Fields, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);
