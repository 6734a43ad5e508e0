import type { KeyPath } from '../manifests/span.ts';
import { labelsText, selectorText } from './own-selector.ts';
import type { LabelSelector, PodAffinityTerm } from './pod.ts';
import type { Labels } from './resource.ts';
import { selects } from './selector.ts';
import type { Workload } from './workload.ts';

/** One thing that keeps pods apart: a term of anti-affinity or a topology spread constraint. */
export interface Spreader {
  readonly path: KeyPath;
  readonly what: 'anti-affinity term' | 'constraint';
  readonly topologyKey: string | undefined;
  /** Why it does not look at the workload's own pods; undefined when it does. */
  readonly miss: string | undefined;
}

/** The labels of a namespace, where they are known. */
type NamespaceLabels = (namespace: string) => Labels | undefined;

/** What a workload's pods are spread by. */
export function spreadersOf({ pod, podPath, podLabels, resource }: Workload, labelsOf: NamespaceLabels): readonly Spreader[] {
  const kinds = pod.affinity?.podAntiAffinity ?? {};
  const path: KeyPath = [...podPath, 'affinity', 'podAntiAffinity'];
  const required = kinds.requiredDuringSchedulingIgnoredDuringExecution ?? [];
  const preferred = kinds.preferredDuringSchedulingIgnoredDuringExecution ?? [];
  const term = (own: KeyPath, written: PodAffinityTerm): Spreader => ({
    path: [...path, ...own],
    what: 'anti-affinity term',
    topologyKey: written.topologyKey,
    miss: missOfTerm(written, podLabels, resource.namespace, labelsOf),
  });
  return [
    ...required.map((written, index) => term(['requiredDuringSchedulingIgnoredDuringExecution', index], written)),
    ...preferred.map(({ podAffinityTerm = {} }, index) =>
      term(['preferredDuringSchedulingIgnoredDuringExecution', index, 'podAffinityTerm'], podAffinityTerm),
    ),
    ...(pod.topologySpreadConstraints ?? []).map(
      ({ topologyKey, labelSelector }, index): Spreader => ({
        path: [...podPath, 'topologySpreadConstraints', index],
        what: 'constraint',
        topologyKey,
        miss: topologyKey ? missOfSelector(labelSelector, podLabels) : 'names no topologyKey',
      }),
    ),
  ];
}

/** A null selector matches nothing. `matchLabelKeys` need no look: they take the pod's own values. */
function missOfSelector(selector: LabelSelector | undefined, labels: Labels): string | undefined {
  if (!selector) return 'has no labelSelector, so it matches no pod';
  if (selects(selector, labels)) return undefined;
  return `selects \`${selectorText(selector)}\`, the pods are \`${labelsText(labels)}\``;
}

function missOfTerm(
  term: PodAffinityTerm,
  labels: Labels,
  namespace: string | undefined,
  labelsOf: NamespaceLabels,
): string | undefined {
  if (!term.topologyKey) return 'names no topologyKey';
  if (!looksInto(term, namespace, labelsOf)) return 'looks into other namespaces only';
  const other = term.mismatchLabelKeys?.find(key => Object.hasOwn(labels, key));
  if (other !== undefined) return `looks for another value of \`${other}\` than the pods have`;
  return missOfSelector(term.labelSelector, labels);
}

/** Whether a term looks into the workload's own namespace; what cannot be told counts as yes. */
function looksInto(
  { namespaces = [], namespaceSelector }: PodAffinityTerm,
  namespace: string | undefined,
  labelsOf: NamespaceLabels,
): boolean {
  if (namespace === undefined || (namespaces.length === 0 && !namespaceSelector) || namespaces.includes(namespace)) return true;
  if (!namespaceSelector) return false;
  const labels = labelsOf(namespace);
  return labels === undefined || selects(namespaceSelector, { 'kubernetes.io/metadata.name': namespace, ...labels });
}
