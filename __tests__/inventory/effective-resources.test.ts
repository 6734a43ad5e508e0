import { limitOf, requestOf, requestOfItsOwn } from '../../src/inventory/effective-resources.ts';
import { fileReader } from '../../src/inventory/file-reading.ts';
import { takeInventory } from '../../src/inventory/take-inventory.ts';

/** What the first container of the Deployment `api` can count on, in one namespace with other objects. */
function supplies(resources: string, others: readonly string[] = [], pod = '') {
  const api = `apiVersion: apps/v1
kind: Deployment
metadata: { name: api, namespace: shop }
spec:
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec: { containers: [{ name: api, image: "shop/api:1.0.0", resources: ${resources} }]${pod} }
`;
  const text = [api, ...others].join('---\n');
  const { units } = takeInventory({ files: [{ path: 'shop.yaml', sha: text, text }], complete: true, charts: [] }, fileReader());
  const [unit] = units;
  const container = unit?.workloads[0]?.containers[0];
  if (!unit || !container) throw new Error('no container');
  const said = (supply: ReturnType<typeof requestOf>) =>
    supply && [supply.from, supply.text, supply.by?.resource.id].filter(part => part !== undefined).join(' ');
  return {
    request: said(requestOf(container, 'memory', unit)),
    own: said(requestOfItsOwn(container, 'memory', unit)),
    limit: said(limitOf(container, 'memory', unit)),
  };
}

const limitRange = (item: string, namespace = 'shop') =>
  `apiVersion: v1\nkind: LimitRange\nmetadata: { name: defaults, namespace: ${namespace} }\nspec: { limits: [${item}] }\n`;
const vpa = (spec: string) =>
  `apiVersion: autoscaling.k8s.io/v1\nkind: VerticalPodAutoscaler\nmetadata: { name: api, namespace: shop }\nspec: { targetRef: { apiVersion: apps/v1, kind: Deployment, name: api }${spec} }\n`;

test('nothing is nothing', () => {
  expect(supplies('{}')).toEqual({ request: undefined, own: undefined, limit: undefined });
});

test('a limit is copied into an absent request, and a request bounds nothing', () => {
  expect(supplies('{ limits: { memory: 1Gi } }')).toEqual({
    request: 'container 1Gi',
    own: 'container 1Gi',
    limit: 'container 1Gi',
  });
  expect(supplies('{ requests: { memory: 1Gi } }').limit).toBeUndefined();
});

test("the pod's resources stand in for a container's, but are none of its own", () => {
  const found = supplies('{}', [], ', resources: { limits: { memory: 2Gi } }');
  expect(found).toEqual({ request: 'pod 2Gi', own: undefined, limit: 'pod 2Gi' });
  expect(supplies('{}', [], ', os: { name: windows }, resources: { limits: { memory: 2Gi } }').request).toBeUndefined();
});

test('a LimitRange fills a request in from its defaults, then its bounds', () => {
  const from = (item: string) => supplies('{}', [limitRange(item)]);
  const by = 'LimitRange';
  const id = '/LimitRange shop/defaults';
  expect(from('{ type: Container, defaultRequest: { memory: 1Mi }, default: { memory: 2Mi } }')).toMatchObject({
    request: `${by} 1Mi ${id}`,
    limit: `${by} 2Mi ${id}`,
  });
  expect(from('{ type: Container, max: { memory: 3Mi }, min: { memory: 1Mi } }')).toMatchObject({
    request: `${by} 3Mi ${id}`,
    limit: `${by} 3Mi ${id}`,
  });
  expect(from('{ type: Container, min: { memory: 1Mi } }')).toMatchObject({ request: `${by} 1Mi ${id}`, limit: undefined });
  expect(from('{ type: Pod, max: { memory: 3Mi } }').request).toBeUndefined();
  expect(supplies('{}', [limitRange('{ type: Container, min: { memory: 1Mi } }', 'other')]).request).toBeUndefined();
});

test('a written zero keeps a LimitRange from filling anything in', () => {
  const range = limitRange('{ type: Container, default: { memory: 2Mi } }');
  expect(supplies('{ requests: { memory: 0 } }', [range]).request).toBeUndefined();
  expect(supplies('{ limits: { memory: 0 } }', [range]).limit).toBeUndefined();
});

test('a text that is no quantity is there all the same', () => {
  expect(supplies('{ requests: { memory: 512mi } }').request).toBe('container 512mi');
});

test('a VerticalPodAutoscaler sets requests unless it only recommends, and never a limit', () => {
  expect(supplies('{}', [vpa('')])).toMatchObject({
    request: 'VerticalPodAutoscaler autoscaling.k8s.io/VerticalPodAutoscaler shop/api',
    limit: undefined,
  });
  expect(supplies('{}', [vpa(', updatePolicy: { updateMode: "Off" }')]).request).toBeUndefined();
  expect(supplies('{}', [vpa(', updatePolicy: { updateMode: Off }')]).request).toBeUndefined();
  const policies = (policy: string) => vpa(`, resourcePolicy: { containerPolicies: [${policy}] }`);
  expect(supplies('{}', [policies('{ containerName: "*", controlledResources: [cpu] }')]).request).toBeUndefined();
  expect(supplies('{}', [policies('{ containerName: api, mode: "Off" }, { containerName: "*" }')]).request).toBeUndefined();
});
