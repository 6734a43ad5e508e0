import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { type Editable, extentOf } from './editable.ts';
import { columnOf } from './lines.ts';
import type { WritingStyle } from './write-yaml.ts';

/** How a document is mostly written; what it gives no example of is written as most people do. */
export function styleOf({ text, root }: Editable): WritingStyle {
  const seen: Seen = { steps: [], dashes: [], gaps: [], brackets: [], quotes: [] };
  look(root, text, seen);
  const step = mostFrequent(seen.steps) ?? 2;
  return {
    step,
    dash: mostFrequent(seen.dashes) ?? step,
    gap: mostFrequent(seen.gaps) ?? 2,
    brackets: mostFrequent(seen.brackets) ?? false,
    quote: mostFrequent(seen.quotes) ?? '"',
  };
}

interface Seen {
  readonly steps: number[];
  readonly dashes: number[];
  readonly gaps: number[];
  readonly brackets: boolean[];
  readonly quotes: ('"' | "'")[];
}

function look(node: unknown, text: string, seen: Seen): void {
  if (isScalar(node)) {
    if (node.type === 'QUOTE_SINGLE') seen.quotes.push("'");
    if (node.type === 'QUOTE_DOUBLE') seen.quotes.push('"');
  } else if (isSeq(node)) {
    if (node.items.length > 0 && node.items.every(isScalar)) seen.brackets.push(node.flow === true);
    seen.gaps.push(...gapsIn(text, node));
    for (const item of node.items) look(item, text, seen);
  } else if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!node.flow && isBlock(value)) {
        const columns = columnOf(text, extentOf(value)[0]) - columnOf(text, extentOf(key)[0]);
        (isMap(value) ? seen.steps : seen.dashes).push(columns);
      }
      look(value, text, seen);
    }
  }
}

function isBlock(value: unknown): boolean {
  return (isMap(value) || isSeq(value)) && !value.flow && value.items.length > 0;
}

/** From each dash of a list to what stands on its line. */
function gapsIn(text: string, { srcToken }: Node): number[] {
  if (srcToken?.type !== 'block-seq') return [];
  return srcToken.items.flatMap(({ start, value }) => {
    const dash = start.find(({ type }) => type === 'seq-item-ind');
    if (!dash || !value || text.slice(dash.offset, value.offset).includes('\n')) return [];
    return [value.offset - dash.offset];
  });
}

/** Of equals the first one. */
function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
