import { readRepository, type Scope } from '../../../src/inventory/read-repository.ts';
import { companionsOf, judgedAgain } from '../../../src/rules/companions.ts';
import { rules } from '../../../src/rules/index.ts';
import { budget, defaultDeny, deployment, limits, monitor, policy, scaler, service, without } from '../../findings/shop.ts';
import { memoryForge, type Tree } from '../../memory-forge.ts';

const scope: Scope = {
  includes: path => /\.(ya?ml|json)$/.test(path),
  companionsOf: kinds => companionsOf(kinds, rules),
  judgedAgain: kinds => judgedAgain(kinds, rules),
};

/** The unchanged files that a review has before it. */
async function evidence(base: Tree, head: Tree): Promise<string[]> {
  const forge = memoryForge(base, head);
  const { head: after } = await readRepository(await forge.changes(), forge.at('head'), forge.at('base'), scope);
  const paths = after.units.flatMap(({ members }) => members.map(({ path }) => path));
  return [...new Set(paths)].filter(path => base[path] === head[path]).sort();
}

const newImage = (text: string) => text.replace(':1.4.2', ':1.4.3');
const elsewhere = (text: string) => text.replace('namespace: shop', 'namespace: other');
const nowhere = (text: string) => text.replace('  namespace: shop\n', '');
const picking = (selector: string) => budget('carts').replace(/selector: .*/, `selector: ${selector}`);

/** With an unchanged `other.yaml` beside a Deployment `carts` with a new image. */
const seesBesideCarts = async (other: string, carts = deployment('carts')) =>
  (await evidence({ 'carts.yaml': carts, 'other.yaml': other }, { 'carts.yaml': newImage(carts), 'other.yaml': other })).length >
  0;

