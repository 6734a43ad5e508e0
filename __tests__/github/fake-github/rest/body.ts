import { invalidRequest } from '../answer.ts';

/** What an endpoint's body may hold: GitHub refuses every other key. A list of words is a closed set. */
export type Shape = Readonly<Record<string, Kind>>;
type Kind = 'string' | 'integer' | readonly string[] | { readonly each: Shape };

type Value<K extends Kind> = K extends 'string'
  ? string
  : K extends 'integer'
    ? number
    : K extends readonly (infer Word)[]
      ? Word
      : K extends { readonly each: infer Item extends Shape }
        ? Body<Item>[]
        : never;

export type Body<S extends Shape> = { readonly [Key in keyof S]?: Value<S[Key]> };

/** Reads a body by its shape, or refuses it in GitHub's words. */
export function readBody<const S extends Shape>(value: unknown, shape: S): Body<S> {
  if (!isObject(value)) throw invalidRequest(`${show(value)} is not an object.`);
  for (const [key, part] of Object.entries(value)) {
    const kind = shape[key];
    if (kind === undefined) throw invalidRequest(`"${key}" is not a permitted key.`);
    checkValue(key, part, kind);
  }
  return value as Body<S>;
}

/** A key that GitHub does not do without. */
export function required<Part>(part: Part | undefined, key: string): Part {
  if (part === undefined) throw invalidRequest(`"${key}" wasn't supplied.`);
  return part;
}

function checkValue(key: string, part: unknown, kind: Kind): void {
  const where = `For 'properties/${key}'`;
  if (kind === 'string') {
    if (typeof part !== 'string') throw invalidRequest(`${where}, ${show(part)} is not a string.`);
  } else if (kind === 'integer') {
    if (!Number.isInteger(part)) throw invalidRequest(`${where}, ${show(part)} is not an integer.`);
  } else if ('each' in kind) {
    if (!Array.isArray(part)) throw invalidRequest(`${where}, ${show(part)} is not an array.`);
    for (const item of part) readBody(item, kind.each);
  } else if (!kind.some(word => word === part)) {
    throw invalidRequest(`${where}, ${typeof part === 'string' ? part : show(part)} is not a member of ${JSON.stringify(kind)}.`);
  }
}

function show(value: unknown): string {
  return value === null || value === undefined ? 'nil' : JSON.stringify(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
