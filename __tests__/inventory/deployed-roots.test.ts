import { fileReader } from '../../src/inventory/file-reading.ts';
import { takeInventory } from '../../src/inventory/take-inventory.ts';
import type { Tree } from '../memory-forge.ts';

const unitsOf = (tree: Tree, repository?: string, leavesBefore: readonly string[] = []) =>
  Object.fromEntries(
    takeInventory(
      {
        files: Object.entries(tree).map(([path, text]) => ({ path, sha: text, text })),
        complete: true,
        charts: [],
        repository,
        leavesBefore: new Set(leavesBefore),
      },
      fileReader(),
    ).units.map(({ name, complete, members }) => [
      `${name}${complete ? '' : ' (partial)'}`,
      members.filter(({ kind }) => kind === 'Service').map(({ namespace, name: own }) => `${namespace ?? '?'}/${own}`),
    ]),
  );

const service = (name: string, namespace?: string) =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: ${name}${namespace ? `, namespace: ${namespace}` : ''} }\n`;
const flux = (path: string, more = '') =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: apps, namespace: flux-system }\nspec:\n  path: ${path}\n  sourceRef: { kind: GitRepository, name: flux-system }\n${more}`;
const argo = (source: string, more = '') =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: web, namespace: argocd }\nspec:\n  source: { ${source} }\n  destination: { namespace: shop }\n${more}`;

describe('Flux', () => {
  test('takes all manifests below a path, and puts them where it says', () => {
    expect(
      unitsOf({
        'clusters/prod/apps.yaml': flux('./apps/prod', '  targetNamespace: shop\n'),
        'apps/prod/web.yaml': service('web'),
        'apps/prod/deeper/api.yaml': service('api', 'other'),
        'apps/staging/web.yaml': service('web'),
      }),
    ).toEqual({
      'clusters/prod': [],
      'apps/staging': ['?/web'],
      'apps/prod by Kustomization apps': ['shop/web', 'shop/api'],
    });
  });

  test('deploys a kustomization by itself, although another one takes it in', () => {
    expect(
      unitsOf({
        'flux.yaml': flux('./base', '  targetNamespace: shop\n'),
        'base/kustomization.yaml': 'resources: [web.yaml]\n',
        'base/web.yaml': service('web'),
        'prod/kustomization.yaml': 'resources: [../base, api.yaml]\n',
        'prod/api.yaml': service('api'),
      }),
    ).toEqual({
      '.': [],
      'base/kustomization.yaml (partial)': ['?/web'], // two leaves, two namespaces: as it is written
      'prod/kustomization.yaml (partial)': ['?/api', '?/web'],
    });
  });

  test('puts what it deploys where it says, whatever the kustomization says', () => {
    const overlay = {
      'apps/shop/kustomization.yaml': 'namespace: staging\nresources: [web.yaml]\n',
      'apps/shop/web.yaml': service('web'),
    };
    expect(unitsOf({ ...overlay, 'flux.yaml': flux('./apps/shop', '  targetNamespace: shop\n') })).toEqual({
      '.': [],
      'apps/shop/kustomization.yaml (partial)': ['shop/web'],
    });
    expect(unitsOf({ ...overlay, 'flux.yaml': flux('./apps/shop') })).toEqual({
      '.': [],
      'apps/shop/kustomization.yaml (partial)': ['staging/web'],
    });
  });

  test('builds the kustomizations below a path: nothing of them is deployed as it stands, all of it where it says', () => {
    expect(
      unitsOf({
        'flux.yaml': flux('./apps', '  targetNamespace: shop\n'),
        'apps/api.yaml': service('api'),
        'apps/web/kustomization.yaml': 'namespace: web\nresources: [../../base, web.yaml]\n',
        'apps/web/web.yaml': service('web'),
        'base/kustomization.yaml': 'resources: [base.yaml]\n',
        'base/base.yaml': service('base'),
      }),
    ).toEqual({
      '.': [],
      'apps/web/kustomization.yaml (partial)': ['shop/web', 'shop/base'],
      'apps by Kustomization apps': ['shop/api'],
    });
  });

  test('with substitutions is seen in part', () => {
    const units = unitsOf({
      'flux.yaml': flux('apps', '  postBuild: { substitute: { a: b } }\n'),
      'apps/web.yaml': service('web'),
    });
    expect(units).toEqual({ '.': [], 'apps by Kustomization apps (partial)': ['?/web'] });
  });

  test('reading another kind of source deploys nothing of this repository', () => {
    const oci = flux('./apps').replace('GitRepository', 'OCIRepository');
    expect(unitsOf({ 'flux.yaml': oci, 'apps/web.yaml': service('web') })).toEqual({ '.': ['?/web'] });
  });
});

describe('Argo CD', () => {
  test('takes the manifests of a folder; only those without a namespace go where it says', () => {
    expect(
      unitsOf({
        'argo.yaml': argo('repoURL: "https://github.com/acme/shop.git", path: apps/web'),
        'apps/web/web.yaml': service('web'),
        'apps/web/api.yaml': service('api', 'other'),
        'apps/web/deeper/db.yaml': service('db'),
      }),
    ).toEqual({ '.': ['?/db'], 'apps/web by Application web': ['shop/web', 'other/api'] });
  });

  test('goes through the folders below when it is told to', () => {
    const tree = { 'argo.yaml': argo('path: apps, directory: { recurse: true }'), 'apps/deeper/db.yaml': service('db') };
    expect(unitsOf(tree)).toEqual({ '.': [], 'apps by Application web': ['shop/db'] });
  });

  test.each([
    ['https://github.com/acme/shop', true],
    ['https://github.com/Acme/Shop.git', true],
    ['git@github.com:acme/shop.git', true],
    ['https://github.com/argoproj/argocd-example-apps', false],
    ['https://github.com/acme/shop-config', false],
  ])('counts when it reads this repository: %s', (url, isOurs) => {
    const tree = { 'argo.yaml': argo(`repoURL: "${url}", path: apps`), 'apps/web.yaml': service('web') };
    expect(unitsOf(tree, 'acme/shop')).toEqual(
      isOurs ? { '.': [], 'apps by Application web': ['shop/web'] } : { '.': ['?/web'] },
    );
  });

  test('sets for literal folders are as good as Applications, those with patterns nobody can tell', () => {
    const set = (path: string) =>
      `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: all }\nspec:\n  generators: [{ git: { directories: [{ path: ${path} }] } }]\n  template: { spec: { source: { path: "{{path}}" }, destination: { namespace: "{{path.basename}}" } } }\n`;
    expect(unitsOf({ 'set.yaml': set('apps/web'), 'apps/web/web.yaml': service('web') })).toEqual({
      '.': [],
      'apps/web by ApplicationSet all': ['?/web'],
    });
    expect(unitsOf({ 'set.yaml': set('"apps/*"'), 'apps/web/web.yaml': service('web') })).toEqual({ '.': ['?/web'] });
  });
});

describe('kustomize', () => {
  test('puts all objects of a leaf where its outermost kustomization says', () => {
    expect(
      unitsOf({
        'base/kustomization.yaml': 'namespace: base\nresources: [web.yaml]\n',
        'base/web.yaml': service('web', 'written'),
        'prod/kustomization.yaml': 'namespace: shop\nresources: [../base, api.yaml]\n',
        'prod/api.yaml': service('api'),
      }),
    ).toEqual({ 'prod/kustomization.yaml (partial)': ['shop/api', 'shop/web'] });
  });

  test('that built a folder by itself at base still does, when a new overlay takes it in', () => {
    const tree = {
      'release/kustomization.yaml': 'resources: [web.yaml]\n',
      'release/web.yaml': service('web'),
      'ha/kustomization.yaml': 'resources: [../release]\n',
    };
    expect(unitsOf(tree)).toEqual({ 'ha/kustomization.yaml (partial)': ['?/web'] });
    expect(unitsOf(tree, undefined, ['release/kustomization.yaml'])).toEqual({
      'release/kustomization.yaml (partial)': ['?/web'],
      'ha/kustomization.yaml (partial)': ['?/web'],
    });
  });
});
