import { labelsAt } from '../resources/fields.ts';
import type { Labels, Resource } from '../resources/resource.ts';
import { isRuntimeLabel } from '../resources/selector.ts';

/** Those of some objects that may select pods with these labels, in their order. */
export type SelectorIndex = (labels: Labels) => readonly Resource[];

/**
 * Files objects of one kind under a label that all pods which they select carry, the rarest that each asks for: a workload
 * then asks a few of them, not all. What asks for no label by its value is asked every time.
 */
export function indexSelectors(resources: readonly Resource[]): SelectorIndex {
  const wanted = resources.map(wantedPairs);
  const counts = new Map<string, number>();
  for (const pair of wanted.flat()) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const filed = new Map<string | undefined, number[]>();
  for (const [index, pairs] of wanted.entries()) {
    const [rarest] = pairs.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
    const entry = filed.get(rarest);
    if (entry) entry.push(index);
    else filed.set(rarest, [index]);
  }
  return labels => {
    const keys = [undefined, ...Object.entries(labels).map(pairOf)];
    const found = keys.flatMap(key => filed.get(key) ?? []).toSorted((a, b) => a - b);
    return found.flatMap(index => resources[index] ?? []);
  };
}

/** The labels that a Service or a budget asks for by value; other kinds read their selectors in ways of their own. */
function wantedPairs({ kind, body }: Resource): readonly string[] {
  const path =
    kind === 'Service' ? ['spec', 'selector'] : kind === 'PodDisruptionBudget' ? ['spec', 'selector', 'matchLabels'] : undefined;
  if (!path) return [];
  return Object.entries(labelsAt(body, ...path))
    .filter(([key]) => !isRuntimeLabel(key))
    .map(pairOf);
}

const pairOf = ([key, value]: readonly [string, string]) => `${key}=${value}`;
