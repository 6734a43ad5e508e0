import { type Fields, isFields, listAt, mapAt, numberAt, textsAt, valueAt } from '../resources/fields.ts';
import { type LabelSelector, readLabelSelector } from '../resources/pod.ts';
import type { Resource } from '../resources/resource.ts';
import { selects, selectsAll } from '../resources/selector.ts';
import { sameNamespace } from './namespaces.ts';
import {
  bestAccess,
  coversDnsPort,
  type Direction,
  type DnsAccess,
  dnsNames,
  dnsNamespaces,
  type GuardReader,
  type Hold,
} from './network-guard.ts';

/** Reads a NetworkPolicy of Kubernetes itself; an absent podSelector selects every pod, as an empty one does. */
export const kubernetesGuards: GuardReader = (resource, { labels, namespace }) => {
  const certainty = sameNamespace(resource.namespace, namespace);
  const selector = readLabelSelector(valueAt(resource.body, ['spec', 'podSelector'])) ?? {};
  if (!certainty || !selects(selector, labels)) return [];
  const spec = mapAt(resource.body, 'spec');
  return [
    {
      certainty,
      everyPod: selectsAll(selector),
      ingress: holdOf(spec, 'ingress'),
      egress: holdOf(spec, 'egress'),
      dns: bestAccess(listAt(spec, 'egress').map(rule => dnsThrough(isFields(rule) ? rule : {}, resource, namespace))),
    },
  ];
};

/** Without `policyTypes` a policy holds ingress, and egress when it has rules for it. */
function holdOf(spec: Fields, direction: Direction): Hold {
  const types = textsAt(spec, 'policyTypes');
  const rules = listAt(spec, direction);
  const word = direction === 'ingress' ? 'Ingress' : 'Egress';
  const holds = types.length > 0 ? types.includes(word) : direction === 'ingress' || rules.length > 0;
  if (!holds) return 'none';
  if (rules.some(rule => allowsAll(rule, direction === 'ingress' ? 'from' : 'to'))) return 'open';
  return rules.length === 0 ? 'closed' : 'limited';
}

/** A rule without peers and without ports lets everything through. */
function allowsAll(rule: unknown, peers: 'from' | 'to'): boolean {
  return listAt(rule, peers).length === 0 && listAt(rule, 'ports').length === 0;
}

function dnsThrough(rule: Fields, { namespace: own }: Resource, namespace: string | undefined): DnsAccess {
  const port = dnsPort(rule);
  if (port === 'no') return 'no';
  const peers = listAt(rule, 'to');
  if (peers.length === 0) return 'yes';
  return bestAccess(peers.map(peer => dnsAt(peer, port === 'named', own ?? namespace)));
}

/** Whether a rule lets UDP out to the port of DNS: because it names it, or because it limits no port. */
function dnsPort(rule: Fields): 'named' | 'any' | 'no' {
  const ports = listAt(rule, 'ports');
  if (ports.length === 0) return 'any';
  const udp = ports.filter(port => valueAt(port, ['protocol']) === 'UDP');
  if (udp.some(port => namesDns(port))) return 'named';
  return udp.some(port => (valueAt(port, ['port']) ?? null) === null) ? 'any' : 'no';
}

function namesDns(entry: unknown): boolean {
  const port = valueAt(entry, ['port']);
  if (typeof port === 'string') return port === 'dns' || port === 'dns-udp';
  return typeof port === 'number' && coversDnsPort(port, numberAt(entry, 'endPort') ?? port);
}

/** Both selectors of a peer must fit: without a namespaceSelector it reaches only the policy's own namespace. */
function dnsAt(peer: unknown, portNamed: boolean, own: string | undefined): DnsAccess {
  if (isFields(valueAt(peer, ['ipBlock']))) return 'likely';
  const namespaces = readLabelSelector(valueAt(peer, ['namespaceSelector']));
  const pods = readLabelSelector(valueAt(peer, ['podSelector'])) ?? {};
  const inNamespace = namespaces
    ? dnsNamespace(namespaces, portNamed)
    : own !== undefined && dnsNamespaces.includes(own)
      ? 'yes'
      : 'no';
  const isDns = dnsPods(pods, portNamed && namespaces !== undefined);
  return inNamespace === 'no' || isDns === 'no' ? 'no' : inNamespace === 'yes' && isDns === 'yes' ? 'yes' : 'likely';
}

/** A label of kube-system that no manifest shows is believed beside an explicit port 53. */
function dnsNamespace(selector: LabelSelector, portNamed: boolean): DnsAccess {
  const fits = dnsNamespaces.some(name => selects(selector, { name, 'kubernetes.io/metadata.name': name }));
  return fits ? 'yes' : portNamed ? 'likely' : 'no';
}

function dnsPods(selector: LabelSelector, portNamed: boolean): DnsAccess {
  if (selectsAll(selector)) return 'yes';
  const pairs = [
    ...Object.entries(selector.matchLabels ?? {}).map(([key, value]) => ({ key, values: [value] })),
    ...(selector.matchExpressions ?? []).map(({ key = '', values = [] }) => ({ key, values })),
  ];
  if (pairs.some(({ key, values }) => key.startsWith('dns.operator') || values.some(value => dnsNames.includes(value))))
    return 'yes';
  return portNamed && pairs.some(({ values }) => values.some(value => value.includes('dns'))) ? 'likely' : 'no';
}
