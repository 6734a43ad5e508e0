import { mapAt, textAt, valueAt } from '../../resources/fields.ts';
import { monitorKinds, readMonitor } from '../../resources/monitor.ts';
import { type LabelSelector, readLabelSelector } from '../../resources/pod.ts';
import type { Labels, Resource } from '../../resources/resource.ts';
import { selectsAll } from '../../resources/selector.ts';
import { serviceSelector } from '../../resources/service-selector.ts';
import { workloadKinds } from '../../resources/workload-kinds.ts';
import { callingKinds } from '../cluster-components.ts';
import { networkPolicyKinds } from '../network-guards.ts';
import { scaleTargetOf } from '../scale-targets.ts';
import { holdsOpenSelector, mayBePicked, mayPick, mentions } from './mention.ts';
import { namedWishes } from './named-wishes.ts';
import { type Depth, next, type Place, type Wish, wishFor, wishNamed } from './wish.ts';

/** What an object bears on that selects, targets or supplies workloads, and what stands between it and them. */
export function companionWishes(resource: Resource, depth: Depth, place: Place | undefined): readonly Wish[] {
  if (depth === 'seen') return [];
  const found = [...selecting(resource, depth, place), ...targeting(resource, depth, place)];
  if (depth !== 'weighed') found.push(...namedWishes(resource, place));
  if (depth === 'changed') found.push(...everyone(resource, place));
  return found.map(each => ({ ...each, depth: each.depth === 'seen' ? next[depth] : each.depth }));
}

function selecting(resource: Resource, depth: Depth, place: Place | undefined): Wish[] {
  const { kind, group, body } = resource;
  if (kind === 'Service' && group === '') return ofService(resource, depth, place);
  if (monitorKinds.includes(kind)) return ofMonitor(resource, depth, place);
  const path =
    kind === 'PodDisruptionBudget' ? ['spec', 'selector'] : kind === 'NetworkPolicy' ? ['spec', 'podSelector'] : undefined;
  if (path) {
    const selector = readLabelSelector(valueAt(body, path)) ?? {};
    if (kind === 'NetworkPolicy' && depth !== 'changed' && (depth === 'weighed' || selectsAll(selector))) return [];
    const others = depth === 'changed' && kind === 'NetworkPolicy' ? mayRun(selector.matchLabels ?? {}, place) : [];
    return [pods(selector, place), ...others];
  }
  return networkPolicyKinds.includes(kind) && depth === 'changed' ? [pods({}, undefined)] : []; // in languages of their own
}

function pods({ matchLabels = {} }: LabelSelector, place: Place | undefined): Wish {
  return wishFor(workloadKinds, place, text => mayBePicked(text, matchLabels));
}

/** The pods behind a Service, and who comes by it to them. */
function ofService(service: Resource, depth: Depth, place: Place | undefined): Wish[] {
  const { name, labels } = service;
  const selector = serviceSelector(service);
  const isAsked = depth !== 'weighed' && Object.keys(selector).length > 0;
  return [
    ...(isAsked ? [pods({ matchLabels: selector }, place)] : []),
    wishFor(monitorKinds, undefined, text => mayPick(text, labels) || holdsOpenSelector(text)),
    wishFor(['ScrapeConfig', 'Probe', ...callingKinds], undefined, text => mentions(text, name)),
    ...(depth === 'changed' ? [wishFor(['Rollout'], place, text => mentions(text, name)), ...mayRun(selector, place)] : []),
  ];
}

/** Whoever may run pods that no workload is seen to run: an operator's object of that name, a workload with almost that label. */
function mayRun(selector: Labels, place: Place | undefined): Wish[] {
  const owners = Object.values(selector).map(name => ({ ...wishNamed([], name, place), kinds: undefined, most: 8 }));
  return [...owners, wishFor(workloadKinds, place, undefined, 24)];
}

/** A monitor comes to pods by their Services: what is behind these is judged with it. */
function ofMonitor(resource: Resource, depth: Depth, place: Place | undefined): Wish[] {
  const monitor = readMonitor(resource);
  if (!monitor || depth === 'weighed') return [];
  const there = monitor.namespaces === 'own' ? place : undefined;
  const servers = wishFor(['Prometheus', 'PrometheusAgent'], undefined, undefined, 12);
  const { matchLabels = {} } = monitor.selector;
  const others = depth === 'changed' ? mayRun(matchLabels, there) : [];
  if (monitor.selects === 'pods') return [pods(monitor.selector, there), servers, ...others];
  const services = wishFor(['Service'], there, text => mayBePicked(text, matchLabels));
  return [{ ...services, depth: depth === 'changed' ? 'passed' : 'weighed' }, servers, ...others];
}

function targeting(resource: Resource, depth: Depth, place: Place | undefined): Wish[] {
  const target = depth === 'weighed' ? undefined : scaleTargetOf(resource);
  const charts = wishFor(['HelmRelease', 'HelmChart'], undefined, undefined, 1); // one may hold the target
  return target ? [wishNamed([target.kind], target.name, place), charts] : [];
}

/** What bears on a whole namespace, or on all there is. */
function everyone({ kind, group, name, body }: Resource, place: Place | undefined): Wish[] {
  const all = (where: Place | undefined, most?: number, kinds = workloadKinds) => [wishFor(kinds, where, undefined, most)];
  switch (kind) {
    case 'LimitRange':
    case 'EgressFirewall':
    case 'EgressNetworkPolicy':
    case 'AuthorizationPolicy':
      return all(place);
    case 'Namespace':
      return group === ''
        ? [...all({ name }), ...all({ name }, undefined, networkPolicyKinds), ...all(undefined, many, enforcers)]
        : [];
    case 'ClusterPolicy':
    case 'Policy':
      return group === 'kyverno.io' ? [...all(undefined, many), ...all(undefined, many, ['Namespace'])] : [];
    case 'Telemetry':
    case 'Route':
      return all(undefined, many);
    case 'Application':
    case 'ApplicationSet':
      return mapAt(body, 'spec').ignoreDifferences || textAt(body, 'kind') === 'ApplicationSet' ? all(undefined, many) : [];
    case 'Prometheus':
    case 'PrometheusAgent':
      return all(undefined, many, ['ServiceMonitor', 'PodMonitor']);
    default:
      return enforcers.includes(kind) ? all(undefined, many, ['Namespace']) : [];
  }
}

/** Kinds that may hold the pods of all namespaces to a standard. */
const enforcers: readonly string[] = ['ClusterPolicy', 'Policy', 'ValidatingAdmissionPolicy', ...gatekeeper()];

function gatekeeper(): readonly string[] {
  const checks = ['PrivilegedContainer', 'AllowPrivilegeEscalationContainer', 'AllowedUsers', 'Capabilities', 'HostFilesystem'];
  return [...checks, 'HostNamespace', 'HostNetworkingPorts', 'Seccomp', 'VolumeTypes'].map(check => `K8sPSP${check}`);
}

/** Of what bears on everything everywhere, so many are looked at, the nearest first. */
const many = 60;
