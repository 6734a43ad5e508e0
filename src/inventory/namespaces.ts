/** Namespaces that the cluster brings along, with pods of which no repository tells. */
export const isOfCluster = (namespace: string): boolean => ['kube-system', 'kube-public', 'kube-node-lease'].includes(namespace);

/**
 * Whether two objects of one unit stand in the same namespace (rules.md §5.2): equal texts do, two unknown ones do;
 * an unknown beside a known one may. Undefined: they do not.
 */
export function sameNamespace(a: string | undefined, b: string | undefined): 'sure' | 'likely' | undefined {
  if (a === b) return 'sure';
  return a === undefined || b === undefined ? 'likely' : undefined;
}
