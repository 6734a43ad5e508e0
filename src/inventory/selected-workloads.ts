import type { LabelSelector } from '../resources/pod.ts';
import type { Labels, Resource } from '../resources/resource.ts';
import { experimentLabelsOf } from '../resources/rollout.ts';
import { matchesLabels, selects } from '../resources/selector.ts';
import { editDistance } from '../resources/spelling.ts';
import { isTemplated } from '../resources/templated.ts';
import type { Workload } from '../resources/workload.ts';
import { workloadKinds } from '../resources/workload-kinds.ts';
import { isOfCluster, sameNamespace } from './namespaces.ts';
import type { Unit } from './unit.ts';

/** The workloads whose pods an object selects, by what is known of their namespaces. */
export interface Selected {
  readonly sure: readonly Workload[];
  /** In a namespace that nobody wrote down, or known from a patch only. */
  readonly likely: readonly Workload[];
}

/** The workloads of a unit whose pods a selector matches, seen from the namespace of the object that selects. */
export function selectedBy({ namespace }: Resource, selector: LabelSelector, unit: Unit): Selected {
  const found = near(namespace, unit).filter(({ podLabels }) => selects(selector, podLabels));
  const isSure = ({ resource }: Workload) => resource.namespace === namespace && resource.origin !== 'partial';
  return { sure: found.filter(isSure), likely: found.filter(workload => !isSure(workload)) };
}

/** Workloads that stand, or may stand, in a namespace. */
function near(namespace: string | undefined, { workloads }: Unit): readonly Workload[] {
  return workloads.filter(({ resource }) => sameNamespace(resource.namespace, namespace) !== undefined);
}

/**
 * Custom kinds that are known to make pods: what the reading of a repository looks for. Others count as well where they are
 * read.
 */
export const podMakers: readonly string[] = [
  ...['Prometheus', 'PrometheusAgent', 'Alertmanager', 'ThanosRuler', 'VMAgent', 'VMSingle', 'VMCluster', 'VMAlertmanager'],
  ...['Grafana', 'Jaeger', 'OpenTelemetryCollector', 'Elasticsearch', 'Kafka', 'RabbitmqCluster', 'RedisFailover'],
  ...['PostgresCluster', 'InnoDBCluster', 'MariaDB', 'PerconaXtraDBCluster', 'PerconaServerMongoDB', 'MongoDBCommunity'],
  ...['Keycloak', 'HelmRelease', 'HelmChart'],
];

/** Why nobody can tell that no pods have some labels. */
export interface Unseen {
  readonly reason: 'partial-context' | 'outside-repo' | 'templated';
  readonly hint: string;
}

/** Whether pods with these labels may exist unseen; undefined when the unit shows all there are. */
export function unseenPods({ namespace }: Resource, wanted: Labels, unit: Unit): Unseen | undefined {
  const partly = (hint: string): Unseen => ({ reason: 'partial-context', hint });
  const elsewhere = (hint: string): Unseen => ({ reason: 'outside-repo', hint });
  if (!unit.complete) return partly('part of this unit could not be read');
  const kin = workloadKinds.flatMap(kind => unit.ofKind(kind));
  if (kin.some(({ unparsed }) => unparsed !== undefined)) return partly('a workload of this unit could not be read');
  if (namespace !== undefined && isOfCluster(namespace)) return elsewhere('the cluster runs pods of its own there');
  const neighbours = near(namespace, unit);
  if (!neighbours.some(({ resource }) => namespace === undefined || resource.namespace === namespace))
    return elsewhere('no workload of its namespace is in this unit');
  const carried = neighbours.flatMap(({ podLabels }) => Object.keys(wanted).flatMap(key => own(podLabels, key) ?? []));
  if ([...Object.values(wanted), ...carried].some(isTemplated))
    return { reason: 'templated', hint: 'its labels are filled in later' };
  const strange = Object.entries(wanted).filter(
    ([key, value]) => !neighbours.some(({ podLabels }) => own(podLabels, key) === value),
  );
  const owner = podOwner(namespace, strange, unit) ?? experimenter(namespace, wanted, unit);
  if (owner) return elsewhere(`${owner.kind} \`${owner.name}\` may run these pods`);
  const foreign = strange.map(([key]) => domainOf(key)).find(domain => domain !== undefined && !isKnownDomain(domain, unit));
  return foreign === undefined ? undefined : elsewhere(`an operator of \`${foreign}\` may run these pods`);
}

