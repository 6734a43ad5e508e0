import { nearestRoots } from '../../src/rendering/nearest-roots.ts';
import { planBuilds } from '../../src/rendering/plan-builds.ts';
import { planCharts } from '../../src/rendering/plan-charts.ts';
import { type LeafPlan, readSources } from '../../src/rendering/site.ts';
import { openTree } from '../../src/rendering/tree.ts';
import { memoryForge, type Tree } from '../memory-forge.ts';

/** What a change reaches, told from the files alone: leaves with the commits that they stand in. */
async function plansOf(base: Tree, head: Tree, renames = {}) {
  const forge = memoryForge(base, head, renames);
  const { files } = await forge.changes();
  const all = Object.keys({ ...base, ...head });
  const sources = {
    head: await readSources(await openTree(forge.at('head')), { includes: () => true, changed: all }),
    base: await readSources(await openTree(forge.at('base')), { includes: () => true, changed: all }),
  };
  const charts = planCharts(sources, files, []);
  const plans = [...planBuilds({ head: sources.head.builds, base: sources.base.builds }, files), ...charts.plans];
  return { plans, unread: charts.unread, told: plans.map(told) };
}

const told = ({ title, at, reached }: LeafPlan) =>
  `${title}${at.head ? '' : ' (gone)'}${at.base ? '' : ' (new)'}${reached ? '' : ' (to compare)'}`;

const shop: Tree = {
  'base/kustomization.yaml': 'resources: [api.yaml]\nconfigMapGenerator: [{ name: a, files: [motd=conf/motd.txt] }]\n',
  'base/api.yaml': 'kind: Deployment\n',
  'base/conf/motd.txt': 'hello',
  'parts/kustomization.yaml': 'kind: Component\npatches: [{ path: patch.yaml }]\n',
  'parts/patch.yaml': 'kind: Deployment\n',
  'overlays/eu/kustomization.yaml': 'resources: [../../base]\ncomponents: [../../parts]\n',
  'overlays/us/kustomization.yaml': 'resources: [../../base]\npatches: [{ path: size.yaml }]\n',
  'overlays/us/size.yaml': 'kind: Deployment\n',
  'other/kustomization.yaml': 'resources: [other.yaml]\n',
  'other/other.yaml': 'kind: Service\n',
};
const touch = (tree: Tree, ...paths: string[]): Tree => ({
  ...tree,
  ...Object.fromEntries(paths.map(path => [path, `${tree[path] ?? ''}# touched\n`])),
});

describe('a changed file reaches the kustomizations that take it in and that nobody takes in', () => {
  test.each([
    ['an object of the base', ['base/api.yaml'], ['overlays/eu', 'overlays/us']],
    ['the data of a generator', ['base/conf/motd.txt'], ['overlays/eu', 'overlays/us']],
    ['a patch of a component', ['parts/patch.yaml'], ['overlays/eu']],
    ['a patch', ['overlays/us/size.yaml'], ['overlays/us']],
    ['a kustomization', ['base/kustomization.yaml'], ['overlays/eu', 'overlays/us']],
    ['a file beside one that it does not list', ['base/unlisted.yaml'], []],
  ])('%s', async (_, paths, expected) => {
    expect((await plansOf(shop, touch(shop, ...paths))).told).toEqual(expected);
  });

  test('at base, too: what a removed file was a part of', async () => {
    const { 'base/api.yaml': _, ...head } = shop;
    const listed = { ...head, 'base/kustomization.yaml': 'resources: []\n' };
    expect((await plansOf(shop, listed)).told).toEqual(['overlays/eu', 'overlays/us']);
  });

  test('kustomizations that take in each other end nothing', async () => {
    const ring = {
      'a/kustomization.yaml': 'resources: [../b]\n',
      'b/kustomization.yaml': 'resources: [../a]\n',
      'c/kustomization.yaml': 'resources: [../a]\n',
    };
    expect((await plansOf(ring, touch(ring, 'b/kustomization.yaml'))).told).toEqual(['c']);
  });
});

