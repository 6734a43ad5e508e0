import { guardsOf } from '../../src/inventory/network-guards.ts';
import { readDocuments } from '../../src/manifests/read-documents.ts';
import { readResources } from '../../src/resources/read-resources.ts';

/** What a policy does with the pods `app=cart, tier=backend` of namespace `shop`: certainty, ingress, egress, dns. */
function guards(apiVersion: string, kind: string, spec: unknown, namespace: string | null = 'shop', more: object = {}): string[] {
  const body = { apiVersion, kind, metadata: { name: 'policy', namespace: 'shop' }, spec, ...more };
  const [resource] = readResources(readDocuments({ path: 'policy.json', text: JSON.stringify(body) }).documents);
  if (!resource) throw new Error('no policy');
  return guardsOf(resource, { labels: { app: 'cart', tier: 'backend' }, namespace: namespace ?? undefined }).map(
    ({ certainty, everyPod, ingress, egress }) => `${certainty}${everyPod ? ' every pod' : ''} ${ingress} ${egress}`,
  );
}

describe('NetworkPolicy', () => {
  const kubernetes = (spec: unknown, namespace?: string | null) =>
    guards('networking.k8s.io/v1', 'NetworkPolicy', spec, namespace);

  test('types that are not written follow from the rules', () => {
    expect(kubernetes({ podSelector: {} })).toEqual(['sure every pod closed none']);
    expect(kubernetes({ podSelector: {}, egress: [{ to: [{ podSelector: {} }] }] })).toEqual(['sure every pod closed limited']);
    expect(kubernetes({ podSelector: {}, egress: [] })).toEqual(['sure every pod closed none']);
    expect(kubernetes({ podSelector: {}, policyTypes: ['Egress'] })).toEqual(['sure every pod none closed']);
  });

  test('an absent podSelector selects every pod, as an empty one does', () => {
    expect(kubernetes({ policyTypes: ['Ingress'] })).toEqual(['sure every pod closed none']);
    expect(kubernetes({ podSelector: { matchLabels: { app: 'cart' } } })).toEqual(['sure closed none']);
    expect(kubernetes({ podSelector: { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['cart'] }] } })).toEqual([]);
  });

  test('a rule without peers and ports is open, one with either is not', () => {
    expect(kubernetes({ ingress: [{}] })).toEqual(['sure every pod open none']);
    expect(kubernetes({ ingress: [null] })).toEqual(['sure every pod open none']);
    expect(kubernetes({ ingress: [{ from: [], ports: [{ port: 80 }] }] })).toEqual(['sure every pod limited none']);
  });

  test('another namespace is another matter, an unknown one is likely', () => {
    expect(kubernetes({}, 'payments')).toEqual([]);
    expect(kubernetes({}, null)).toEqual(['likely every pod closed none']);
  });

  test('a kind of the same name in a group that nobody knows is no policy', () => {
    expect(guards('example.com/v1', 'NetworkPolicy', {})).toEqual([]);
    expect(guards('extensions/v1beta1', 'NetworkPolicy', {})).toEqual(['sure every pod closed none']);
  });
});

describe('Cilium', () => {
  const cilium = (spec: unknown, kind = 'CiliumNetworkPolicy', namespace: string | undefined = 'shop') =>
    guards('cilium.io/v2', kind, spec, namespace);

  test('an empty rule allows nothing, an allow-all names the entity', () => {
    expect(cilium({ endpointSelector: {}, ingress: [{}] })).toEqual(['sure every pod closed none']);
    expect(cilium({ endpointSelector: {}, ingress: [{ fromEntities: ['all'] }] })).toEqual(['sure every pod open none']);
    expect(cilium({ endpointSelector: {}, ingress: [{ fromEntities: ['all'], toPorts: [{ ports: [] }] }] })).toEqual([
      'sure every pod limited none',
    ]);
  });

  test('a direction is held once a rule speaks of it, unless default deny is off', () => {
    expect(cilium({ endpointSelector: {}, ingress: [], egress: [{ toEntities: ['cluster'] }] })).toEqual([
      'sure every pod none limited',
    ]);
    expect(cilium({ endpointSelector: {}, ingressDeny: [{ fromEntities: ['world'] }] })).toEqual(['sure every pod closed none']);
    const off = { enableDefaultDeny: { ingress: false } };
    expect(cilium({ endpointSelector: {}, ingress: [{ fromEntities: ['cluster'] }], ...off })).toEqual([
      'sure every pod none none',
    ]);
  });

  test('label sources are taken off, the namespace is a label, other reserved labels are not known', () => {
    expect(cilium({ endpointSelector: { matchLabels: { 'k8s:app': 'cart', 'any:tier': 'backend' } }, ingress: [{}] })).toEqual([
      'sure closed none',
    ]);
    const named = { endpointSelector: { matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'shop' } }, ingress: [{}] };
    expect(cilium(named, 'CiliumClusterwideNetworkPolicy')).toEqual(['sure every pod closed none']);
    expect(cilium(named, 'CiliumClusterwideNetworkPolicy', 'payments')).toEqual([]);
    expect(
      cilium({ endpointSelector: { matchLabels: { 'io.cilium.k8s.policy.serviceaccount': 'cart' } }, ingress: [{}] }),
    ).toEqual(['opaque closed none']);
    expect(cilium({ endpointSelector: { matchLabels: { 'reserved:host': '' } }, ingress: [{}] })).toEqual([]);
  });

  test('policies for hosts are none for pods; of several specs only those that select count', () => {
    expect(cilium({ nodeSelector: {}, ingress: [{}] }, 'CiliumClusterwideNetworkPolicy')).toEqual([]);
    const specs = [
      { endpointSelector: { matchLabels: { app: 'orders' } }, ingress: [{}] },
      { endpointSelector: { matchLabels: { app: 'cart' } }, egress: [{ toEntities: ['cluster'] }] },
    ];
    expect(guards('cilium.io/v2', 'CiliumNetworkPolicy', undefined, 'shop', { specs })).toEqual(['sure none limited']);
  });
});

