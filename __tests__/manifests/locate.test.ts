import { readDocuments } from '../../src/manifests/read-documents.ts';
import type { KeyPath } from '../../src/manifests/span.ts';

const text = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: carts
spec:
  template:
    spec:
      containers:
        - image: shop/carts:1.4.2
          name: carts
          securityContext: { privileged: true }
          command:
            - bin/carts
            - --verbose
`;
const [document] = readDocuments({ path: 'carts.yaml', text }).documents;
const pod: KeyPath = ['spec', 'template', 'spec'];

test.each<[string, KeyPath, line: number, written: boolean]>([
  ['a written field is at its key', [...pod, 'containers', 0, 'image'], 9, true],
  ['a field of a flow map is at its own key', [...pod, 'containers', 0, 'securityContext', 'privileged'], 11, true],
  ['a missing field of a container is at the name of the container', [...pod, 'containers', 0, 'livenessProbe'], 10, false],
  [
    'a missing field below a written one is at that one',
    [...pod, 'containers', 0, 'securityContext', 'capabilities', 'drop'],
    11,
    false,
  ],
  ['a missing field of the pod is at `spec:` of the template', [...pod, 'securityContext', 'runAsNonRoot'], 7, false],
  ['a list item that is text is at its own line', [...pod, 'containers', 0, 'command', 1], 14, true],
  ['a field of something that is no map is at the nearest ancestor', ['kind', 'nonsense', 3], 2, false],
  ['the whole object is at its name', [], 4, true],
  ['a missing top-level field is at the name too', ['status'], 4, false],
])('%s', (_, path, line, written) => {
  const found = document?.locate(path);
  expect([found?.span.start.line, found?.written]).toEqual([line, written]);
});

test('the source text of a scalar is as it is written, without quotes', () => {
  const [quantities] = readDocuments({ path: 'q.yaml', text: 'a: 1_000\nb: "010"\nc: 0.50\n' }).documents;
  expect([['a'], ['b'], ['c'], ['d']].map(path => quantities?.source(path))).toEqual([
    { text: '1_000', quoted: false },
    { text: '010', quoted: true },
    { text: '0.50', quoted: false },
    undefined,
  ]);
});
