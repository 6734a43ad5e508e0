import type { KeyPath } from '../manifests/span.ts';

/** A map as it came out of a manifest: nobody has checked yet what it holds. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value at a path; undefined where a step leads nowhere. */
export function valueAt(value: unknown, path: KeyPath): unknown {
  let current = value;
  for (const step of path) {
    if (typeof step === 'number' ? !Array.isArray(current) : !isFields(current)) return undefined;
    current = Object.hasOwn(current as object, step) ? (current as Record<string | number, unknown>)[step] : undefined;
  }
  return current;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a list holds nothing, or is not there. */
export function isEmpty(list: unknown): boolean {
  return list === undefined || list === null || (Array.isArray(list) && list.length === 0);
}

/** The map at a path; empty where something else or nothing stands there. */
export function mapAt(value: unknown, ...path: KeyPath): Fields {
  const found = valueAt(value, path);
  return isFields(found) ? found : {};
}

/** The list at a path; empty where something else or nothing stands there. */
export function listAt(value: unknown, ...path: KeyPath): readonly unknown[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found : [];
}

/** The text at a path; undefined where something else or nothing stands there. */
export function textAt(value: unknown, ...path: KeyPath): string | undefined {
  const found = valueAt(value, path);
  return typeof found === 'string' ? found : undefined;
}

/** The number at a path; undefined where something else or nothing stands there. */
export function numberAt(value: unknown, ...path: KeyPath): number | undefined {
  const found = valueAt(value, path);
  return typeof found === 'number' ? found : undefined;
}

/** The texts of a list; what is no text is left out. */
export function textsAt(value: unknown, ...path: KeyPath): readonly string[] {
  return listAt(value, ...path).filter(item => typeof item === 'string');
}

/**
 * The entries of a map of texts: labels, annotations, selectors, the data of a ConfigMap. A number or a switch that someone
 * left without quotes reads as its text: that the API refuses it is told by `manifest-invalid`.
 */
export function labelsAt(value: unknown, ...path: KeyPath): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(mapAt(value, ...path)).flatMap(([key, entry]) =>
      ['string', 'number', 'boolean'].includes(typeof entry) ? [[key, String(entry)]] : [],
    ),
  );
}
