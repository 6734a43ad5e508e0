import type { Labels, Resource } from '../resources/resource.ts';
import type { Match } from './unit.ts';

export type Direction = 'ingress' | 'egress';

/** The pods that a question is about. */
export interface Pods {
  readonly labels: Labels;
  readonly namespace: string | undefined;
}

/** What one network policy, of whatever kind, does with the traffic of the pods that it selects. */
export interface Guard {
  /** How surely it selects them. */
  readonly certainty: Match['certainty'];
  /** It selects every pod of their namespace. */
  readonly everyPod: boolean;
  readonly ingress: Hold;
  readonly egress: Hold;
  /** Whether what it lets out reaches the cluster's DNS; means nothing while it leaves egress alone. */
  readonly dns: DnsAccess;
}

/** `none` leaves a direction alone, `open` holds it but lets everything through, `closed` nothing. */
export type Hold = 'none' | 'open' | 'limited' | 'closed';

/** `likely`: port 53 is let out to a place that no manifest tells; `unreadable`: nobody can tell. */
export type DnsAccess = 'yes' | 'likely' | 'no' | 'unreadable';

/** Reads one kind of policy: a guard for each of its parts that selects, or may select, the pods. */
export type GuardReader = (resource: Resource, pods: Pods) => readonly Guard[];

/** The less sure of two. */
export function weaker(a: Match['certainty'], b: Match['certainty']): Match['certainty'] {
  const order = ['opaque', 'likely', 'sure'] as const;
  return order.find(certainty => certainty === a || certainty === b) ?? 'opaque';
}

/** Namespaces that the cluster's DNS runs in, and what its pods are called. */
export const dnsNamespaces: readonly string[] = ['kube-system', 'openshift-dns'];
export const dnsNames: readonly string[] = ['kube-dns', 'coredns', 'node-local-dns'];

/** Ports that DNS pods listen on: 53, and 5353 on OpenShift. */
export function coversDnsPort(first: number, last = first): boolean {
  return [53, 5353].some(port => first <= port && port <= last);
}

/** The best of several ways out. */
export function bestAccess(ways: readonly DnsAccess[]): DnsAccess {
  return (['yes', 'likely', 'unreadable'] as const).find(access => ways.includes(access)) ?? 'no';
}
