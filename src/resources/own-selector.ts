import { labelsAt, valueAt } from './fields.ts';
import { type LabelSelector, readLabelSelector } from './pod.ts';
import type { Labels } from './resource.ts';
import { selects, selectsAll } from './selector.ts';
import type { Workload } from './workload.ts';

/** A selector that matches a workload's own pods: the one that it writes, where that matches them, else their labels. */
export function ownSelector({ resource, podLabels, template }: Workload): LabelSelector {
  const plain = ['ReplicationController', 'DeploymentConfig'].includes(resource.kind);
  const path = ['spec', 'selector'];
  const written = plain ? { matchLabels: labelsAt(resource.body, ...path) } : readLabelSelector(valueAt(resource.body, path));
  return written && !selectsAll(written) && selects(written, podLabels)
    ? written
    : { matchLabels: template.metadata?.labels ?? {} };
}

/** `app=shop, tier notin (cache)`: a selector as kubectl writes it. */
export function selectorText({ matchLabels = {}, matchExpressions = [] }: LabelSelector): string {
  const pairs = labelsText(matchLabels);
  const expressions = matchExpressions.map(({ key = '', operator = '', values = [] }) => {
    if (operator === 'Exists') return key;
    if (operator === 'DoesNotExist') return `!${key}`;
    return `${key} ${operator.toLowerCase()} (${values.join(', ')})`;
  });
  return [...(pairs === '' ? [] : [pairs]), ...expressions].join(', ');
}

export function labelsText(labels: Labels): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
}
