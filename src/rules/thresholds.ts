/** What a team may set of the rules' measures (rules.md §13). */
export interface Thresholds {
  readonly minReplicas: number;
  readonly memoryLimitRatio: Range;
  readonly cpuLimitRatio: Range;
  readonly podSecurityLevel: 'restricted' | 'baseline';
  /** The minor version of Kubernetes 1 that manifests are written for. */
  readonly kubernetesMinor: number;
  readonly slowStartSeconds: number;
  /** Node labels that count as failure domains besides the well-known ones. */
  readonly topologyKeys: readonly string[];
  readonly movingTags: readonly string[];
  readonly hpaForStatefulSets: boolean;
  readonly readOnlyRootForInitContainers: boolean;
  readonly criticalPriorityClasses: readonly string[];
  readonly blockOnInferredSecrets: boolean;
}

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** What the cluster supplies by itself, as the settings state it. */
export type PlatformFact = 'limit-range' | 'default-deny' | 'pod-security' | 'metrics-scrape' | 'tracing';

export const defaultThresholds: Thresholds = {
  minReplicas: 2,
  memoryLimitRatio: { min: 1, max: 2 },
  cpuLimitRatio: { min: 3, max: 5 },
  podSecurityLevel: 'restricted',
  kubernetesMinor: 37,
  slowStartSeconds: 30,
  topologyKeys: [],
  movingTags: [
    'latest',
    'stable',
    'edge',
    'main',
    'master',
    'develop',
    'dev',
    'nightly',
    'snapshot',
    'head',
    'current',
    'canary',
  ],
  hpaForStatefulSets: false,
  readOnlyRootForInitContainers: false,
  criticalPriorityClasses: [],
  blockOnInferredSecrets: true,
};
