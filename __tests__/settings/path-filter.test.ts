import { pathFilter } from '../../src/settings/path-filter.ts';

const all = { paths: [], pathsIgnore: [] };

test.each([
  ['deploy/api.yaml', true],
  ['deploy/api.yml', true],
  ['guestbook/api.json', true],
  ['kustomize/Kustomization', true],
  ['README.md', false],
  ['src/main.go', false],
  ['.github/workflows/ci.yml', false],
  ['web/node_modules/x/deploy.yaml', false],
  ['vendor/k8s/api.yaml', false],
  ['pkg/testdata/api.yaml', false],
  ['docker-compose.prod.yml', false],
  ['package-lock.json', false],
  ['skaffold.yaml', false],
  ['compose/api.yaml', true],
])('%s may hold manifests: %s', (path, expected) => {
  expect(pathFilter(all)(path)).toBe(expected);
});

test('`paths` narrows, `paths-ignore` leaves out, and the ignored folders stay ignored', () => {
  const includes = pathFilter({ paths: ['deploy/**'], pathsIgnore: ['**/legacy/**'] });
  expect(['deploy/api.yaml', 'other/api.yaml', 'deploy/legacy/api.yaml', 'deploy/testdata/api.yaml'].map(includes)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('what is named is read wherever it stands', () => {
  expect(pathFilter(all, new Set(['pkg/testdata/api.yaml']))('pkg/testdata/api.yaml')).toBe(true);
});
