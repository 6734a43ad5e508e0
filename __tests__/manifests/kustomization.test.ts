import { changesInBuild, graphOf, type Kustomization, readKustomization } from '../../src/manifests/kustomization.ts';

const files: Readonly<Record<string, string>> = {
  'base/kustomization.yaml': 'resources: [deployment.yaml, ../shared]\n',
  'shared/kustomization.yaml': 'resources: [service.yaml]\n',
  'overlays/prod/kustomization.yaml': `resources: [../../base, https://example.com/remote.yaml]
patches:
  - path: replicas.yaml
  - target: { kind: Deployment, name: api.* }
    patch: |-
      - { op: remove, path: /spec/replicas }
`,
  'overlays/prod/replicas.yaml': 'kind: StatefulSet\nmetadata: { name: queue }\n',
  'components/tls/kustomization.yaml': 'kind: Component\npatches: [{ path: tls.yaml }]\n',
};
const read = (path: string) => readKustomization({ path, text: files[path] ?? '' }, name => files[name]);
const all = Object.keys(files)
  .filter(path => path.endsWith('kustomization.yaml'))
  .map(read)
  .filter((kustomization): kustomization is Kustomization => kustomization !== undefined);

test('what nobody takes in is a leaf, with all that its build takes in; a component is none', () => {
  const { leaves } = graphOf(all);
  expect(leaves.map(({ folder, files: taken }) => [folder, taken])).toEqual([
    ['overlays/prod', ['base/deployment.yaml', 'shared/service.yaml']],
  ]);
});

test('files of patches are patches, whichever kustomization names them', () => {
  expect([...graphOf(all).patchFiles].sort()).toEqual(['components/tls/tls.yaml', 'overlays/prod/replicas.yaml']);
});

test('a URL is remote, not a file', () => {
  expect(read('overlays/prod/kustomization.yaml')?.remote).toEqual(['https://example.com/remote.yaml']);
});

test('an object that a patch names is changed by the build; others are not', () => {
  const [leaf] = graphOf(all).leaves;
  if (!leaf) throw new Error('no leaf');
  expect(changesInBuild(leaf, 'Deployment', 'api-server')).toContain('overlays/prod/kustomization.yaml');
  expect(changesInBuild(leaf, 'StatefulSet', 'queue')).toContain('kustomize');
  expect(changesInBuild(leaf, 'Deployment', 'web')).toBeUndefined();
});

test('a patch without a target may change anything', () => {
  const kustomization = readKustomization(
    { path: 'kustomization.yaml', text: 'resources: [a.yaml]\npatches: [{ path: gone.yaml }]\n' },
    () => undefined,
  );
  const [leaf] = graphOf(kustomization ? [kustomization] : []).leaves;
  expect(leaf && changesInBuild(leaf, 'Service', 'web')).toBeDefined();
});

test('a path that leaves the repository is remote, and a kustomization that takes itself in ends', () => {
  const loop = readKustomization({ path: 'a/kustomization.yaml', text: 'resources: [., ../../outside.yaml]\n' }, () => undefined);
  expect(loop?.remote).toEqual(['../../outside.yaml']);
  expect(graphOf(loop ? [loop] : []).leaves).toEqual([]);
});
