import { fileReader } from '../../src/inventory/file-reading.ts';
import { takeInventory } from '../../src/inventory/take-inventory.ts';
import { layoutOf } from '../../src/settings/layout.ts';
import { defaultSettings, type UnitSetting } from '../../src/settings/settings.ts';
import type { Tree } from '../memory-forge.ts';

const object = (kind: string, name: string, more = '') =>
  `apiVersion: ${kind === 'Deployment' ? 'apps/v1' : 'v1'}\nkind: ${kind}\nmetadata: { name: ${name}${more} }\nspec:\n  selector: { matchLabels: { app: ${name} } }\n  template: { metadata: { labels: { app: ${name} } }, spec: { containers: [{ name: ${name}, image: shop/${name}:1 }] } }\n`;

const unit = (name: string, paths: readonly string[], more: Partial<UnitSetting> = {}): UnitSetting => {
  return { name, paths, namespace: undefined, production: undefined, ...more };
};

function inventory(tree: Tree, units: readonly UnitSetting[], extraWorkloads = defaultSettings.extraWorkloads) {
  const layout = layoutOf({ units, extraWorkloads });
  const files = Object.entries(tree).map(([path, text]) => ({ path, sha: text, text }));
  return takeInventory({ files, complete: true, charts: [], layout }, fileReader(layout)).units;
}

const shop: Tree = {
  'apps/carts.yaml': object('Deployment', 'carts'),
  'guards/carts.yaml': object('ConfigMap', 'limits'),
  'dev/carts.yaml': object('Deployment', 'carts'),
  'other/orders.yaml': object('Deployment', 'orders'),
};
const membersOf = (units: ReturnType<typeof inventory>) =>
  Object.fromEntries(units.map(({ title, members }) => [title, members.map(({ path }) => path)]));

test('a planned unit takes its files wherever they stand; the rest is sorted as ever', () => {
  expect(membersOf(inventory(shop, [unit('shop', ['apps/**', 'guards/**'])]))).toEqual({
    shop: ['apps/carts.yaml', 'guards/carts.yaml'],
    dev: ['dev/carts.yaml'],
    '.': ['other/orders.yaml'],
  });
});

test('a file may belong to several', () => {
  const units = inventory(shop, [unit('a', ['apps/**', 'guards/**']), unit('b', ['other/**', 'guards/**'])]);
  expect(membersOf(units)).toMatchObject({
    a: ['apps/carts.yaml', 'guards/carts.yaml'],
    b: ['guards/carts.yaml', 'other/orders.yaml'],
  });
});

test('whether it is production is said, or as its name tells', () => {
  const stages = (...units: UnitSetting[]) => inventory(shop, units).map(({ title, stage }) => `${title} ${stage}`);
  expect(stages(unit('prod', ['apps/**']), unit('x', ['other/**'], { production: false }))).toEqual([
    'prod production',
    'x other',
    '. neutral',
    'dev other',
  ]);
  expect(stages(unit('dev-eu', ['apps/**'], { production: true }))[0]).toBe('dev-eu production');
});

test('its namespace is that of objects which name none', () => {
  const named = { ...shop, 'apps/pay.yaml': object('Deployment', 'pay', ', namespace: pay') };
  const [first] = inventory(named, [unit('shop', ['apps/**'], { namespace: 'shop' })]);
  expect(first?.members.map(({ id }) => id)).toEqual(['apps/Deployment shop/carts', 'apps/Deployment pay/pay']);
});

test('a kustomization whose root it takes comes whole, and is no unit of its own any more', () => {
  const tree = {
    'base/kustomization.yaml': 'resources: [carts.yaml]\n',
    'base/carts.yaml': object('Deployment', 'carts'),
    'guards/limits.yaml': object('ConfigMap', 'limits'),
  };
  const units = inventory(tree, [unit('shop', ['base/**', 'guards/**'])]);
  expect(units.map(({ title, complete, members }) => [title, complete, members.length])).toEqual([['shop', false, 2]]);
});

test('a custom kind that holds a pod template is a workload, one of the same name in another group is not', () => {
  const crawler = (group: string) => object('Crawler', 'crawler').replace('apiVersion: v1', `apiVersion: ${group}/v1`);
  const kinds = [{ group: 'example.com', kind: 'Crawler', template: ['spec', 'template'] }];
  const units = inventory({ 'a.yaml': crawler('example.com'), 'b.yaml': crawler('other.example') }, [], kinds);
  expect(units.flatMap(({ workloads }) => workloads.map(({ resource }) => resource.path))).toEqual(['a.yaml']);
});
