import type { Item, Section } from './budget.ts';

/** A part of the summary that is folded away; undefined where it would be empty. */
export function fold(summary: string, items: readonly Item[], turn: number): Section | undefined {
  if (items.length === 0) return undefined;
  return {
    open: `<details><summary>${summary}</summary>\n`,
    items,
    close: '</details>',
    more: count => `\n${count} more in the report`,
    turn,
  };
}
