import type { ChangeSet, FileChange } from '../../src/change/change-set.ts';
import { readHunks } from '../../src/change/hunk.ts';
import type { Assessment, Row } from '../../src/findings/assessment.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { readDocuments } from '../../src/manifests/read-documents.ts';
import type { KeyPath } from '../../src/manifests/span.ts';
import { readResources } from '../../src/resources/read-resources.ts';
import type { Resource } from '../../src/resources/resource.ts';
import type { Links } from '../../src/review/links.ts';
import { checklist, type ItemId } from '../../src/rules/checklist.ts';
import type { RuleFacts } from '../../src/rules/rule.ts';

/** The objects of a manifest, with their true lines. */
export function objectsIn(path: string, text: string): readonly Resource[] {
  return readResources(readDocuments({ path, text }).documents);
}

export function objectIn(path: string, text: string): Resource {
  const [object] = objectsIn(path, text);
  if (!object) throw new Error(`no object in ${path}`);
  return object;
}

/** A rule's facts: an id and what is special about it. */
export function ruleFacts(id: string, facts: Partial<RuleFacts> = {}): RuleFacts {
  return {
    id,
    item: null,
    category: 'validity',
    priority: 'high',
    title: id,
    headline: id,
    why: 'Something breaks in production.',
    docs: 'https://kubernetes.io/docs/',
    ...facts,
  };
}

export const rules = {
  requests: ruleFacts('resource-requests', {
    item: 'resource-requests',
    category: 'sizing',
    priority: 'critical',
    title: 'CPU/Memory requests set',
    headline: 'No CPU and memory requests',
  }),
  memoryLimits: ruleFacts('memory-limits', {
    item: 'memory-limits',
    category: 'sizing',
    priority: 'critical',
    title: 'Memory limits set',
    headline: 'No memory limit',
  }),
  autoscaler: ruleFacts('horizontal-pod-autoscaler', {
    item: 'horizontal-pod-autoscaler',
    category: 'sizing',
    title: 'HPA configured',
    headline: 'No HPA',
  }),
  liveness: ruleFacts('liveness-probe', {
    item: 'liveness-probe',
    category: 'health',
    priority: 'critical',
    title: 'Liveness probe configured',
    headline: 'No liveness probe',
    why: 'A hung process keeps its pod until someone notices.',
  }),
  readiness: ruleFacts('readiness-probe', {
    item: 'readiness-probe',
    category: 'health',
    priority: 'critical',
    title: 'Readiness probe configured',
    headline: 'No readiness probe',
  }),
  probesDistinct: ruleFacts('probes-distinct', {
    item: 'readiness-probe',
    category: 'health',
    title: 'Liveness and readiness differ',
    headline: 'Liveness and readiness alike',
  }),
  nonRoot: ruleFacts('run-as-non-root', {
    item: 'run-as-non-root',
    category: 'security',
    priority: 'critical',
    title: 'Non-root user',
    headline: 'May run as root',
  }),
  readOnlyRoot: ruleFacts('read-only-root-filesystem', {
    item: 'read-only-root-filesystem',
    category: 'security',
    title: 'Read-only filesystem',
    headline: 'Writable root filesystem',
  }),
  networkPolicy: ruleFacts('network-policy', {
    item: 'network-policy',
    category: 'security',
    title: 'Network policies',
    headline: 'No NetworkPolicy',
  }),
  privileged: ruleFacts('privileged-container', {
    item: 'pod-security-standards',
    category: 'security',
    priority: 'critical',
    title: 'Privileged containers',
    headline: 'Privileged container',
  }),
  hostNamespaces: ruleFacts('host-namespaces', {
    item: 'pod-security-standards',
    category: 'security',
    title: 'Host namespaces',
    headline: 'Host namespaces shared',
  }),
  escalation: ruleFacts('privilege-escalation', {
    item: 'pod-security-standards',
    category: 'security',
    title: 'Privilege escalation',
    headline: '`allowPrivilegeEscalation` not set',
  }),
  capabilities: ruleFacts('drop-capabilities', {
    item: 'pod-security-standards',
    category: 'security',
    title: 'Capabilities',
    headline: 'Capabilities kept',
  }),
  seccomp: ruleFacts('seccomp-profile', {
    item: 'pod-security-standards',
    category: 'security',
    title: 'Seccomp profile',
    headline: 'No seccomp profile',
  }),
  replicas: ruleFacts('multiple-replicas', {
    item: 'multiple-replicas',
    category: 'reliability',
    priority: 'critical',
    title: 'Multiple replicas',
    headline: 'One replica',
  }),
  budget: ruleFacts('pod-disruption-budget', {
    item: 'pod-disruption-budget',
    category: 'reliability',
    title: 'Pod disruption budget',
    headline: 'No PodDisruptionBudget',
  }),
  metrics: ruleFacts('metrics-exported', {
    item: 'metrics-exported',
    category: 'observability',
    title: 'Metrics exported',
    headline: 'No metrics scraped',
  }),
  socket: ruleFacts('runtime-socket-mount', {
    category: 'security',
    title: 'Container runtime socket',
    headline: 'Container runtime socket mounted',
  }),
  token: ruleFacts('service-account-token', {
    category: 'security',
    priority: 'medium',
    title: 'API token',
    headline: 'API token mounted',
  }),
  image: ruleFacts('image-tag-pinned', { category: 'delivery', title: 'Images pinned', headline: 'Moving image tag' }),
  api: ruleFacts('deprecated-api', { category: 'validity', title: 'API version', headline: 'API version removed' }),
} as const;

