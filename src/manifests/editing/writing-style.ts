import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { type Editable, extentOf } from './editable.ts';
import { columnOf } from './lines.ts';
import type { WritingStyle } from './write-yaml.ts';

/** How a document is mostly written; what it gives no example of is written as most people do. */
export function styleOf({ text, root }: Editable): WritingStyle {
  const steps = new Tally<number>();
  const dashes = new Tally<number>();
  const gaps = new Tally<number>();
  const brackets = new Tally<boolean>();
  const quotes = new Tally<'"' | "'">();
  const visit = (node: unknown) => {
    if (isScalar(node)) {
      if (node.type === 'QUOTE_SINGLE') quotes.add("'");
      if (node.type === 'QUOTE_DOUBLE') quotes.add('"');
    } else if (isSeq(node)) {
      if (node.items.length > 0 && node.items.every(isScalar)) brackets.add(node.flow === true);
      if (!node.flow) for (const gap of gapsIn(text, node)) gaps.add(gap);
      for (const item of node.items) visit(item);
    } else if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (!node.flow && isBlock(value)) {
          const columns = columnOf(text, extentOf(value)[0]) - columnOf(text, extentOf(key)[0]);
          if (isMap(value)) steps.add(columns);
          else dashes.add(columns);
        }
        visit(value);
      }
    }
  };
  visit(root);
  const step = steps.most(columns => columns > 0) ?? 2;
  return {
    step,
    dash: dashes.most(columns => columns >= 0) ?? step,
    gap: gaps.most() ?? 2,
    brackets: brackets.most() ?? false,
    quote: quotes.most() ?? '"',
  };
}

function isBlock(value: unknown): boolean {
  return (isMap(value) || isSeq(value)) && !value.flow && value.items.length > 0;
}

/** From each dash to what stands on its line. */
function gapsIn(text: string, list: Node): number[] {
  if (list.srcToken?.type !== 'block-seq') return [];
  return list.srcToken.items.flatMap(({ start, value }) => {
    const dash = start.find(({ type }) => type === 'seq-item-ind');
    if (!dash || !value || text.slice(dash.offset, value.offset).includes('\n')) return [];
    return [value.offset - dash.offset];
  });
}

/** Counts what comes up; of equals the first one is the most. */
class Tally<T> {
  private readonly counts = new Map<T, number>();

  add(value: T): void {
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
  }

  most(counts: (value: T) => boolean = () => true): T | undefined {
    const [best] = [...this.counts].filter(([value]) => counts(value)).sort((a, b) => b[1] - a[1]);
    return best?.[0];
  }
}
