import type { Rule } from './rule.ts';

/**
 * The kinds that bear on objects of some kinds: what the rules for them look for elsewhere, and, where one of them is itself
 * looked for, the objects that it bears on with all that those are judged by.
 */
export function companionsOf(kinds: ReadonlySet<string>, rules: readonly Rule[]): ReadonlySet<string> {
  const wanted = new Set<string>();
  for (const rule of rules) {
    if (rule.companions.length === 0) continue;
    const asks = !rule.kinds || rule.kinds.some(kind => kinds.has(kind));
    const isAsked = rule.companions.some(kind => kinds.has(kind));
    if (asks || isAsked) for (const kind of rule.companions) wanted.add(kind);
    if (isAsked) for (const kind of rule.kinds ?? []) wanted.add(kind);
  }
  return wanted;
}
