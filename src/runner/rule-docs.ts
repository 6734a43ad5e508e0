import { withVoidWaivers } from '../findings/void-waivers.ts';
import { checklist } from '../rules/checklist.ts';
import { rules } from '../rules/index.ts';

/** Kubernetes' own page on what a rule asks: where the rule's own page has no address. */
export function docsOf(id: string): string {
  const rule =
    withVoidWaivers(rules).find(candidate => candidate.id === id) ??
    rules.find(({ item }) => item === id && checklist.some(row => row.id === id));
  return rule?.docs ?? 'https://kubernetes.io/docs/setup/production-environment/';
}
