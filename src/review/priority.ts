import type { Priority } from '../rules/checklist.ts';
import { checklist } from '../rules/checklist.ts';
import type { RuleFacts } from '../rules/rule.ts';

export const priorities: readonly Priority[] = ['critical', 'high', 'medium'];

/** 0 for the worst. */
export const rank = (priority: Priority): number => priorities.indexOf(priority);

export const priorityName: Readonly<Record<Priority, string>> = { critical: 'Critical', high: 'High', medium: 'Medium' };

interface Weighed {
  readonly rule: RuleFacts;
  readonly priority: Priority;
}

/** Findings of one thing in the order in which they are told: by priority, then as the checklist goes, rules without an item last. */
export function worstFirst(a: Weighed, b: Weighed): number {
  return rank(a.priority) - rank(b.priority) || place(a.rule) - place(b.rule);
}

function place({ id, item }: RuleFacts): number {
  const index = checklist.findIndex(each => each.id === item);
  return index < 0 ? checklist.length : index + (id === item ? 0 : 0.5);
}
