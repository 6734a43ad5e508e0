import type { Pair } from 'yaml';
import { type Editable, extentOf, isMarked, type Splice, type Spot } from './editable.ts';
import { isJson } from './flow-edits.ts';
import { columnOf, indented, lineBreakAt, lineEnd } from './lines.ts';
import { writeField, writeFlow } from './write-yaml.ts';
import { styleOf } from './writing-style.ts';

/** Writes a value where there is none yet: behind a lone key, for `null`, `{}` or `[]`; undefined where that is in doubt. */
export function fillField(
  editable: Editable,
  { node, holder }: Spot,
  value: unknown,
  source?: readonly string[],
): Splice | undefined {
  if (!holder || isMarked(node)) return undefined;
  if ('pair' in holder && !holder.map.flow) return fillInBlock(editable, holder.pair, node, value, source);
  const [start, end] = node ? extentOf(node) : [0, 0];
  return start < end ? { start, end, text: writeFlow(value, styleOf(editable).quote, isJson(editable)) } : undefined;
}

/** What is written in place of `{}` stands below the key; a comment behind it stays there. */
function fillInBlock(
  editable: Editable,
  pair: Pair,
  node: Spot['node'],
  value: unknown,
  source: readonly string[] | undefined,
): Splice | undefined {
  const { text } = editable;
  const colon = colonEnd(pair);
  if (colon === undefined) return undefined;
  const end = Math.max(colon, node ? extentOf(node)[1] : colon);
  if (text.slice(colon, end).includes('\n')) return undefined;
  const [first = '', ...below] = source ?? writeField('key', value, styleOf(editable));
  const behind = first.replace(/^[^:]*:/, '');
  if (below.length === 0) return { start: colon, end, text: behind };
  const line = lineEnd(text, end);
  const comment = text.slice(end, line).trimEnd();
  const lines = indented(below, columnOf(text, extentOf(pair.key)[0]));
  return { start: colon, end: line, text: comment + lines.map(each => lineBreakAt(text, end) + each).join('') };
}

/** The offset behind a field's colon. */
export function colonEnd({ srcToken }: Pair): number | undefined {
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  return colon && colon.offset + 1;
}
