import type { Grammar } from '../names.ts';

/** A scalar that the API types strictly. */
export type ScalarType = 'flag' | 'integer' | 'text';

/** A whole number within bounds, one of some words, or a text of a certain look: the API refuses others of the right type too. */
export type Bounded =
  | { readonly from: number; readonly to?: number }
  | { readonly words: readonly string[] }
  | { readonly grammar: Grammar };

/**
 * How the API types a field: a scalar, a map with known keys, or a list or a map of one type. What is not named here is not
 * judged.
 */
export type FieldType =
  | ScalarType
  | Bounded
  | { readonly fields: Readonly<Record<string, FieldType>> }
  | { readonly listOf: FieldType }
  | { readonly mapOf: FieldType; readonly keys?: Grammar };

export const fields = (types: Readonly<Record<string, FieldType>>): FieldType => ({ fields: types });
export const listOf = (type: FieldType): FieldType => ({ listOf: type });
export const mapOf = (type: FieldType, keys?: Grammar): FieldType => ({ mapOf: type, ...(keys && { keys }) });
export const all = (type: FieldType, ...names: readonly string[]): Readonly<Record<string, FieldType>> =>
  Object.fromEntries(names.map(name => [name, type]));

export const texts = listOf('text');
export const oneOf = (...words: readonly string[]): FieldType => ({ words });
export const like = (grammar: Grammar): FieldType => ({ grammar });
export const from = (least: number, most?: number): FieldType => ({ from: least, ...(most !== undefined && { to: most }) });
/** Where 0 stands for "not set" as well. */
export const notNegative = from(0);

/** The scalar that a bounded one is of. */
export function scalarOf(type: FieldType): ScalarType | undefined {
  if (typeof type === 'string') return type;
  if ('from' in type) return 'integer';
  return 'words' in type || 'grammar' in type ? 'text' : undefined;
}