/** Operators label the pods that they make under their own domain; the domains that everyone uses tell nothing. */
function isKnownDomain(domain: string, { workloads }: Unit): boolean {
  if (/(^|\.)(kubernetes|k8s)\.io$/.test(domain)) return true;
  return workloads.some(({ podLabels }) => Object.keys(podLabels).some(key => domainOf(key) === domain));
}

const domainOf = (key: string) => (key.includes('/') ? key.slice(0, key.indexOf('/')) : undefined);

/** A Rollout whose canary tries the new version in pods with labels of their own. */
function experimenter(namespace: string | undefined, wanted: Labels, unit: Unit): Resource | undefined {
  return unit
    .ofKind('Rollout')
    .find(
      rollout =>
        sameNamespace(rollout.namespace, namespace) !== undefined &&
        experimentLabelsOf(rollout).some(labels => matchesLabels(wanted, labels)),
    );
}

/** An object of a custom kind whose controller may make pods with labels that no workload has: they bear its name or its instance. */
function podOwner(
  namespace: string | undefined,
  strange: readonly (readonly [key: string, value: string])[],
  { resources }: Unit,
): Resource | undefined {
  const names = new Set(strange.map(([, value]) => value));
  const instance = strange.find(([key]) => key === instanceLabel)?.[1];
  return resources.find(
    resource =>
      isCustom(resource) &&
      sameNamespace(resource.namespace, namespace) !== undefined &&
      (names.has(resource.name) || (instance !== undefined && own(resource.labels, instanceLabel) === instance)),
  );
}

const instanceLabel = 'app.kubernetes.io/instance';

/** Groups that Kubernetes itself serves, and kinds of others that never own pods. */
const ownGroups = /^$|^(apps|batch|autoscaling|policy|extensions)$|\.k8s\.io$/;
const podless =
  /^(ServiceMonitor|PodMonitor|PrometheusRule|ScrapeConfig|Probe|\w*Route|Gateway|VirtualService|DestinationRule|ServiceEntry|PeerAuthentication|AuthorizationPolicy|Certificate|\w*Issuer|\w*Secret\w*|\w*NetworkPolicy|ScaledObject|ServersTransport|Middleware|\w*Ingress\w*)$/;

function isCustom({ group, kind, origin }: Resource): boolean {
  return origin !== 'partial' && !ownGroups.test(group) && !podless.test(kind) && !workloadKinds.includes(kind);
}

/** The workload that a selector most likely meant, and what it would have to ask for. */
export interface Nearest {
  readonly workload: Workload;
  /** The pairs it misses, each with the value that the pods carry; undefined where they carry none. */
  readonly differences: readonly { readonly key: string; readonly wanted: string; readonly carried: string | undefined }[];
  /** One character apart, and nothing else comes as near. */
  readonly isTypo: boolean;
}

/** The nearest workload that may stand in the namespace: almost the same values, a missing label, or the same name. */
export function nearestTo({ namespace, name }: Resource, wanted: Labels, unit: Unit): Nearest | undefined {
  const [best, second] = near(namespace, unit)
    .map(workload => {
      const differences = Object.entries(wanted)
        .filter(([key, value]) => !matchesLabels({ [key]: value }, workload.podLabels))
        .map(([key, value]) => ({ key, wanted: value, carried: own(workload.podLabels, key) }));
      const none = differences.length === Object.keys(wanted).length;
      const apart = differences.reduce((sum, { wanted: value, carried }) => sum + distance(value, carried, none), 0);
      return { workload, differences, distance: workload.resource.name === name ? Math.min(apart, farthest) : apart };
    })
    .filter(({ differences, distance: apart }) => differences.length > 0 && apart <= farthest)
    .toSorted((a, b) => a.distance - b.distance);
  if (!best) return undefined;
  const isTypo = best.distance === 1 && (second === undefined || second.distance > 1);
  return { workload: best.workload, differences: best.differences, isTypo };
}

/** Beyond it, another workload is meant. */
const farthest = 5;

/** How far a label is from the wanted one: a slip of the pen, a longer or a missing name, or another thing. */
function distance(wanted: string, carried: string | undefined, alone: boolean): number {
  if (carried === undefined) return alone ? farthest + 1 : 3;
  const edits = editDistance(wanted, carried, 2);
  if (edits <= 2) return edits;
  return wanted.length > 2 && carried.length > 2 && (wanted.includes(carried) || carried.includes(wanted)) ? 3 : farthest + 1;
}

const own = (labels: Labels, key: string): string | undefined => (Object.hasOwn(labels, key) ? labels[key] : undefined);
