import type { LabelSelector } from './pod.ts';
import type { Labels } from './resource.ts';

/** Labels that controllers add at run time: no manifest can hold them, so selectors are read without them (rules.md §5.5). */
const runtimeLabels = [
  'statefulset.kubernetes.io/pod-name',
  'apps.kubernetes.io/pod-index',
  'batch.kubernetes.io/job-completion-index',
  'controller-revision-hash',
  'pod-template-hash',
  'rollouts-pod-template-hash',
];

export const isRuntimeLabel = (key: string): boolean => runtimeLabels.includes(key);

/** Whether a label selector matches labels: `{}` matches all. What an absent selector means differs by API; the caller knows. */
export function selects(selector: LabelSelector, labels: Labels): boolean {
  return (
    matchesLabels(selector.matchLabels ?? {}, labels) &&
    (selector.matchExpressions ?? []).every(expression => holds(expression, labels))
  );
}

/** Whether a selector asks for nothing and so selects everything. */
export function selectsAll({ matchLabels, matchExpressions }: LabelSelector): boolean {
  return Object.keys(matchLabels ?? {}).length === 0 && (matchExpressions ?? []).length === 0;
}

/** Whether labels hold every pair of a plain map selector, run-time labels aside. */
export function matchesLabels(wanted: Labels, labels: Labels): boolean {
  return Object.entries(wanted).every(
    ([key, value]) => runtimeLabels.includes(key) || (Object.hasOwn(labels, key) && labels[key] === value),
  );
}

type Expression = NonNullable<LabelSelector['matchExpressions']>[number];

function holds({ key = '', operator, values = [] }: Expression, labels: Labels): boolean {
  if (runtimeLabels.includes(key)) return true;
  const present = Object.hasOwn(labels, key);
  const value = labels[key];
  switch (operator) {
    case 'In':
      return present && values.includes(value ?? '');
    case 'NotIn':
      return !present || !values.includes(value ?? '');
    case 'Exists':
      return present;
    case 'DoesNotExist':
      return !present;
    default:
      return false;
  }
}
