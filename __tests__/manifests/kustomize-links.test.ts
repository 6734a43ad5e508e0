import { linksAmong } from '../../src/manifests/kustomize-links.ts';

const files = {
  'base/kustomization.yaml': 'resources:\n  - api.yaml # the program\n  - "with space.yaml"\n',
  'base/api.yaml': '',
  'base/with space.yaml': '',
  'parts/probes/kustomization.yaml': 'kind: Component\npatches: [{ path: probes.yaml }]\n',
  'parts/probes/probes.yaml': '',
  'overlays/prod/kustomization.yaml': 'resources: [../../base/]\ncomponents:\n- ../../parts/probes\nnamespace: base\n',
  'overlays/qa/kustomization.yaml': 'bases:\n- ./../../base\nconfigMapGenerator:\n- name: a\n  files: [conf=conf/a.properties]\n',
  'overlays/qa/conf/a.properties': '',
  'elsewhere/kustomization.yaml': 'resources:\n- https://example.com/base\n- missing.yaml\n',
};
const links = linksAmong(
  Object.entries(files).flatMap(([path, text]) => (path.endsWith('kustomization.yaml') ? [{ path, text }] : [])),
  path => path in files,
);

test('who takes in a file, itself or through others', () => {
  expect(links.usersOf('base/api.yaml')).toEqual(['base/kustomization.yaml']);
  expect([...links.above(['base/with space.yaml'])].sort()).toEqual([
    'base/kustomization.yaml',
    'overlays/prod/kustomization.yaml',
    'overlays/qa/kustomization.yaml',
  ]);
  expect([...links.above(['parts/probes/probes.yaml'])].sort()).toEqual([
    'overlays/prod/kustomization.yaml',
    'parts/probes/kustomization.yaml',
  ]);
  expect([...links.above(['overlays/qa/conf/a.properties'])]).toEqual(['overlays/qa/kustomization.yaml']);
});

test('a changed kustomization leads to itself and to those above it', () => {
  expect([...links.above(['parts/probes/kustomization.yaml'])].sort()).toEqual([
    'overlays/prod/kustomization.yaml',
    'parts/probes/kustomization.yaml',
  ]);
});

test('all that one takes in', () => {
  expect([...links.below(['overlays/prod/kustomization.yaml'])].sort()).toEqual([
    'base/api.yaml',
    'base/kustomization.yaml',
    'base/with space.yaml',
    'parts/probes/kustomization.yaml',
    'parts/probes/probes.yaml',
  ]);
});

test('what is not there or not in the repository leads nowhere', () => {
  expect([...links.below(['elsewhere/kustomization.yaml'])]).toEqual([]);
});
