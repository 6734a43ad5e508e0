import { fileReader } from '../../src/inventory/file-reading.ts';
import { rolloutOver, shadowed } from '../../src/inventory/rollouts.ts';
import { takeInventory } from '../../src/inventory/take-inventory.ts';

/** The one unit that these files make, as they stand in one folder unless they say otherwise. */
function unitOf(...texts: readonly string[]) {
  const files = texts.map((text, index) => ({ path: `f${index}.yaml`, sha: `${index}`, text }));
  const { units } = takeInventory({ files, complete: true, charts: [] }, fileReader());
  const [unit] = units;
  if (!unit) throw new Error('no unit');
  return unit;
}
const deployment = (name: string, namespace = 'shop') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  replicas: 1
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { containers: [{ name: main, image: "shop/${name}:1.0.0" }] }
`;
const rollout = (spec: string) => `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: canary, namespace: shop }
spec: ${spec}
`;
const borrowing = rollout('{ replicas: 5, workloadRef: { apiVersion: apps/v1, kind: Deployment, name: pay } }');

test('a Rollout runs the template of the Deployment that it names, in a size of its own', () => {
  const unit = unitOf(deployment('pay'), borrowing);
  const [workload] = unit.workloads.filter(({ resource }) => resource.kind === 'Rollout');
  if (!workload) throw new Error('the Rollout is no workload');
  expect(workload).toMatchObject({ replicas: 5, podLabels: { app: 'pay' } });
  expect(workload.templateOf?.kind).toBe('Deployment');
  expect(workload.containers.map(container => container.resource.kind)).toEqual(['Deployment']);
  expect(unit.replicas(workload).min).toBe(5);
});

test('that Deployment is run by it, and knows by which', () => {
  const unit = unitOf(deployment('pay'), deployment('cart'), borrowing);
  const [pay, cart] = unit.ofKind('Deployment').map(resource => unit.workload(resource));
  expect(pay && rolloutOver(pay, unit)?.resource.name).toBe('canary');
  expect(pay && shadowed(pay, unit)).toBe('Rollout `canary` runs these pods');
  expect(cart && shadowed(cart, unit)).toBeUndefined();
});

test('a namesake in another namespace, or of another group, is not meant', () => {
  const elsewhere = unitOf(deployment('pay', 'shop-eu'), borrowing);
  const [resource] = elsewhere.ofKind('Rollout');
  expect(resource && elsewhere.workload(resource)).toBeUndefined();
  const other = unitOf(
    deployment('pay'),
    rollout('{ workloadRef: { apiVersion: openkruise.io/v1, kind: Deployment, name: pay } }'),
  );
  const [pay] = other.ofKind('Deployment').map(found => other.workload(found));
  expect(pay && shadowed(pay, other)).toBeUndefined();
});

test('a template of its own comes first', () => {
  const own =
    '{ template: { metadata: { labels: { app: own } }, spec: { containers: [] } }, workloadRef: { kind: Deployment, name: pay } }';
  const unit = unitOf(deployment('pay'), rollout(own));
  const [resource] = unit.ofKind('Rollout');
  expect(resource && unit.workload(resource)?.podLabels).toEqual({ app: 'own' });
});
