import type { KeyPath } from '../span.ts';

/** A change of one value: what a field is to be afterwards, or that it is to be gone. */
export type FieldEdit =
  | {
      readonly set: KeyPath;
      readonly to: unknown;
      /** The field's own lines from elsewhere, its key included, to be written as they are; they read as `to`. */
      readonly source?: readonly string[];
      /** Siblings behind which it is to stand, the best first; else it stands where people look for it. */
      readonly behind?: readonly string[];
    }
  | { readonly remove: KeyPath };

/** The value with an edit made, missing maps and lists on its way made too; undefined where the way is barred. */
export function editValue(value: unknown, edit: FieldEdit): unknown {
  return 'set' in edit ? setAt(value, edit.set, edit.to) : removeAt(value, edit.remove);
}

function setAt(value: unknown, [step, ...rest]: KeyPath, to: unknown): unknown {
  if (step === undefined) return to;
  if (typeof step === 'number') {
    const list = value ?? [];
    if (!Array.isArray(list) || step > list.length) return undefined;
    const item = setAt(list[step], rest, to);
    return item === undefined ? undefined : list.toSpliced(step, 1, item);
  }
  const map = value ?? {};
  if (!isFields(map)) return undefined;
  const field = setAt(map[step], rest, to);
  return field === undefined ? undefined : { ...map, [step]: field };
}

function removeAt(value: unknown, [step, ...rest]: KeyPath): unknown {
  if (Array.isArray(value) && typeof step === 'number' && step < value.length) {
    if (rest.length === 0) return value.toSpliced(step, 1);
    return value.toSpliced(step, 1, removeAt(value[step], rest));
  }
  if (!isFields(value) || typeof step !== 'string' || !(step in value)) return value;
  const { [step]: field, ...others } = value;
  return rest.length === 0 ? others : { ...value, [step]: removeAt(field, rest) };
}

/** Whether two values read alike; the order of a map's keys tells nothing. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  if (!isFields(a) || !isFields(b)) return Object.is(a, b);
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every(key => Object.hasOwn(b, key) && sameValue(a[key], b[key]));
}

/** The value at a path; undefined where it is not written. */
export function valueIn(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((current, step) => {
    if (typeof step === 'number') return Array.isArray(current) ? current[step] : undefined;
    return isFields(current) && Object.hasOwn(current, step) ? current[step] : undefined;
  }, value);
}

export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
