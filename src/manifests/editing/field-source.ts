import { isMap } from 'yaml';
import type { KeyPath } from '../span.ts';
import { documentAt } from './edit-text.ts';
import { extentOf, findSpot, readEditable } from './editable.ts';
import { fieldEnd } from './field-end.ts';
import { keyColumn } from './insert-field.ts';

/**
 * A field's own lines, its comments included, as they would stand at the left margin: what `FieldEdit.source` takes.
 * Undefined for what stands in braces, comes through an alias or is not written.
 */
export function fieldSource(text: string, line: number, path: KeyPath): readonly string[] | undefined {
  const document = documentAt(text, line);
  const editable = document && readEditable(document.text);
  const holder = editable && findSpot(editable.root, path)?.holder;
  if (!editable || !holder || !('pair' in holder) || holder.map.flow || !isMap(holder.map)) return undefined;
  const spot = findSpot(editable.root, path);
  const column = keyColumn(editable.text, holder.map);
  if (column === undefined || spot?.rest.length !== 0) return undefined;
  const [start] = extentOf(holder.pair.key);
  const lines = editable.text.slice(start, fieldEnd(editable.text, holder.pair, column)).split(/\r?\n/);
  const margin = ' '.repeat(column);
  const [first = '', ...rest] = lines;
  if (rest.some(each => each.trim() !== '' && !each.startsWith(margin))) return undefined;
  return [first, ...rest.map(each => each.slice(column))];
}
