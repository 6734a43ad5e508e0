/** Another linter's check that asks what one rule of ours asks, and nothing else. */
export type ForeignChecks = Readonly<Record<string, string>>;

/** A linter whose ignore annotations count here, and how they are written; from its public documentation. */
export interface ForeignLinter {
  readonly name: string;
  readonly docs: string;
  /** How one check is ignored, for the page that tells it. */
  readonly annotation: string;
  /** The annotation that ignores all of them; undefined where it has none. */
  readonly blanket: string | undefined;
  readonly checks: ForeignChecks;
}

export const kubeLinter: ForeignLinter = {
  name: 'kube-linter',
  docs: 'https://docs.kubelinter.io/#/generated/checks',
  annotation: 'ignore-check.kube-linter.io/<check>: "reason"',
  blanket: 'kube-linter.io/ignore-all',
  checks: {
    'dangling-service': 'dangling-service',
    'docker-sock': 'runtime-socket-mount',
    'duplicate-env-var': 'duplicate-env',
    'latest-tag': 'image-tag-pinned',
    'mismatching-selector': 'selector-mismatch',
    'no-anti-affinity': 'anti-affinity',
    'no-liveness-probe': 'liveness-probe',
    'no-read-only-root-fs': 'read-only-root-filesystem',
    'no-readiness-probe': 'readiness-probe',
    'no-rolling-update-strategy': 'rolling-update',
    'non-isolated-pod': 'network-policy',
    'privilege-escalation-container': 'privilege-escalation',
    'privileged-container': 'privileged-container',
    'run-as-non-root': 'run-as-non-root',
  },
};

export const kubeScore: ForeignLinter = {
  name: 'kube-score',
  docs: 'https://github.com/zegl/kube-score/blob/master/README_CHECKS.md',
  annotation: 'kube-score/ignore: <check>,<check>',
  blanket: undefined,
  checks: {
    'container-image-tag': 'image-tag-pinned',
    'container-seccomp-profile': 'seccomp-profile',
    'deployment-has-host-podantiaffinity': 'anti-affinity',
    'deployment-has-poddisruptionbudget': 'pod-disruption-budget',
    'networkpolicy-targets-pod': 'dangling-network-policy',
    'pod-networkpolicy': 'network-policy',
    'service-targets-pod': 'dangling-service',
    'stable-version': 'deprecated-api',
    'statefulset-has-host-podantiaffinity': 'anti-affinity',
    'statefulset-has-poddisruptionbudget': 'pod-disruption-budget',
  },
};

export const polaris: ForeignLinter = {
  name: 'Polaris',
  docs: 'https://polaris.docs.fairwinds.com/checks/security/',
  annotation: 'polaris.fairwinds.com/<check>-exempt: "true"',
  blanket: 'polaris.fairwinds.com/exempt',
  checks: {
    automountServiceAccountToken: 'service-account-token',
    deploymentMissingReplicas: 'multiple-replicas',
    livenessProbeMissing: 'liveness-probe',
    memoryLimitsMissing: 'memory-limits',
    missingNetworkPolicy: 'network-policy',
    missingPodDisruptionBudget: 'pod-disruption-budget',
    notReadOnlyRootFilesystem: 'read-only-root-filesystem',
    privilegeEscalationAllowed: 'privilege-escalation',
    readinessProbeMissing: 'readiness-probe',
    runAsPrivileged: 'privileged-container',
    runAsRootAllowed: 'run-as-non-root',
    tagNotSpecified: 'image-tag-pinned',
  },
};

export const checkov: ForeignLinter = {
  name: 'Checkov',
  docs: 'https://www.checkov.io/5.Policy%20Index/kubernetes.html',
  annotation: 'checkov.io/skip1: <check>=reason',
  blanket: undefined,
  checks: {
    CKV_K8S_8: 'liveness-probe',
    CKV_K8S_9: 'readiness-probe',
    CKV_K8S_13: 'memory-limits',
    CKV_K8S_14: 'image-tag-pinned',
    CKV_K8S_16: 'privileged-container',
    CKV_K8S_20: 'privilege-escalation',
    CKV_K8S_22: 'read-only-root-filesystem',
    CKV_K8S_23: 'run-as-non-root',
    CKV_K8S_27: 'runtime-socket-mount',
    CKV_K8S_31: 'seccomp-profile',
    CKV_K8S_37: 'drop-capabilities',
    CKV_K8S_38: 'service-account-token',
  },
};

/** Checks that ask for two of our rules at once, or for a part of one, are left out: they would hide too much. */
export const foreignLinters: readonly ForeignLinter[] = [kubeLinter, kubeScore, polaris, checkov];
