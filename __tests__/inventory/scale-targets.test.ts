import { fileReader } from '../../src/inventory/file-reading.ts';
import { scaledBy, scaleTargetOf } from '../../src/inventory/scale-targets.ts';
import { takeInventory } from '../../src/inventory/take-inventory.ts';

const unitOf = (files: Record<string, string>) => {
  const { units } = takeInventory(
    { files: Object.entries(files).map(([path, text]) => ({ path, sha: text, text })), complete: true, charts: [] },
    fileReader(),
  );
  const [unit] = units;
  if (!unit) throw new Error('no unit');
  return unit;
};

const deployment = (name: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template: { metadata: { labels: { app: ${name} } }, spec: { containers: [{ name: ${name}, image: "shop/${name}:1.0.0" }] } }
`;
const hpa = (target: string, apiVersion = 'autoscaling/v2') =>
  `apiVersion: ${apiVersion}\nkind: HorizontalPodAutoscaler\nmetadata: { name: hpa }\nspec: { scaleTargetRef: ${target}, maxReplicas: 9 }\n`;
const scaled = (target: string) => {
  const unit = unitOf({ 'hpa.yaml': hpa(target), 'api.yaml': deployment('api') });
  return unit.ofKind('HorizontalPodAutoscaler').flatMap(resource => scaledBy(resource, unit).map(found => found.resource.name));
};

test('a target is its kind, its name and its group, whatever the version', () => {
  expect(scaled('{ apiVersion: apps/v1, kind: Deployment, name: api }')).toEqual(['api']);
  expect(scaled('{ apiVersion: extensions/v1beta1, kind: Deployment, name: api }')).toEqual(['api']);
  expect(scaled('{ kind: Deployment, name: api }')).toEqual(['api']);
  expect(scaled('{ apiVersion: apps/v1, kind: StatefulSet, name: api }')).toEqual([]);
  expect(scaled('{ apiVersion: shop.example/v1, kind: Deployment, name: api }')).toEqual([]);
  expect(scaled('{ apiVersion: apps/v1, kind: Deployment, name: web }')).toEqual([]);
  expect(scaled('{ apiVersion: apps/v1, name: api }')).toEqual([]);
});

test('a kind of another group names nothing', () => {
  const unit = unitOf({ 'hpa.yaml': hpa('{ kind: Deployment, name: api }', 'shop.example/v1') });
  expect(unit.ofKind('HorizontalPodAutoscaler').map(scaleTargetOf)).toEqual([undefined]);
});

test('a ScaledObject means a Deployment when it names no kind', () => {
  const unit = unitOf({
    'so.yaml':
      'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: api }\nspec: { scaleTargetRef: { name: api } }\n',
  });
  expect(unit.ofKind('ScaledObject').map(scaleTargetOf)).toEqual([
    { kind: 'Deployment', name: 'api', group: 'apps', path: ['spec', 'scaleTargetRef'] },
  ]);
});

test('of examples side by side each autoscaler scales its neighbour', () => {
  const target = '{ apiVersion: apps/v1, kind: Deployment, name: api }';
  const unit = unitOf({
    'one/api.yaml': deployment('api'),
    'one/hpa.yaml': hpa(target),
    'two/api.yaml': deployment('api'),
    'two/hpa.yaml': hpa(target),
  });
  expect(
    unit.ofKind('HorizontalPodAutoscaler').map(resource => scaledBy(resource, unit).map(found => found.resource.path)),
  ).toEqual([['one/api.yaml'], ['two/api.yaml']]);
});

test('a patch tells too little to be a target', () => {
  const unit = unitOf({
    'hpa.yaml': hpa('{ apiVersion: apps/v1, kind: Deployment, name: api }'),
    'patch.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec: { template: { spec: { containers: [{ name: api }] } } }\n',
  });
  expect(unit.ofKind('HorizontalPodAutoscaler').flatMap(resource => scaledBy(resource, unit))).toEqual([]);
});
