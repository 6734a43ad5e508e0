import type { Priority } from '../rules/checklist.ts';
import { rank } from './priority.ts';

/**
 * GitHub stores 65,536 characters of a comment, counted in a way that nobody documents (review.md §1.5): a comment with its
 * marker has at most 60,000 UTF-16 units and twice as many bytes. The marker names every comment that was ever posted.
 */
export const commentBudget = 54_000;

/** A part of a text that may be cut: what opens it, its items, what closes it. */
export interface Section {
  readonly open: string;
  readonly items: readonly Item[];
  readonly close: string;
  /** The line that stands for what was cut: `count` as its items count. */
  readonly more: (count: number) => string;
  /** Who is served first when room is short; 0 before 1. */
  readonly turn: number;
}

export interface Item {
  readonly text: string;
  /** How many things it tells. */
  readonly count: number;
  readonly priority: Priority;
  /** A heading that it shares with its neighbours. */
  readonly heading?: string;
}

/** The sections in their order, each as far as the budget goes, its worst items first; what is cut is counted. */
export function fitSections(sections: readonly Section[], budget: number): readonly string[] {
  let room = budget - sections.reduce((sum, section) => sum + cost(frame(section)), 0);
  const kept = new Map<Section, ReadonlySet<Item>>();
  for (const section of sections.toSorted((a, b) => a.turn - b.turn)) {
    const { items, spent } = choose(section, room);
    kept.set(section, items);
    room -= spent;
  }
  return sections.map(section => print(section, kept.get(section) ?? new Set()));
}

/** The greater of its UTF-16 units and half its bytes: one measure for both limits. */
export function cost(text: string): number {
  return Math.max(text.length, Buffer.byteLength(text) / 2);
}

function frame({ open, close, more, items }: Section): string {
  return `${open}\n${more(sum(items))}\n${close}\n`;
}

function choose({ items }: Section, room: number): { readonly items: ReadonlySet<Item>; readonly spent: number } {
  const chosen = new Set<Item>();
  const headings = new Set<string>();
  let spent = 0;
  for (const item of items.toSorted((a, b) => rank(a.priority) - rank(b.priority))) {
    const price =
      cost(`${item.text}\n`) + (item.heading === undefined || headings.has(item.heading) ? 0 : cost(`\n${item.heading}\n`));
    if (spent + price > room) break;
    spent += price;
    chosen.add(item);
    if (item.heading !== undefined) headings.add(item.heading);
  }
  return { items: chosen, spent };
}

function print({ open, items, close, more }: Section, kept: ReadonlySet<Item>): string {
  const lines = open === '' ? [] : [open];
  let heading: string | undefined;
  for (const item of items.filter(each => kept.has(each))) {
    if (item.heading !== heading && item.heading !== undefined) lines.push(...(heading === undefined ? [] : ['']), item.heading);
    heading = item.heading;
    lines.push(item.text);
  }
  const cut = items.filter(each => !kept.has(each));
  return [...lines, ...(cut.length > 0 ? [more(sum(cut))] : []), ...(close === '' ? [] : [close])].join('\n');
}

const sum = (items: readonly Item[]) => items.reduce((total, { count }) => total + count, 0);
