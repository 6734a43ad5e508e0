import { readDocuments } from '../../src/manifests/read-documents.ts';
import { readBroken, readResources } from '../../src/resources/read-resources.ts';

const read = (text: string) => readResources(readDocuments({ path: 'shop.yaml', text }).documents);

describe('what is a manifest', () => {
  test.each([
    ['a Deployment', 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }', 1],
    ['a custom resource', 'apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: { name: api }', 1],
    ['Helm values', 'image: { tag: 1.4.2 }\nreplicas: 2', 0],
    ['a kustomization', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nmetadata: { name: x }', 0],
    ['a chart', 'apiVersion: v2\nname: shop\nversion: 1.0.0', 0],
    ['a Backstage entity', 'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: shop }', 0],
    ['a skaffold file', 'apiVersion: skaffold/v4beta6\nkind: Config\nmetadata: { name: shop }', 0],
    ['an OpenAPI document', 'openapi: 3.0.0\ninfo: { title: shop }', 0],
    ['a CloudFormation template', 'AWSTemplateFormatVersion: "2010-09-09"\nResources: {}', 0],
    ['a kind configuration', 'apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\nname: shop', 0],
    ['a list of patches', '- { op: add, path: /spec/replicas, value: 2 }', 0],
    ['an object whose fields are of the wrong type', 'apiVersion: [v1]\nkind: { a: b }\nmetadata: text', 0],
  ])('%s', (_, text, count) => {
    expect(read(text)).toHaveLength(count);
  });
});

describe('lists', () => {
  const text = `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Service
    metadata: { name: front-end }
  - apiVersion: apps/v1
    kind: DeploymentList
    metadata: {}
    items:
      - apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: carts
        spec:
          replicas: 2
`;

  test('are flattened, also those inside of others', () => {
    expect(read(text).map(({ id }) => id)).toEqual(['/Service ?/front-end', 'apps/Deployment ?/carts']);
  });

  test('their objects know their own lines', () => {
    const [, carts] = read(text);
    expect(carts?.locate(['spec', 'replicas']).start.line).toBe(16);
    expect(carts?.locate(['spec', 'paused']).start.line).toBe(15);
    expect(carts?.locate(['status']).start.line).toBe(14);
    expect([carts?.span.start.line, carts?.span.end.line]).toEqual([11, 17]);
  });
});

test('a cluster-scoped kind has no namespace, whatever its manifest says', () => {
  expect(read('apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, namespace: shop }')[0]?.namespace).toBeUndefined();
});

test('a name that the server makes up counts by its beginning', () => {
  expect(read('apiVersion: batch/v1\nkind: Job\nmetadata: { generateName: migrate- }')[0]?.name).toBe('migrate-');
});

test('a document that cannot be read is what its text claims to be', () => {
  const [broken] = readDocuments({
    path: 'a.yaml',
    text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: carts\nspec: [\n',
  }).broken;
  const resource = broken && readBroken(broken, 0);
  expect([resource?.kind, resource?.name, resource?.unparsed === undefined]).toEqual(['Deployment', 'carts', false]);
});

test('a field is written or not, with its source text', () => {
  const [resource] = read('apiVersion: v1\nkind: Pod\nmetadata:\n  name: api\nspec:\n  terminationGracePeriodSeconds: 0x1E\n');
  expect(resource?.written(['spec', 'terminationGracePeriodSeconds'])).toMatchObject({ source: '0x1E', quoted: false });
  expect(resource?.written(['spec', 'hostNetwork'])).toBeUndefined();
});
