import { type Fields, isFields, listAt, numberAt, textAt, textsAt, valueAt } from '../resources/fields.ts';
import { type LabelSelector, readLabelSelector } from '../resources/pod.ts';
import { selects } from '../resources/selector.ts';
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
  type Pods,
  weaker,
} from './network-guard.ts';
import type { Match } from './unit.ts';

/** Reads a Cilium(Clusterwide)NetworkPolicy: `spec` and each of `specs`. Those with a nodeSelector are about hosts, not pods. */
export const ciliumGuards: GuardReader = (resource, pods) => {
  const clusterwide = resource.kind === 'CiliumClusterwideNetworkPolicy';
  const inNamespace = clusterwide ? 'sure' : sameNamespace(resource.namespace, pods.namespace);
  if (!inNamespace) return [];
  return [valueAt(resource.body, ['spec']), ...listAt(resource.body, 'specs')].flatMap(spec => {
    const selector = readLabelSelector(valueAt(spec, ['endpointSelector']));
    const found = selector && isFields(spec) && selectsEndpoint(selector, pods);
    if (!found) return [];
    return [
      {
        certainty: weaker(found, inNamespace),
        everyPod: requirements(selector).every(({ key }) => key === namespaceKey),
        ingress: holdOf(spec, 'ingress'),
        egress: holdOf(spec, 'egress'),
        dns: bestAccess(listAt(spec, 'egress').map(rule => dnsThrough(rule, clusterwide ? undefined : pods.namespace))),
      },
    ];
  });
};

const namespaceKey = 'io.kubernetes.pod.namespace';

interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

/** A selector's requirements, with the label source taken off the keys: `k8s:app` is `app`. */
function requirements({ matchLabels, matchExpressions }: LabelSelector): readonly Requirement[] {
  const bare = (key: string) => key.replace(/^(k8s|any):/, '');
  return [
    ...Object.entries(matchLabels ?? {}).map(([key, value]) => ({ key: bare(key), operator: 'In', values: [value] })),
    ...(matchExpressions ?? []).map(({ key = '', operator = '', values = [] }) => ({ key: bare(key), operator, values })),
  ];
}

function selectsEndpoint(selector: LabelSelector, { labels, namespace }: Pods): Match['certainty'] | undefined {
  let certainty: Match['certainty'] = 'sure';
  for (const requirement of requirements(selector)) {
    const { key } = requirement;
    if (key.startsWith('io.cilium.')) certainty = weaker(certainty, 'opaque');
    else if (key === namespaceKey && namespace === undefined) certainty = weaker(certainty, 'likely');
    else if (
      !selects({ matchExpressions: [requirement] }, namespace === undefined ? labels : { ...labels, [namespaceKey]: namespace })
    )
      return undefined;
  }
  return certainty;
}

/** Cilium holds a direction as soon as a rule speaks of it. An empty rule allows nothing: `ingress: [{}]` denies all. */
function holdOf(spec: Fields, direction: Direction): Hold {
  const rules = listAt(spec, direction);
  const wanted = valueAt(spec, ['enableDefaultDeny', direction]);
  const speaks = rules.length > 0 || listAt(spec, `${direction}Deny`).length > 0;
  if (wanted === false || !(speaks || wanted === true)) return 'none';
  const entities = direction === 'ingress' ? 'fromEntities' : 'toEntities';
  const open = (rule: unknown) => textsAt(rule, entities).includes('all') && !limitsPorts(rule);
  if (rules.some(open)) return 'open';
  return rules.every(allowsNothing) ? 'closed' : 'limited';
}

const limitsPorts = (rule: unknown) => listAt(rule, 'toPorts').length > 0 || listAt(rule, 'icmps').length > 0;

function allowsNothing(rule: unknown): boolean {
  return !isFields(rule) || Object.values(rule).every(value => value === null || (Array.isArray(value) && value.length === 0));
}

function dnsThrough(rule: unknown, own: string | undefined): DnsAccess {
  if (allowsNothing(rule)) return 'no';
  const portNamed = listAt(rule, 'toPorts').some(entry => listAt(entry, 'ports').some(namesDns));
  if (!portNamed && limitsPorts(rule)) return 'no';
  const entities = textsAt(rule, 'toEntities');
  if (entities.includes('all') || entities.includes('cluster')) return 'yes';
  if (portNamed && !Object.keys(isFields(rule) ? rule : {}).some(key => key !== 'toPorts' && key !== 'icmps')) return 'yes';
  const endpoints = listAt(rule, 'toEndpoints').map(endpoint => dnsEndpoint(endpoint, own, portNamed));
  const services = listAt(rule, 'toServices').map(service => dnsService(service));
  const elsewhere = ['toCIDR', 'toCIDRSet'].some(key => listAt(rule, key).length > 0);
  const outside =
    portNamed && (entities.length > 0 || ['toFQDNs', 'toNodes', 'toGroups'].some(key => listAt(rule, key).length > 0));
  return bestAccess([...endpoints, ...services, elsewhere || outside ? 'likely' : 'no']);
}

/** Protocol UDP, ANY or none; a port is text here. */
function namesDns(entry: unknown): boolean {
  if (!['UDP', 'ANY'].includes(textAt(entry, 'protocol')?.toUpperCase() ?? 'ANY')) return false;
  const port = valueAt(entry, ['port']);
  if (port === 'dns' || port === 'dns-udp') return true;
  if (typeof port !== 'string' && typeof port !== 'number') return false;
  const first = Number(port);
  return coversDnsPort(first, numberAt(entry, 'endPort') || first);
}

/** In a namespaced policy an endpoint without the namespace's label is one of the policy's own namespace. */
function dnsEndpoint(endpoint: unknown, own: string | undefined, portNamed: boolean): DnsAccess {
  const wanted = requirements(readLabelSelector(endpoint) ?? {});
  const inNamespace = wanted.find(({ key }) => key === namespaceKey)?.values ?? (own === undefined ? [] : [own]);
  const labels = wanted.filter(({ key }) => key !== namespaceKey);
  const isDns = labels.length === 0 || labels.some(({ values }) => values.some(value => dnsNames.includes(value)));
  const there = inNamespace.length === 0 || inNamespace.some(name => dnsNamespaces.includes(name));
  if (isDns && there) return 'yes';
  const elsewhere = wanted.some(({ key }) => key === namespaceKey || key.startsWith('io.cilium.'));
  return portNamed && elsewhere ? 'likely' : 'no';
}

function dnsService(service: unknown): DnsAccess {
  const name = textAt(service, 'k8sService', 'serviceName') ?? '';
  return dnsNames.includes(name) ? 'yes' : name.includes('dns') ? 'likely' : 'no';
}
