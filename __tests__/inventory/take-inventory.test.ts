import { fileReader } from '../../src/inventory/file-reading.ts';
import { takeInventory } from '../../src/inventory/take-inventory.ts';
import type { Unit } from '../../src/inventory/unit.ts';
import type { Tree } from '../memory-forge.ts';

const inventory = (tree: Tree, charts: string[] = []) =>
  takeInventory(
    { files: Object.entries(tree).map(([path, text]) => ({ path, sha: text, text })), complete: true, charts },
    fileReader(),
  );
const unitsOf = (tree: Tree) =>
  Object.fromEntries(inventory(tree).units.map(unit => [unit.name, unit.members.map(({ path }) => path)]));

const deployment = (name: string, more = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}${more} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template: { metadata: { labels: { app: ${name} } }, spec: { containers: [{ name: ${name}, image: shop/${name}:1 }] } }
`;
const budget = (name: string, app: string, more = '') =>
  `apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: ${name}${more} }\nspec: { maxUnavailable: 1, selector: { matchLabels: { app: ${app} } } }\n`;

/** The budgets that a unit finds for its workload of that name. */
function budgetsOf(unit: Unit | undefined, path: string): string[] {
  const workload = unit?.workloads.find(({ resource }) => resource.path === path);
  return workload && unit
    ? unit.selecting('PodDisruptionBudget', workload).map(({ resource, certainty }) => `${resource.path} ${certainty}`)
    : ['no workload'];
}

describe('plain units', () => {
  test('environments are units of their own, the rest is one that all share', () => {
    expect(
      unitsOf({
        'deploy/api.yaml': deployment('api'),
        'deploy/prod/web.yaml': deployment('web'),
        'clusters/eu-1/db.yaml': deployment('db'),
        'dev-eu/x.yaml': deployment('x'),
      }),
    ).toEqual({
      '.': ['deploy/api.yaml'],
      'deploy/prod': ['deploy/prod/web.yaml'],
      'clusters/eu-1': ['clusters/eu-1/db.yaml'],
      'dev-eu': ['dev-eu/x.yaml'],
    });
  });

  test('their stage is what their folder says', () => {
    const { units } = inventory({
      'live/a.yaml': deployment('a'),
      'examples/b.yaml': deployment('b'),
      'sample-manifests/c.yaml': deployment('c'),
    });
    expect(units.map(({ name, stage }) => `${name} ${stage}`)).toEqual(['live production', 'examples other', '. neutral']);
  });

  test('an environment sees what is shared, the shared ones do not see an environment', () => {
    const { units } = inventory({
      'api.yaml': deployment('api'),
      'prod/api.yaml': deployment('api'),
      'prod/pdb.yaml': budget('api', 'api'),
      'pdb/web.yaml': budget('web', 'web'),
      'prod/web.yaml': deployment('web'),
    });
    const unit = (name: string) => units.find(candidate => candidate.name === name);
    expect(budgetsOf(unit('prod'), 'prod/web.yaml')).toEqual(['pdb/web.yaml sure']);
    expect(budgetsOf(unit('.'), 'api.yaml')).toEqual([]);
  });

  test('another namespace is another place, an unknown one may be the same', () => {
    const [unit] = inventory({
      'api.yaml': deployment('api', ', namespace: shop'),
      'elsewhere.yaml': budget('a', 'api', ', namespace: other'),
      'unknown.yaml': budget('b', 'api'),
      'same.yaml': budget('c', 'api', ', namespace: shop'),
    }).units;
    expect(budgetsOf(unit, 'api.yaml')).toEqual(['unknown.yaml likely', 'same.yaml sure']);
  });

  test('in a collection of examples the nearest companion counts', () => {
    const [unit] = inventory({
      'guestbook/redis.yaml': deployment('redis'),
      'guestbook/pdb.yaml': budget('redis', 'redis'),
      'cassandra/redis.yaml': deployment('redis'),
      'cassandra/pdb.yaml': budget('redis', 'redis'),
    }).units;
    expect(budgetsOf(unit, 'cassandra/redis.yaml')).toEqual(['cassandra/pdb.yaml sure']);
  });
});

describe('kustomize, before it is built', () => {
  const tree = {
    'base/kustomization.yaml': 'resources: [api.yaml]',
    'base/api.yaml': deployment('api'),
    'overlays/prod/kustomization.yaml': 'resources: [../../base]\npatches: [{ path: patch.yaml }]',
    'overlays/prod/patch.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec: { replicas: 3 }',
    'plain/web.yaml': deployment('web'),
  };

  test('the leaf holds what its build takes in, and is not complete', () => {
    const { units } = inventory(tree);
    const leaf = units.find(({ name }) => name === 'overlays/prod/kustomization.yaml');
    expect([leaf?.complete, leaf?.stage, leaf?.members.map(({ path }) => path)]).toEqual([
      false,
      'production',
      ['base/api.yaml', 'overlays/prod/patch.yaml'],
    ]);
  });

  test('what a patch changes cannot be judged as it is written', () => {
    const leaf = inventory(tree).units.find(({ name }) => name === 'overlays/prod/kustomization.yaml');
    const [api] = leaf?.members ?? [];
    expect(api && leaf?.unassembled(api)).toContain('overlays/prod/kustomization.yaml');
  });

  test('a patch is a part of another object, wherever it stands', () => {
    const patch = inventory(tree)
      .units.flatMap(({ members }) => members)
      .find(({ path }) => path === 'overlays/prod/patch.yaml');
    expect(patch?.origin).toBe('partial');
  });
});

describe('patches that no kustomization names', () => {
  const origin = (text: string) => inventory({ 'a.yaml': text }).units[0]?.members[0]?.origin;

  test.each([
    [
      'a directive tells',
      'apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { ports: [{ $patch: delete, port: 80 }] }',
      'partial',
    ],
    [
      'neither selector nor image tells',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\nspec: { template: { spec: { containers: [{ name: a, env: [] }] } } }',
      'partial',
    ],
    [
      'an image makes it whole',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\nspec: { template: { spec: { containers: [{ name: a, image: a:1 }] } } }',
      'plain',
    ],
    [
      'a Job needs no selector',
      'apiVersion: batch/v1\nkind: Job\nmetadata: { name: a }\nspec: { template: { spec: { containers: [{ name: a }] } } }',
      'plain',
    ],
  ])('%s', (_, text, expected) => {
    expect(origin(text)).toBe(expected);
  });
});

describe('what is not read is named', () => {
  test('a Helm template is no manifest, whatever it looks like: its chart is told by who renders it', () => {
    const { units, unread } = inventory({ 'chart/templates/api.yaml': deployment('api'), 'chart/values.yaml': 'a: 1' }, [
      'chart',
    ]);
    expect([units, unread]).toEqual([[], []]);
  });

  test('a template outside of a chart', () => {
    expect(
      inventory({ 'api.tpl.yaml': 'kind: Deployment\nspec:\n  {{- if .Values.x }}\n  replicas: 2\n  {{- end }}\n' }).unread.map(
        ({ reason }) => reason,
      ),
    ).toEqual(['a template, not YAML as it stands']);
  });

  test('a document that cannot be read, with its line', () => {
    expect(inventory({ 'a.yaml': `${deployment('a')}---\nkind: Service\nspec: [\n` }).unread.map(({ line }) => line)).toEqual([
      9,
    ]);
  });

  test('two documents that run into each other', () => {
    const { unread } = inventory({ 'a.yaml': `apiVersion: v1\nkind: Service\nmetadata: { name: a }\n${budget('b', 'b')}` });
    expect(unread.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '4 two documents run into each other: `---` is missing between them',
    ]);
  });
});
