import { fileReader } from '../../src/inventory/file-reading.ts';
import { takeInventory } from '../../src/inventory/take-inventory.ts';

const manifest = (apiVersion: string, kind: string, spec: object, name = 'companion') =>
  JSON.stringify({ apiVersion, kind, metadata: { name, namespace: 'shop' }, spec });

const labels = { app: 'carts', tier: 'backend' };
const workload = (kind = 'Deployment') =>
  manifest(
    'apps/v1',
    kind,
    {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [{ name: 'carts', ports: [{ name: 'http', containerPort: 80 }] }] } },
    },
    'carts',
  );

/** Which of some companions bear on the workload `carts`, whose pods are `app=carts, tier=backend`. */
function bearing(kind: string, specs: readonly object[], { apiVersion = 'v1', of = 'Deployment', more = '' } = {}): boolean[] {
  return specs.map(spec => {
    const text = [workload(of), manifest(apiVersion, kind, spec), more].join('\n---\n');
    const { units } = takeInventory(
      { files: [{ path: 'shop.yaml', sha: text, text }], complete: true, charts: [] },
      fileReader(),
    );
    const [unit] = units;
    const [carts] = unit?.workloads ?? [];
    if (!unit || !carts) throw new Error('no workload');
    const found = kind.endsWith('Monitor') ? unit.scraping(carts) : unit.selecting(kind, carts);
    return found.some(({ resource }) => resource.kind === kind);
  });
}

const absent = {};
const without = { selector: null };
const empty = { selector: {} };
const selector = (matchLabels: object, ...matchExpressions: object[]) => ({ selector: { matchLabels, matchExpressions } });
const term = (key: string, operator: string, ...values: string[]) => selector({}, { key, operator, values });

describe('a PodDisruptionBudget', () => {
  const of = (apiVersion: string, ...specs: object[]) => bearing('PodDisruptionBudget', specs, { apiVersion });

  test('without a selector covers nothing; with an empty one everything, once it is policy/v1', () => {
    expect(of('policy/v1', absent, without, empty)).toEqual([false, false, true]);
    expect(of('policy/v1beta1', absent, without, empty)).toEqual([false, false, false]);
  });

  test('covers the pods that have all labels and meet all terms', () => {
    expect(of('policy/v1', selector({ app: 'carts' }), selector(labels), selector({ ...labels, zone: 'a' }))).toEqual([
      true,
      true,
      false,
    ]);
    expect(of('policy/v1', term('tier', 'In', 'backend', 'web'), term('zone', 'In', 'a'))).toEqual([true, false]);
    expect(of('policy/v1', term('tier', 'NotIn', 'backend'), term('zone', 'NotIn', 'a'))).toEqual([false, true]);
    expect(of('policy/v1', term('app', 'Exists'), term('zone', 'Exists'))).toEqual([true, false]);
    expect(of('policy/v1', term('app', 'DoesNotExist'), term('zone', 'DoesNotExist'))).toEqual([false, true]);
    expect(of('policy/v1', selector({ app: 'carts' }, { key: 'tier', operator: 'NotIn', values: ['backend'] }))).toEqual([false]);
  });
});

describe('a Service', () => {
  const of = (kind: string, ...selectors: unknown[]) =>
    bearing(
      'Service',
      selectors.map(each => ({ selector: each })),
      { of: kind },
    );

  test('without a selector, or with an empty one, selects nothing', () => {
    expect(of('Deployment', undefined, null, {}, { app: 'carts' }, { app: 'cart' })).toEqual([false, false, false, true, false]);
  });

  test('is read without the labels that come at run time, but for the one that names a pod', () => {
    const pod = (name: string) => ({ app: 'carts', 'statefulset.kubernetes.io/pod-name': name });
    expect(of('StatefulSet', pod('carts-0'), pod('orders-0'))).toEqual([true, false]);
    expect(of('StatefulSet', { 'statefulset.kubernetes.io/pod-name': 'carts-1' })).toEqual([true]);
    expect(of('Deployment', { 'statefulset.kubernetes.io/pod-name': 'carts-1' })).toEqual([false]);
    expect(of('Deployment', { app: 'carts', 'rollouts-pod-template-hash': '5d9c' })).toEqual([true]);
  });
});

test('a NetworkPolicy selects every pod without a selector, as it does with an empty one', () => {
  const specs = [absent, { podSelector: null }, { podSelector: {} }, { podSelector: { matchLabels: { app: 'orders' } } }];
  expect(bearing('NetworkPolicy', specs, { apiVersion: 'networking.k8s.io/v1' })).toEqual([true, true, true, false]);
});

test('a ServiceMonitor with an empty selector looks at every Service, and comes by it to the pods', () => {
  const service = (name: string) =>
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, namespace: 'shop', labels: { app: name } },
      spec: { selector: { app: name }, ports: [{ name: 'web', port: 80, targetPort: 'http' }] },
    });
  const endpoints = [{ port: 'web' }];
  const specs = [
    { ...empty, endpoints },
    { ...selector({ app: 'carts' }), endpoints },
    { ...selector({ app: 'orders' }), endpoints },
    { ...empty, endpoints: [{ port: 'metrics' }] },
  ];
  const options = { apiVersion: 'monitoring.coreos.com/v1' };
  expect(bearing('ServiceMonitor', specs, { ...options, more: service('carts') })).toEqual([true, true, false, false]);
  expect(bearing('ServiceMonitor', specs, { ...options, more: service('orders') })).toEqual([false, false, false, false]);
});