describe('what stands in one commit only is compared', () => {
  test('a new overlay with those that share its base', async () => {
    const head = { ...shop, 'overlays/asia/kustomization.yaml': 'resources: [../../base]\n' };
    expect((await plansOf(shop, head)).told).toEqual([
      'overlays/asia (new)',
      'overlays/eu (to compare)',
      'overlays/us (to compare)',
    ]);
  });

  test('an overlay over another one with that one, which stays a leaf', async () => {
    const head = { ...shop, 'ha/kustomization.yaml': 'resources: [../overlays/us]\n' };
    expect((await plansOf(shop, head)).told).toEqual(['ha (new)', 'overlays/us (to compare)']);
  });
});

describe('charts', () => {
  const charts: Tree = {
    'charts/shop/Chart.yaml': 'name: shop\ndependencies: [{ name: common, repository: "file://../common" }]\n',
    'charts/shop/values.yaml': 'a: 1\n',
    'charts/shop/values-prod.yaml': 'a: 2\n',
    'charts/shop/values.schema.json': '{}',
    'charts/shop/ci/small-values.yaml': 'a: 3\n',
    'charts/shop/ci/notes.yaml': 'no: values\n',
    'charts/shop/templates/_helpers.tpl': '',
    'charts/shop/charts/cache/Chart.yaml': 'name: cache\n',
    'charts/shop/charts/cache/templates/a.yaml': '',
    'charts/common/Chart.yaml': 'name: common\ntype: library\n',
    'charts/common/templates/_a.tpl': '',
    'charts/web/Chart.yaml': 'name: web\ndependencies: [{ name: common, repository: "https://charts.example.com" }]\n',
    'charts/web/templates/a.yaml': '',
  };
  const all = ['charts/shop', 'charts/shop with ci/small-values.yaml', 'charts/shop with values-prod.yaml'];

  test.each([
    ['a helper: all sets', ['charts/shop/templates/_helpers.tpl'], all],
    ['a subchart is a part of its chart', ['charts/shop/charts/cache/templates/a.yaml'], all],
    ['its own values: all sets', ['charts/shop/values.yaml'], all],
    ['one set: that one', ['charts/shop/values-prod.yaml'], ['charts/shop with values-prod.yaml']],
    ['a library: the charts that use it, by path or by name', ['charts/common/templates/_a.tpl'], [...all, 'charts/web']],
    ['what says nothing of objects: none', ['charts/shop/values.schema.json', 'charts/shop/README.md'], []],
  ])('%s', async (_, paths, expected) => {
    expect((await plansOf(charts, touch(charts, ...paths))).told.toSorted()).toEqual(expected.toSorted());
  });

  test('a new set is compared with the defaults', async () => {
    expect((await plansOf(charts, touch(charts, 'charts/shop/values-eu.yaml'))).told).toEqual([
      'charts/shop with values-eu.yaml (new)',
      'charts/shop (to compare)',
    ]);
  });

  test('of many sets six are rendered, changed ones first, the defaults always; the rest is told', async () => {
    const many = {
      ...charts,
      ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`charts/shop/values-${index}.yaml`, 'a: 1\n'])),
    };
    const { told: names, unread } = await plansOf(many, touch(many, 'charts/shop/values.yaml', 'charts/shop/values-7.yaml'));
    expect([names.length, names.includes('charts/shop'), names.includes('charts/shop with values-7.yaml')]).toEqual([
      6,
      true,
      true,
    ]);
    expect(unread).toMatchObject([
      { path: 'charts/shop/Chart.yaml', reason: 'it was rendered with 6 of 12 sets of values, changed ones first' },
    ]);
  });
});

test('of very many roots the nearest twenty are rendered, and the others are told', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`clusters/c${index}/kustomization.yaml`, 'resources: [../../base]\n']),
  );
  const tree = { ...many, 'base/kustomization.yaml': 'resources: [api.yaml]\n', 'base/api.yaml': '' };
  const head = touch(tree, 'base/api.yaml', 'clusters/c29/kustomization.yaml');
  const { plans, cut } = nearestRoots((await plansOf(tree, head)).plans, ['clusters/c29/kustomization.yaml']);
  expect([plans.length, plans[0]?.folder, cut.length]).toEqual([20, 'clusters/c29', 10]);
  expect(cut[0]?.reason).toBe('not rendered: the change reaches 30 charts and kustomizations, and the nearest 20 are rendered');
});