describe('Calico', () => {
  const calico = (spec: unknown, kind = 'NetworkPolicy', namespace?: string) =>
    guards('projectcalico.org/v3', kind, spec, namespace);

  test('an absent selector selects every pod; rules are read in order', () => {
    expect(calico({ types: ['Ingress'] })).toEqual(['sure every pod closed none']);
    expect(calico({ ingress: [{ action: 'Allow' }] })).toEqual(['sure every pod open none']);
    expect(calico({ ingress: [{ action: 'Deny', source: { nets: ['10.0.0.0/8'] } }, { action: 'Allow' }] })).toEqual([
      'sure every pod limited none',
    ]);
    expect(calico({ ingress: [{ action: 'Allow', source: { selector: "app == 'web'" } }] })).toEqual([
      'sure every pod limited none',
    ]);
  });

  test('types that are not written follow from the rules', () => {
    expect(calico({ egress: [{ action: 'Deny' }] })).toEqual(['sure every pod none closed']);
    expect(calico({})).toEqual(['sure every pod closed none']);
  });

  test('a global policy chooses namespaces by what is known of them', () => {
    const global = (namespaceSelector: string, namespace?: string) =>
      calico({ selector: 'all()', namespaceSelector, types: ['Ingress'] }, 'GlobalNetworkPolicy', namespace);
    expect(global("projectcalico.org/name == 'shop'")).toEqual(['sure every pod closed none']);
    expect(global("projectcalico.org/name == 'other'")).toEqual([]);
    expect(global("team == 'a'")).toEqual(['opaque every pod closed none']);
    expect(global('')).toEqual(['sure every pod closed none']);
  });

  test('accounts are not known, hosts are not pods', () => {
    expect(calico({ serviceAccountSelector: "role == 'x'" })).toEqual(['opaque closed none']);
    expect(calico({ preDNAT: true, applyOnForward: true }, 'GlobalNetworkPolicy')).toEqual([]);
  });
});

describe('policies of the cluster’s administrator', () => {
  const admin = (spec: unknown, kind = 'AdminNetworkPolicy') => guards('policy.networking.k8s.io/v1alpha1', kind, spec);
  const everywhere = { namespaces: {} };

  test('they hold what they deny, and close a namespace when they deny all first', () => {
    const deny = { action: 'Deny', from: [everywhere] };
    const allow = { action: 'Allow', from: [{ namespaces: { matchLabels: { team: 'a' } } }] };
    expect(admin({ subject: everywhere, ingress: [deny] }, 'BaselineAdminNetworkPolicy')).toEqual(['sure every pod closed none']);
    expect(admin({ subject: everywhere, ingress: [allow, deny] })).toEqual(['sure every pod limited none']);
    expect(admin({ subject: everywhere, ingress: [allow] })).toEqual(['sure every pod none none']);
  });

  test('a subject is known by the namespace’s name and the pods’ labels', () => {
    const egress = [{ action: 'Deny', to: [everywhere] }];
    const named = (name: string) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } });
    expect(admin({ subject: { namespaces: named('shop') }, egress })).toEqual(['sure every pod none closed']);
    expect(admin({ subject: { namespaces: named('other') }, egress })).toEqual([]);
    expect(admin({ subject: { namespaces: { matchLabels: { team: 'a' } } }, egress })).toEqual(['opaque every pod none closed']);
    const pods = { namespaceSelector: named('shop'), podSelector: { matchLabels: { app: 'cart' } } };
    expect(admin({ subject: { pods }, egress }, 'ClusterNetworkPolicy')).toEqual(['sure none closed']);
  });
});

test('policies of any shape are read as saying nothing, never a crash', () => {
  for (const spec of [null, 7, 'x', [], { ingress: 'x', egress: [7, null], subject: 3, endpointSelector: [], policyTypes: {} }]) {
    for (const [apiVersion, kind] of [
      ['networking.k8s.io/v1', 'NetworkPolicy'],
      ['cilium.io/v2', 'CiliumNetworkPolicy'],
      ['projectcalico.org/v3', 'GlobalNetworkPolicy'],
      ['policy.networking.k8s.io/v1alpha1', 'AdminNetworkPolicy'],
    ] as const) {
      expect(Array.isArray(guards(apiVersion, kind, spec))).toBe(true);
    }
  }
});
