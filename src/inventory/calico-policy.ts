import { type Fields, isFields, listAt, mapAt, textAt, textsAt, valueAt } from '../resources/fields.ts';
import type { Labels, Resource } from '../resources/resource.ts';
import { isCalicoAll, type LabelLookup, matchesCalico } from './calico-selector.ts';
import { sameNamespace } from './namespaces.ts';
import {
  bestAccess,
  coversDnsPort,
  type Direction,
  type DnsAccess,
  type GuardReader,
  type Hold,
  type Pods,
  weaker,
} from './network-guard.ts';
import type { Match } from './unit.ts';

/** Reads a NetworkPolicy or GlobalNetworkPolicy of Calico. */
export const calicoGuards: GuardReader = (resource, pods) => {
  const spec = mapAt(resource.body, 'spec');
  const certainty = selectsPods(resource, spec, pods);
  if (!certainty) return [];
  const egress = holdOf(spec, 'egress');
  return [
    {
      certainty,
      everyPod: isCalicoAll(textAt(spec, 'selector') ?? '') && !textAt(spec, 'serviceAccountSelector'),
      ingress: holdOf(spec, 'ingress'),
      egress,
      dns: egress === 'open' ? 'yes' : bestAccess(listAt(spec, 'egress').map(dnsThrough)),
    },
  ];
};

/** Policies before NAT or without tracking are about hosts; accounts and unknown labels cannot be read here. */
function selectsPods(resource: Resource, spec: Fields, { labels, namespace }: Pods): Match['certainty'] | undefined {
  if (spec.preDNAT === true || spec.doNotTrack === true) return undefined;
  const global = resource.kind === 'GlobalNetworkPolicy';
  const inNamespace: Match['certainty'] | undefined = global ? 'sure' : sameNamespace(resource.namespace, namespace);
  const byLabels = certain(matchesCalico(textAt(spec, 'selector') ?? '', podLabels(labels, namespace)));
  const byNamespace = certain(matchesCalico((global && textAt(spec, 'namespaceSelector')) || '', namespaceLabels(namespace)));
  const byAccount: Match['certainty'] = textAt(spec, 'serviceAccountSelector') ? 'opaque' : 'sure';
  if (!inNamespace || !byLabels || !byNamespace) return undefined;
  return [byLabels, byAccount, byNamespace].reduce(weaker, inNamespace);
}

const certain = (matches: boolean | undefined): Match['certainty'] | undefined =>
  matches === undefined ? 'opaque' : matches ? 'sure' : undefined;

/** Calico adds labels of its own to the pods'. */
function podLabels(labels: Labels, namespace: string | undefined): LabelLookup {
  return key => {
    if (key === 'projectcalico.org/namespace') return namespace;
    if (key === 'projectcalico.org/orchestrator') return 'k8s';
    if (key.startsWith('projectcalico.org/') || key.startsWith('pcns.') || key.startsWith('pcsa.')) return undefined;
    return Object.hasOwn(labels, key) ? labels[key] : null;
  };
}

/** Of a namespace only its name is known, which two labels carry. */
function namespaceLabels(namespace: string | undefined): LabelLookup {
  return key => (key === 'projectcalico.org/name' || key === 'kubernetes.io/metadata.name' ? namespace : undefined);
}

/** Without `types` a policy holds egress when it has rules for it, and ingress unless it has rules for egress only. */
function holdOf(spec: Fields, direction: Direction): Hold {
  const types = textsAt(spec, 'types');
  const rules = listAt(spec, direction);
  const implied = rules.length > 0 || (direction === 'ingress' && listAt(spec, 'egress').length === 0);
  const holds = types.length > 0 ? types.includes(direction === 'ingress' ? 'Ingress' : 'Egress') : implied;
  if (!holds) return 'none';
  const decisive = rules.find(rule => textAt(rule, 'action') === 'Deny' || isUnconditional(rule));
  if (textAt(decisive, 'action') === 'Allow') return 'open';
  return rules.every(rule => ['Deny', 'Log'].includes(textAt(rule, 'action') ?? '')) ? 'closed' : 'limited';
}

function isUnconditional(rule: unknown): boolean {
  if (!isFields(rule) || textAt(rule, 'action') === 'Log') return false;
  return Object.entries(rule).every(([key, value]) => {
    if (key === 'action' || key === 'metadata' || value === null) return true;
    return isFields(value) && Object.keys(value).length === 0;
  });
}

/** Where port 53 goes is not read: that it is let out at all is taken for DNS. */
function dnsThrough(rule: unknown): DnsAccess {
  const action = textAt(rule, 'action');
  if (action === 'Pass') return 'unreadable';
  const protocol = valueAt(rule, ['protocol']) ?? null;
  const isUdp = protocol === null || protocol === 17 || textAt(rule, 'protocol')?.toUpperCase() === 'UDP';
  if (action !== 'Allow' || !isUdp) return 'no';
  const ports = listAt(rule, 'destination', 'ports');
  return ports.length === 0 || ports.some(namesDns) ? 'likely' : 'no';
}

function namesDns(port: unknown): boolean {
  if (typeof port === 'number') return coversDnsPort(port);
  if (typeof port !== 'string') return false;
  const [first = '', last = first] = port.split(':');
  return port === 'dns' || coversDnsPort(Number(first), Number(last));
}