describe('to a changed workload', () => {
  test.each([
    ['its budget', budget('carts')],
    ['a budget in a namespace that nobody wrote', nowhere(budget('carts'))],
    ['an expression about its label', picking('{ matchExpressions: [{ key: app, operator: In, values: [orders, carts] }] }')],
    ['an expression that many meet', picking('{ matchExpressions: [{ key: app, operator: Exists }] }')],
    ['a budget of all pods', picking('{}')],
    [
      'an alias',
      budget('carts').replace('metadata:', 'x: &labels { app: carts }\nmetadata:').replace('{ app: carts } }', '*labels }'),
    ],
    [
      'JSON',
      '{"apiVersion":"policy/v1","kind":"PodDisruptionBudget","metadata":{"name":"a"},"spec":{"selector":{"matchLabels":{"app":"carts"}}}}',
    ],
    ['an item of a List', `apiVersion: v1\nkind: List\nitems:\n- ${budget('carts').trimEnd().replaceAll('\n', '\n  ')}\n`],
    ['its scaler', scaler('carts')],
    ['its policy', policy('carts')],
    ['a default deny', defaultDeny],
    ['its namespace', 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n'],
    ['a LimitRange', limits],
  ])('%s matters', async (_, other) => {
    expect(await seesBesideCarts(other)).toBe(true);
  });

  test.each([
    ['a budget in another namespace', elsewhere(budget('carts'))],
    ['a budget of others', budget('orders')],
    ['a scaler of another', scaler('orders')],
    ['the policy of another', policy('orders').replace('{ podSelector: {} }', '{ podSelector: { matchLabels: { app: web } } }')],
    ['the LimitRange of another namespace', elsewhere(limits)],
    ['a default deny elsewhere', elsewhere(defaultDeny)],
  ])('%s does not', async (_, other) => {
    expect(await seesBesideCarts(other)).toBe(false);
  });

  test('a configuration that it names matters, another does not', async () => {
    const carts = deployment('carts').replace(
      '          livenessProbe',
      '          envFrom: [{ configMapRef: { name: cfg } }]\n          livenessProbe',
    );
    const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cfg\n  namespace: shop\n';
    expect(await seesBesideCarts(map, carts)).toBe(true);
    expect(await seesBesideCarts(map.replace('cfg', 'other'), carts)).toBe(false);
  });

  test('a monitor matters that comes by its Service, from any namespace', async () => {
    const base = {
      'carts.yaml': deployment('carts'),
      'svc.yaml': service('carts', 'checkout'),
      'monitor.yaml': monitor('checkout').replace(
        'namespace: shop\nspec:',
        'namespace: watch\nspec:\n  namespaceSelector: { any: true }',
      ),
      'others.yaml': monitor('search'),
    };
    expect(await evidence(base, { ...base, 'carts.yaml': newImage(base['carts.yaml']) })).toEqual(['monitor.yaml', 'svc.yaml']);
  });
});

describe('to a changed companion', () => {
  const all = {
    'carts.yaml': deployment('carts'),
    'orders.yaml': deployment('orders'),
    'there.yaml': elsewhere(deployment('carts')),
    'budget.yaml': budget('carts'),
    'scaler.yaml': scaler('carts'),
    'orders-scaler.yaml': scaler('orders'),
    'deny.yaml': defaultDeny,
  };

  test('its workload matters, and what decides about that with it', async () => {
    const changed = budget('carts').replace('maxUnavailable: 1', 'minAvailable: 3');
    const seen = await evidence(all, { ...all, 'budget.yaml': changed });
    expect(seen).toEqual(expect.arrayContaining(['carts.yaml', 'scaler.yaml']));
    expect(seen).not.toContain('there.yaml');
  });

  test('so they do to one that is deleted', async () => {
    expect(await evidence(all, without(all, 'budget.yaml'))).toEqual(expect.arrayContaining(['carts.yaml', 'scaler.yaml']));
  });

  test('all of a namespace matters to its default deny', async () => {
    const seen = await evidence(all, without(all, 'deny.yaml'));
    expect(seen).toEqual(expect.arrayContaining(['carts.yaml', 'orders.yaml']));
    expect(seen).not.toContain('there.yaml');
  });
});

describe('of the same names in several environments', () => {
  const env = (name: string) => ({
    [`${name}/carts.yaml`]: nowhere(deployment('carts')),
    [`${name}/budget.yaml`]: nowhere(budget('carts')),
  });

  test('only what stands in its own matters', async () => {
    const base = { ...env('environments/staging'), ...env('environments/production') };
    const path = 'environments/staging/carts.yaml';
    expect(await evidence(base, { ...base, [path]: newImage(base[path] ?? '') })).toEqual(['environments/staging/budget.yaml']);
  });

  test('a base matters with the overlays that take it in', async () => {
    const base = {
      'base/carts.yaml': nowhere(deployment('carts')),
      'base/kustomization.yaml': 'resources: [carts.yaml]\n',
      'prod/kustomization.yaml': 'namespace: prod\nresources: [../base, budget.yaml]\n',
      'prod/budget.yaml': nowhere(budget('carts')),
    };
    const seen = await evidence(base, { ...base, 'base/carts.yaml': newImage(base['base/carts.yaml']) });
    expect(seen).toEqual(['prod/budget.yaml']);
  });
});

test('of many budgets that share a label and name no namespace the one that covers it is found', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'zebra'];
  const budgets = Object.fromEntries(
    names.map(name => [
      `budgets/${name}.yaml`,
      `apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: ${name}\nspec:\n  selector:\n    matchLabels:\n      app: ${name}\n      part-of: shop\n`,
    ]),
  );
  const zebra = (tag: string) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: zebra\n  namespace: shop\nspec:\n  template:\n    metadata:\n      labels:\n        app: zebra\n        part-of: shop\n    spec:\n      containers:\n        - name: zebra\n          image: zebra:${tag}\n`;
  const found = await evidence({ ...budgets, 'zebra.yaml': zebra('1.0.0') }, { ...budgets, 'zebra.yaml': zebra('1.0.1') });
  expect(found).toContain('budgets/zebra.yaml');
});
