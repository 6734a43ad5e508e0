import type { KeyPath } from '../manifests/span.ts';
import { valueAt } from '../resources/fields.ts';
import type { Resource } from '../resources/resource.ts';
import { readWorkload } from '../resources/workload.ts';
import { firstDifference } from './same-value.ts';

/**
 * Where an object differs from its predecessor in what it is to others: its namespace, its selector or target, the labels
 * that it is found by. Else wherever it differs first.
 */
export function bearingDifference(before: Resource, after: Resource): KeyPath | undefined {
  for (const path of [['metadata', 'namespace'], ...bearing(before), ['metadata', 'labels']]) {
    const below = firstDifference(valueAt(before.body, path), valueAt(after.body, path));
    if (below) return [...path, ...below];
  }
  return firstDifference(before.body, after.body);
}

function bearing(resource: Resource): readonly KeyPath[] {
  const workload = readWorkload(resource);
  if (workload)
    return [
      [...workload.templatePath, 'metadata', 'labels'],
      ['metadata', 'name'],
      ['spec', 'replicas'],
    ];
  return [
    ...['selector', 'podSelector', 'endpointSelector', 'scaleTargetRef', 'targetRef', 'workloadRef', 'subject', 'policyTypes'],
    ...['namespaceSelector', 'endpoints', 'podMetricsEndpoints', 'limits'],
  ].map(field => ['spec', field]);
}
