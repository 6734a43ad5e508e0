import { indexSelectors } from '../../src/inventory/selector-index.ts';
import { readDocuments } from '../../src/manifests/read-documents.ts';
import { readResources } from '../../src/resources/read-resources.ts';

const objects = readResources(
  readDocuments({
    path: 'objects.yaml',
    text: `
{ apiVersion: v1, kind: Service, metadata: { name: all-parts }, spec: { selector: { part-of: shop } } }
---
{ apiVersion: v1, kind: Service, metadata: { name: api }, spec: { selector: { part-of: shop, app: api } } }
---
{ apiVersion: v1, kind: Service, metadata: { name: pod-0 }, spec: { selector: { statefulset.kubernetes.io/pod-name: db-0 } } }
---
{ apiVersion: v1, kind: Service, metadata: { name: none } }
---
{ apiVersion: v1, kind: Service, metadata: { name: web }, spec: { selector: { part-of: shop, app: web } } }
`,
  }).documents,
);
const asked = (labels: Readonly<Record<string, string>>) => indexSelectors(objects)(labels).map(({ name }) => name);

test('a workload asks those that want one of its labels, and those that want none by value, in their order', () => {
  expect(asked({ app: 'api', 'part-of': 'shop' })).toEqual(['all-parts', 'api', 'pod-0', 'none']);
  expect(asked({ app: 'web' })).toEqual(['pod-0', 'none', 'web']);
  expect(asked({})).toEqual(['pod-0', 'none']);
});
