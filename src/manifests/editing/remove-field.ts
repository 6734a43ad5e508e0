import { isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { KeyPath } from '../span.ts';
import { type Editable, extentOf, findSpot, type Holder, isMarked, type Splice } from './editable.ts';
import { fieldEnd, itemEnd } from './field-end.ts';
import { colonEnd } from './fill-field.ts';
import { removeFromFlow } from './flow-edits.ts';
import { dashColumn, keyColumn, startsItsLine } from './insert-field.ts';
import { lineStart, nextLine } from './lines.ts';

/** Takes a field or an item away, with its lines in block style; the text as it is where there is none. */
export function removeField(editable: Editable, path: KeyPath): Splice | undefined {
  const spot = findSpot(editable.root, path);
  if (!spot?.holder || spot.rest.length > 0) return undefined;
  const { holder } = spot;
  const collection = 'map' in holder ? holder.map : holder.list;
  const index = 'map' in holder ? holder.map.items.indexOf(holder.pair) : holder.index;
  if (collection.flow) return removeFromFlow(editable, collection, index);
  if (collection.items.length === 1) return leaveEmpty(editable, collection, findSpot(editable.root, path.slice(0, -1))?.holder);
  return 'map' in holder ? removePair(editable, holder.map, index) : removeItem(editable, holder.list, index);
}

function removePair({ text }: Editable, map: YAMLMap, index: number): Splice | undefined {
  const [pair, next] = [map.items[index], map.items[index + 1]];
  const column = keyColumn(text, map);
  if (!pair || column === undefined) return undefined;
  const [start] = extentOf(pair.key);
  const end = fieldEnd(text, pair, column);
  if (startsItsLine(text, pair)) return wholeLines(text, start, end);
  if (!next) return undefined;
  const [following] = extentOf(next.key); // it takes the place behind the dash
  return text.slice(end, following).trim() === '' ? { start, end: following, text: '' } : undefined;
}

function removeItem({ text }: Editable, list: YAMLSeq, index: number): Splice | undefined {
  const column = dashColumn(text, list, index);
  const item = list.items[index];
  return column === undefined ? undefined : wholeLines(text, extentOf(item)[0], itemEnd(text, item, column));
}

/** The last line of a text takes the line break before it along, so that the text ends as it did. */
function wholeLines(text: string, offset: number, end: number): Splice {
  const start = lineStart(text, offset);
  if (nextLine(text, end) < text.length || text.endsWith('\n')) return { start, end: nextLine(text, end), text: '' };
  return { start: start - (text[start - 2] === '\r' ? 2 : 1), end, text: '' };
}

/** A collection without entries is `{}` or `[]` behind its key; `null` would be another value. */
function leaveEmpty({ text }: Editable, collection: YAMLMap | YAMLSeq, above: Holder | undefined): Splice | undefined {
  if (!above || !('pair' in above) || above.map.flow || isMarked(collection)) return undefined;
  const colon = colonEnd(above.pair);
  const column = keyColumn(text, above.map);
  if (colon === undefined || column === undefined || !(isMap(collection) || isSeq(collection))) return undefined;
  const head = text.slice(colon, lineStart(text, extentOf(collection)[0])).trimEnd();
  if (head.includes('\n')) return undefined; // comments above the only entry
  return { start: colon, end: fieldEnd(text, above.pair, column), text: ` ${isMap(collection) ? '{}' : '[]'}${head}` };
}
