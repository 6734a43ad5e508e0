export type Category = 'sizing' | 'health' | 'security' | 'reliability' | 'delivery' | 'observability' | 'validity';
export type Priority = 'critical' | 'high' | 'medium';

/** One row of the production checklist, in the guide's words and order (contract.md §1). */
export interface ChecklistItem {
  readonly id: ItemId;
  readonly category: Category;
  readonly title: string;
  readonly priority: Priority;
}

const rows = [
  ['resource-requests', 'sizing', 'CPU/Memory requests set', 'critical'],
  ['memory-limits', 'sizing', 'Memory limits set', 'critical'],
  ['horizontal-pod-autoscaler', 'sizing', 'HPA configured', 'high'],
  ['liveness-probe', 'health', 'Liveness probe configured', 'critical'],
  ['readiness-probe', 'health', 'Readiness probe configured', 'critical'],
  ['startup-probe', 'health', 'Startup probe (if slow startup)', 'medium'],
  ['run-as-non-root', 'security', 'Non-root user', 'critical'],
  ['read-only-root-filesystem', 'security', 'Read-only filesystem', 'high'],
  ['network-policy', 'security', 'Network policies', 'high'],
  ['pod-security-standards', 'security', 'Pod Security Standards', 'high'],
  ['secrets-externalized', 'security', 'Secrets externalized', 'critical'],
  ['multiple-replicas', 'reliability', 'Multiple replicas', 'critical'],
  ['pod-disruption-budget', 'reliability', 'Pod disruption budget', 'high'],
  ['anti-affinity', 'reliability', 'Anti-affinity rules', 'high'],
  ['structured-logging', 'observability', 'Structured logging', 'critical'],
  ['metrics-exported', 'observability', 'Metrics exported', 'high'],
  ['distributed-tracing', 'observability', 'Distributed tracing', 'medium'],
] as const satisfies readonly (readonly [string, Category, string, Priority])[];

export type ItemId = (typeof rows)[number][0];

/** The 17 items of the production checklist. */
export const checklist: readonly ChecklistItem[] = rows.map(([id, category, title, priority]) => ({
  id,
  category,
  title,
  priority,
}));

/** How a category is shown: two folders carry other names, because the words mean something else in Kubernetes. */
export const categoryTitles: Readonly<Record<Category, string>> = {
  sizing: 'Resources',
  health: 'Health',
  security: 'Security',
  reliability: 'Reliability',
  delivery: 'Deployments',
  observability: 'Observability',
  validity: 'Validity',
};
