import { podQuantity } from '../../inventory/effective-resources.ts';
import { formatted, isSet, quantityAt, roundedToMilli } from '../../resources/quantity.ts';
import type { Container, Workload } from '../../resources/workload.ts';
import type { Problem } from '../judgement.ts';

/** One container may not have more than its whole pod. */
export function* beyondThePod({ resource, path, workload }: Container): Iterable<Problem> {
  for (const measure of ['cpu', 'memory']) {
    const at = [...path, 'resources', 'limits', measure];
    const own = quantityAt(resource, at);
    const pod = podQuantity(workload, 'limits', measure);
    if (own?.value === undefined || pod?.value === undefined || own.value <= pod.value) continue;
    const label = `resources.limits.${measure}`;
    yield {
      message: `\`${label}\` is \`${own.text}\`, larger than the pod's limit ${pod.text}.`,
      headline: 'Limit above that of the pod',
      at,
      detail: `${label} of the pod`,
    };
  }
}

/** What a pod asks for as a whole covers what its containers ask for together. */
export function* lessThanItsContainers(workload: Workload): Iterable<Problem> {
  const together = workload.containers.filter(({ role }) => role !== 'init' && role !== 'ephemeral');
  for (const measure of ['cpu', 'memory']) {
    const side = podQuantity(workload, 'requests', measure) ? 'requests' : 'limits';
    const pod = podQuantity(workload, side, measure);
    if (!pod || !isSet(pod) || pod.value === undefined) continue;
    let sum = 0n;
    for (const { resource, path } of together) {
      const asked =
        quantityAt(resource, [...path, 'resources', 'requests', measure]) ??
        quantityAt(resource, [...path, 'resources', 'limits', measure]);
      if (asked?.value !== undefined && asked.value > 0n) sum += roundedToMilli(asked.value);
    }
    if (sum <= roundedToMilli(pod.value)) continue;
    const label = `resources.${side}.${measure}`;
    yield {
      message: `The pod's \`${label}\` is \`${pod.text}\`, less than the ${formatted(sum, measure)} that its containers request together.`,
      headline: 'Pod asks for less than its containers',
      at: [...workload.podPath, 'resources', side, measure],
      detail: `pod ${label}`,
    };
  }
}