/** An introduced finding at a field of an object; its message says so unless told otherwise. */
export function findingAt(resource: Resource, rule: RuleFacts, at: KeyPath, more: Partial<Finding> = {}): Finding {
  return {
    rule,
    priority: rule.priority,
    resource,
    container: undefined,
    detail: undefined,
    message: `${resource.kind} \`${resource.name}\` is found wanting.`,
    headline: rule.headline,
    change: 'introduced',
    outcome: 'fail',
    blocks: rule.priority === 'critical',
    summaryOnly: false,
    companion: false,
    span: resource.locate(at),
    cause: undefined,
    chain: [],
    leaves: undefined,
    alsoAt: [],
    related: [],
    fix: undefined,
    advice: undefined,
    template: undefined,
    waiver: undefined,
    fingerprint: `${rule.id}/${resource.name}/${more.container ?? ''}/${more.detail ?? ''}`,
    ...more,
  };
}

/** The same of a container, with a message in the rules' form: `has no livenessProbe; …`. */
export function containerFinding(
  resource: Resource,
  rule: RuleFacts,
  container: string,
  at: KeyPath,
  predicate: string,
  more: Partial<Finding> = {},
): Finding {
  return findingAt(resource, rule, at, {
    container,
    message: `Container \`${container}\` of ${resource.kind} \`${resource.name}\` ${predicate}`,
    ...more,
  });
}

/** A changed file; the patch as GitHub gives it, undefined when it withholds one. */
export function changedFile(path: string, patch: string | undefined, more: Partial<FileChange> = {}): FileChange {
  const hunks = patch === undefined ? undefined : readHunks(patch);
  if (patch !== undefined && !hunks) throw new Error(`not a patch: ${patch}`);
  return { status: 'modified', path, hunks, ...more };
}

export function addedFile(path: string, text: string): FileChange {
  return changedFile(path, wholePatch(text, '+'), { status: 'added' });
}

export function removedFile(path: string, text: string): FileChange {
  return changedFile(path, wholePatch(text, '-'), { status: 'removed' });
}

function wholePatch(text: string, sign: '+' | '-'): string {
  const lines = text.trimEnd().split('\n');
  const range = `1,${lines.length}`;
  return [`@@ -${sign === '-' ? range : '0,0'} +${sign === '+' ? range : '0,0'} @@`, ...lines.map(line => sign + line)].join(
    '\n',
  );
}

export function changesOf(...files: readonly FileChange[]): ChangeSet {
  return { base: '1a2b3c4d5e6f', head: '9f8e7d6c5b4a', files, complete: true };
}

/** Addresses short enough to be read in an expectation. */
export const links: Links = {
  file: (path, line, side) => `https://git.example/${side}/${path}#L${line}`,
  rule: id => `https://docs.example/${id}`,
  waiving: 'https://docs.example/waiving',
  version: '1.0.0',
};

/** The 17 rows, not applicable but for those that are told. */
export function rowsWith(told: Partial<Record<ItemId, Partial<Row>>> = {}): readonly Row[] {
  return checklist.map(item => ({
    item,
    status: 'not-applicable',
    introduced: 0,
    existing: 0,
    fixed: 0,
    waived: 0,
    unverified: 0,
    passed: 0,
    failed: 0,
    practices: 0,
    reasons: [],
    ...told[item.id],
  }));
}

export function assessmentOf(findings: readonly Finding[], more: Partial<Assessment> = {}): Assessment {
  return {
    conclusion: findings.some(({ blocks }) => blocks) ? 'block' : 'pass',
    checklist: rowsWith(),
    findings,
    evaluated: [],
    unread: [],
    errors: [],
    vouched: [],
    stale: [],
    excluded: [],
    off: [],
    counts: { files: 1, documents: 1, resources: 1, workloads: 1, milliseconds: 200 },
    ...more,
  };
}
