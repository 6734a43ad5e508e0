import { outline, textOf } from '../../../src/inventory/search/outline.ts';

const outlineOf = (text: string) => outline({ path: 'shop.yaml', text });
const told = (text: string) =>
  outlineOf(text).map(({ kinds, header }) => [
    kinds,
    header.clear ? `${header.namespace ?? '?'}/${header.name ?? '?'}` : 'unclear',
  ]);

describe('what a document is, without parsing it', () => {
  test.each([
    ['a usual block', 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  namespace: shop\nspec: {}\n', 'shop/web'],
    ['quoted values', 'kind: "Service"\nmetadata:\n    name: "web"\n    namespace: \'shop\'\n', 'shop/web'],
    ['no namespace', 'kind: Service\nmetadata:\n  name: web # the shop\n', '?/web'],
    ['a short map', 'kind: Service\nmetadata: { name: web, namespace: shop }\n', 'shop/web'],
    ['a label of that name', 'kind: Service\nmetadata:\n  labels:\n    name: other\n  name: web\n', '?/web'],
    ['names further down', 'kind: Service\nmetadata:\n  name: web\nroleRef:\n  name: other\n', '?/web'],
    ['Windows line ends', 'kind: Service\r\nmetadata:\r\n  name: web\r\n  namespace: shop\r\n', 'shop/web'],
    ['a byte order mark', '\uFEFFkind: Service\nmetadata:\n  name: web\n', '?/web'],
    ['an alias for a name', 'kind: Service\nmetadata:\n  name: *web\n', 'unclear'],
    ['a merged map', 'kind: Service\nmetadata: { <<: *common, name: web }\n', 'unclear'],
    ['pretty JSON', '{\n  "kind": "Service",\n  "metadata": {\n    "name": "web"\n  }\n}\n', 'unclear'],
    ['JSON on one line', '{"apiVersion":"v1","kind":"Service","metadata":{"name":"web"}}', 'unclear'],
  ])('%s', (_, text, header) => {
    expect(told(text)).toEqual([[['Service'], header]]);
  });

  test('a list may hold whatever its items name', () => {
    const text =
      'apiVersion: v1\nkind: List\nmetadata: {}\nitems:\n  - kind: Service\n    metadata: { name: web }\n  - kind: Pod\n';
    expect(told(text)).toEqual([[['List', 'Service', 'Pod'], 'unclear']]);
  });

  test.each([
    ['an anchor', 'kind: &kind Service\nmetadata:\n  name: web\n'],
    ['JSON whose kind is far to the right', `{"apiVersion":"v1","data":{"a":"${'x'.repeat(500)}"},"kind":"ConfigMap"}`],
    ['a list on one line', '{"apiVersion":"v1","kind":"List","items":[{"kind":"Service"}]}'],
  ])('%s may be of any kind', (_, text) => {
    expect(told(text)).toEqual([[undefined, 'unclear']]);
  });

  test('what names no kind is no object', () => {
    expect(told('replicas: 2\nimage: { tag: latest }\n')).toEqual([]);
  });

  test('kinds inside a document are not its own', () => {
    expect(
      told('kind: HorizontalPodAutoscaler\nmetadata:\n  name: web\nspec:\n  scaleTargetRef:\n    kind: Deployment\n'),
    ).toEqual([[['HorizontalPodAutoscaler'], '?/web']]);
  });
});

test('each document has its own text and its own names', () => {
  const text =
    '# the shop\nkind: Service\nmetadata:\n  name: a\n---\nkind: Pod\nmetadata:\n  name: b\n--- # last\nkind: Job\nmetadata:\n  name: c\n';
  expect(outlineOf(text).map(sketch => textOf(sketch, text))).toEqual([
    '# the shop\nkind: Service\nmetadata:\n  name: a\n',
    '---\nkind: Pod\nmetadata:\n  name: b\n',
    '--- # last\nkind: Job\nmetadata:\n  name: c\n',
  ]);
});
