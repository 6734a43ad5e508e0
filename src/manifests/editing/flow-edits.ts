import { isMap, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Editable, extentOf, type Splice } from './editable.ts';
import { placeAmong } from './field-order.ts';
import { keyName } from './insert-field.ts';
import { columnOf, indented, lineBreakAt, lineStart } from './lines.ts';
import { writeFlow } from './write-yaml.ts';
import { styleOf } from './writing-style.ts';

/** Puts a field into a map in braces that holds others; undefined where that is in doubt. */
export function insertInFlow(editable: Editable, map: YAMLMap, key: string, value: unknown): Splice | undefined {
  const place = placeAmong(map.items.map(keyName), key);
  const written = writeFlow({ [key]: value }, styleOf(editable).quote, isJson(editable)).replace(/^\{\s*|\s*\}$/g, '');
  return insert(editable, map, place, prettier(editable, map, { [key]: value }) ?? [written]);
}

/** Puts an item behind the others of a list in brackets. */
export function appendInFlow(editable: Editable, list: YAMLSeq, value: unknown): Splice | undefined {
  const written = writeFlow(value, styleOf(editable).quote, isJson(editable));
  return insert(editable, list, list.items.length - 1, prettier(editable, list, [value]) ?? [written]);
}

/** Takes one entry of a map or a list in braces or brackets away, and a comma with it. */
export function removeFromFlow({ text }: Editable, collection: YAMLMap | YAMLSeq, index: number): Splice | undefined {
  const extents = entriesOf(text, collection);
  if (!extents) return undefined;
  const [own, before, after] = [extents[index], extents[index - 1], extents[index + 1]];
  if (!own) return undefined;
  if (after) return { start: own[0], end: after[0], text: '' };
  if (before) return { start: before[1], end: own[1], text: '' };
  const [start, end] = extentOf(collection);
  return { start, end, text: isMap(collection) ? '{}' : '[]' };
}

/** Whether a document is JSON, where every text is quoted. */
export function isJson({ root }: Editable): boolean {
  return isMap(root) && root.flow === true && isScalar(root.items[0]?.key) && root.items[0].key.type === 'QUOTE_DOUBLE';
}

function insert({ text }: Editable, collection: YAMLMap | YAMLSeq, place: number, lines: readonly string[]): Splice | undefined {
  const extents = entriesOf(text, collection);
  const first = extents?.[0];
  if (!extents || !first) return undefined;
  const [head = '', ...rest] = lines;
  const column = columnOf(text, first[0]);
  const lineBreak = lineBreakAt(text, first[0]);
  const written = [head, ...indented(rest, column)].join(lineBreak);
  const gap = standsOnLines(text, collection, first[0]) ? lineBreak + ' '.repeat(column) : ' ';
  const sibling = extents[place];
  if (!sibling) return { start: first[0], end: first[0], text: `${written},${gap}` };
  return { start: sibling[1], end: sibling[1], text: `,${gap}${written}` };
}

/** Where each entry begins and ends; undefined where comments, tabs, a last comma or bare keys stand between them. */
function entriesOf(text: string, collection: YAMLMap | YAMLSeq): (readonly [number, number])[] | undefined {
  const [start, end] = extentOf(collection);
  if (/\s#|\t/.test(text.slice(start, end))) return undefined;
  const extents = collection.items.map(item => entryOf(item as Node | Pair));
  if (extents.some(([from, to]) => from >= to)) return undefined;
  const borders = [start, ...extents.flat(), end];
  for (let index = 0; index < borders.length; index += 2) {
    const between = text.slice(borders[index], borders[index + 1]);
    const wanted = index === 0 ? /^[{[]\s*$/ : index === borders.length - 2 ? /^\s*[}\]]$/ : /^\s*,\s*$/;
    if (!wanted.test(between)) return undefined;
  }
  return extents;
}

function entryOf(entry: Node | Pair): readonly [number, number] {
  if (!('key' in entry)) return extentOf(entry);
  const [start] = extentOf(entry.key);
  const [from, to] = entry.value ? extentOf(entry.value) : [0, 0];
  return from < to ? [start, to] : [start, start];
}

function standsOnLines(text: string, collection: YAMLMap | YAMLSeq, first: number): boolean {
  return text.slice(extentOf(collection)[0], first).includes('\n');
}

/** JSON that has a line an entry gets what is new in the same way; as lines. */
function prettier(editable: Editable, collection: YAMLMap | YAMLSeq, value: object): readonly string[] | undefined {
  const { text } = editable;
  const [first] = entriesOf(text, collection) ?? [];
  const [start] = extentOf(collection);
  if (!isJson(editable) || !first || !standsOnLines(text, collection, first[0])) return undefined;
  const own = /^ */.exec(text.slice(lineStart(text, start)))?.[0].length ?? 0;
  const step = Math.max(columnOf(text, first[0]) - own, 1);
  return JSON.stringify(value, undefined, step)
    .split('\n')
    .slice(1, -1)
    .map(line => line.slice(step));
}
