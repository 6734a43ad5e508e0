import { isScalar, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Editable, extentOf, type Splice } from './editable.ts';
import { fieldEnd, itemEnd } from './field-end.ts';
import { placeAmong } from './field-order.ts';
import { columnOf, indented, lineBreakAt, lineEnd, lineStart } from './lines.ts';

/**
 * Puts a new field's lines into a map in block style: behind the first of the siblings `behind` that is there, else where
 * people look for it. Undefined where that is in doubt.
 */
export function insertField(
  { text }: Editable,
  map: YAMLMap,
  key: string,
  lines: readonly string[],
  behind: readonly string[] = [],
): Splice | undefined {
  const column = keyColumn(text, map);
  if (column === undefined) return undefined;
  const keys = map.items.map(keyName);
  const known = behind.map(sibling => keys.indexOf(sibling)).find(index => index >= 0);
  const place = known ?? placeAmong(keys, key);
  const first = map.items[0];
  if (place < 0 && first && startsItsLine(text, first)) return before(text, first, indented(lines, column));
  const sibling = map.items[Math.max(place, 0)];
  return sibling && after(text, fieldEnd(text, sibling, column), indented(lines, column));
}

/** Puts an item's lines behind the last one of a list in block style. */
export function appendItem({ text }: Editable, list: YAMLSeq, lines: readonly string[]): Splice | undefined {
  const column = dashColumn(text, list, list.items.length - 1);
  return column === undefined ? undefined : after(text, itemEnd(text, list.items.at(-1), column), indented(lines, column));
}

/** Lines behind the line that ends at an offset. */
export function after(text: string, end: number, lines: readonly string[]): Splice {
  const lineBreak = lineBreakAt(text, end);
  return { start: end, end, text: lines.map(line => lineBreak + line).join('') };
}

/** The column of a map's keys; undefined where one is written in a way that nobody writes (`? key`, `&anchor key:`). */
export function keyColumn(text: string, { items }: YAMLMap): number | undefined {
  const offsets = items.map(({ key }) => extentOf(key)[0]);
  const usual = offsets.every(offset => /^[ -]*$/.test(text.slice(lineStart(text, offset), offset)));
  const columns = new Set(offsets.map(offset => columnOf(text, offset)));
  const [column] = columns;
  return usual && columns.size === 1 ? column : undefined;
}

/** The column of an item's dash; undefined where it does not begin its line, or something else than a comment ends it. */
export function dashColumn(text: string, { srcToken }: YAMLSeq, index: number): number | undefined {
  const item = srcToken?.type === 'block-seq' ? srcToken.items[index] : undefined;
  const dash = item?.start.find(({ type }) => type === 'seq-item-ind');
  if (!dash || item?.value === undefined) return undefined;
  return /^ *$/.test(text.slice(lineStart(text, dash.offset), dash.offset)) ? columnOf(text, dash.offset) : undefined;
}

/** Whether a field is the first thing on its line: a list's item has its dash there. */
export function startsItsLine(text: string, { key }: Pair): boolean {
  const [start] = extentOf(key);
  return /^ *$/.test(text.slice(lineStart(text, start), start));
}

export function keyName({ key }: Pair): string {
  return isScalar(key) ? String(key.source ?? key.value) : '';
}

/** Above the comments that stand directly above a field: they are about it. */
function before(text: string, field: Pair, lines: readonly string[]): Splice {
  let start = lineStart(text, extentOf(field.key)[0]);
  while (start > 0 && /^ *#/.test(text.slice(lineStart(text, start - 1), lineEnd(text, lineStart(text, start - 1)))))
    start = lineStart(text, start - 1);
  const lineBreak = lineBreakAt(text, start);
  return { start, end: start, text: lines.map(line => line + lineBreak).join('') };
}
