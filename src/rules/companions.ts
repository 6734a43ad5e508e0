import type { Rule } from './rule.ts';

/**
 * The kinds that bear on objects of some kinds: what the rules for them look for elsewhere, and, where one of them is itself
 * looked for, the objects that it bears on with all that those are judged by.
 */
export function companionsOf(kinds: ReadonlySet<string>, rules: readonly Rule[]): ReadonlySet<string> {
  const wanted = new Set<string>();
  for (const rule of rules) {
    const reads = [...rule.companions, ...rule.alongside];
    if (reads.length === 0) continue;
    const asks = !rule.kinds || rule.kinds.some(kind => kinds.has(kind));
    const isAsked = rule.companions.some(kind => kinds.has(kind));
    if (asks || isAsked) for (const kind of reads) wanted.add(kind);
    if (isAsked) for (const kind of rule.kinds ?? []) wanted.add(kind);
  }
  return wanted;
}

/** The kinds whose objects are judged again when objects of some kinds change: some rule for them looks for one of these. */
export function judgedAgain(kinds: ReadonlySet<string>, rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.flatMap(rule => (rule.companions.some(kind => kinds.has(kind)) ? (rule.kinds ?? []) : [])));
}
