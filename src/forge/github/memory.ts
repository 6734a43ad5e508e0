import { ruleOf } from '../../review/remark.ts';

/**
 * A finding as the summary's marker remembers it: its rule, and of the rest as much as tells two findings of one pull request
 * apart. Whole fingerprints of a large review would not fit.
 */
export type Memory = string;

export function memoryOf(fingerprint: string): Memory {
  return fingerprint.slice(0, ruleOf(fingerprint).length + 1 + digits);
}

/** Characters of base 32: with a thousand findings the chance that two of them look alike is one in two millions. */
const digits = 8;

/** Each rule once: `liveness-probe/aaaaaaaa.bbbbbbbb,memory-limits/cccccccc`. */
export function writeMemories(memories: readonly Memory[]): string {
  const byRule = new Map<string, string[]>();
  for (const memory of memories) {
    const rule = ruleOf(memory);
    byRule.set(rule, [...(byRule.get(rule) ?? []), memory.slice(rule.length + 1)]);
  }
  return [...byRule].map(([rule, rests]) => `${rule}/${rests.join('.')}`).join(',');
}

export function readMemories(text: string): Memory[] {
  return text.split(',').flatMap(group => {
    const rule = ruleOf(group);
    return rule === ''
      ? []
      : group
          .slice(rule.length + 1)
          .split('.')
          .map(rest => `${rule}/${rest}`);
  });
}

/** The first memories that fit into so many characters. */
export function fittingMemories(memories: readonly Memory[], characters: number): Memory[] {
  const rules = new Set<string>();
  let left = characters;
  return memories.filter(memory => {
    const rule = ruleOf(memory);
    left -= memory.length + 1 - (rules.has(rule) ? rule.length + 1 : 0);
    rules.add(rule);
    return left >= 0;
  });
}
