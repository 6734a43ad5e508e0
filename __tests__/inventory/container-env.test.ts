import { envOf, mountedFiles } from '../../src/inventory/container-env.ts';
import { fileReader } from '../../src/inventory/file-reading.ts';
import { takeInventory } from '../../src/inventory/take-inventory.ts';

/** The first container of the Deployment `api`, in one unit with other objects. */
function containerOf(container: string, ...others: readonly string[]) {
  const api = `apiVersion: apps/v1
kind: Deployment
metadata: { name: api, namespace: shop }
spec:
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      containers: [{ name: api, image: "shop/api:1.0.0", ${container} }]
      volumes: [{ name: config, configMap: { name: settings } }]
`;
  const files = [api, ...others].map((text, index) => ({ path: `f${index}.yaml`, sha: `${index}`, text }));
  const { units } = takeInventory({ files, complete: true, charts: [] }, fileReader());
  const [found] = units.flatMap(unit => unit.workloads.flatMap(({ containers }) => containers.map(it => ({ it, unit }))));
  if (!found) throw new Error('no container');
  return found;
}
const settings = (namespace: string, data: string) =>
  `{apiVersion: v1, kind: ConfigMap, metadata: {name: settings, namespace: ${namespace}}, data: ${data}}`;
const values = (container: string, ...others: readonly string[]) => {
  const { it, unit } = containerOf(container, ...others);
  return [...envOf(it, unit).values()].map(({ name, value, resource, at }) => [
    name,
    value,
    resource.kind,
    at.slice(-2).join('.'),
  ]);
};

test('env wins over envFrom, and the last of two over the first', () => {
  expect(
    values(
      'envFrom: [{ configMapRef: { name: settings } }], env: [{ name: A, value: "1" }, { name: B, value: x }, { name: B, value: z }]',
      settings('shop', '{A: "0", C: "3"}'),
    ),
  ).toEqual([
    ['C', '3', 'ConfigMap', 'data.C'],
    ['A', '1', 'Deployment', '0.value'],
    ['B', 'z', 'Deployment', '2.value'],
  ]);
});

test('a prefix stands before every key, and a key may have another name', () => {
  expect(
    values(
      'envFrom: [{ prefix: APP_, configMapRef: { name: settings } }], env: [{ name: X, valueFrom: { configMapKeyRef: { name: settings, key: A } } }]',
      settings('shop', '{A: "1"}'),
    ),
  ).toEqual([
    ['APP_A', '1', 'ConfigMap', 'data.A'],
    ['X', '1', 'ConfigMap', 'data.A'],
  ]);
});

test('what stands elsewhere has no value here', () => {
  expect(
    values(
      'env: [{ name: S, valueFrom: { secretKeyRef: { name: s, key: k } } }, { name: E }, { name: M, valueFrom: { configMapKeyRef: { name: gone, key: k } } }]',
    ),
  ).toEqual([
    ['S', undefined, 'Deployment', '0.valueFrom'],
    ['E', '', 'Deployment', '1.value'],
    ['M', undefined, 'Deployment', '2.valueFrom'],
  ]);
});

test('a ConfigMap of another namespace is not meant, and of two nobody knows which', () => {
  const from = 'envFrom: [{ configMapRef: { name: settings } }]';
  expect(values(from, settings('other', '{A: "1"}'))).toEqual([]);
  expect(values(from, settings('shop', '{A: "1"}'), settings('shop', '{A: "2"}'))).toEqual([]);
});

test('only what a container mounts is its file', () => {
  const map = settings('shop', '{log.conf: text}');
  const files = (container: string) => {
    const { it, unit } = containerOf(container, map);
    return mountedFiles(it, unit).map(({ name, text }) => [name, text]);
  };
  expect(files('volumeMounts: [{ name: config, mountPath: /etc/api }]')).toEqual([['log.conf', 'text']]);
  expect(files('args: []')).toEqual([]);
});
