import { makeUnit } from '../../src/inventory/make-unit.ts';
import { nearestTo, selectedBy, unseenPods } from '../../src/inventory/selected-workloads.ts';
import { readDocuments } from '../../src/manifests/read-documents.ts';
import { readResources } from '../../src/resources/read-resources.ts';
import { editDistance } from '../../src/resources/spelling.ts';

const deployment = (name: string, labels: string, namespace = 'shop') => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}${namespace && `, namespace: ${namespace}`} }
spec: { selector: {}, template: { metadata: { labels: { ${labels} } }, spec: { containers: [] } } }
`;
const service = (namespace: string | undefined) => `
apiVersion: v1
kind: Service
metadata: { name: shop${namespace ? `, namespace: ${namespace}` : ''} }
`;

function unitOf(...yaml: readonly string[]) {
  const members = readResources(readDocuments({ path: 'shop.yaml', text: yaml.join('---\n') }).documents);
  const unit = makeUnit({ name: '.', stage: 'neutral', complete: true, members, shared: [] });
  const [by] = members;
  if (!by) throw new Error('no object');
  return { unit, by };
}

describe('whose pods a selector matches', () => {
  const selector = { matchLabels: { app: 'shop' } };
  const names = (namespace: string | undefined, ...others: readonly string[]) => {
    const { unit, by } = unitOf(service(namespace), ...others);
    const { sure, likely } = selectedBy(by, selector, unit);
    return [sure, likely].map(found => found.map(({ resource }) => resource.name));
  };

  test('those of its namespace for sure, those of an unknown one maybe, others never', () => {
    const others = [deployment('a', 'app: shop'), deployment('b', 'app: shop', ''), deployment('c', 'app: shop', 'other')];
    expect(names('shop', ...others)).toEqual([['a'], ['b']]);
    expect(names(undefined, ...others)).toEqual([['b'], ['a', 'c']]);
  });
});

describe('the nearest workload', () => {
  const nearest = (wanted: Record<string, string>, ...others: readonly string[]) => {
    const { unit, by } = unitOf(service('shop'), ...others);
    const found = nearestTo(by, wanted, unit);
    return (
      found && [
        found.workload.resource.name,
        found.isTypo,
        found.differences.map(({ key, carried }) => `${key}=${carried}`).join(),
      ]
    );
  };

  test('is one character apart', () => {
    expect(nearest({ app: 'shpo' }, deployment('api', 'app: shop'))).toEqual(['api', false, 'app=shop']);
    expect(nearest({ app: 'shopp' }, deployment('api', 'app: shop'))).toEqual(['api', true, 'app=shop']);
  });

  test('is no slip of the pen when two are as near', () => {
    expect(nearest({ app: 'shop-3' }, deployment('a', 'app: shop-1'), deployment('b', 'app: shop-2'))?.[1]).toBe(false);
  });

  test('lacks one label, or bears a longer value, or the same name', () => {
    expect(nearest({ app: 'shop', tier: 'web' }, deployment('api', 'app: shop'))).toEqual(['api', false, 'tier=undefined']);
    expect(nearest({ app: 'shop' }, deployment('api', 'app: shop-api'))).toEqual(['api', false, 'app=shop-api']);
    expect(nearest({ app: 'web' }, deployment('shop', 'app: frontend'))).toEqual(['shop', false, 'app=frontend']);
  });

  test('is none when only a common label is shared, or it stands in another namespace', () => {
    expect(nearest({ app: 'billing', tier: 'web' }, deployment('api', 'app: shop, tier: web'))).toBeUndefined();
    expect(nearest({ app: 'shopp' }, deployment('api', 'app: shop', 'other'))).toBeUndefined();
  });
});

describe('pods that nobody sees', () => {
  const unseen = (wanted: Record<string, string>, ...others: readonly string[]) => {
    const { unit, by } = unitOf(service('shop'), ...others);
    return unseenPods(by, wanted, unit)?.reason;
  };
  const custom = (name: string, labels = '') =>
    `apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: ${name}, namespace: shop, labels: { ${labels} } }\n`;
  const api = deployment('api', 'app: shop, app.kubernetes.io/part-of: shop');

  test('may be a custom object’s, by its name or its instance', () => {
    expect(unseen({ app: 'db' }, api)).toBeUndefined();
    expect(unseen({ cluster: 'db' }, api, custom('db'))).toBe('outside-repo');
    expect(unseen({ 'app.kubernetes.io/instance': 'db' }, api, custom('x', 'app.kubernetes.io/instance: db'))).toBe(
      'outside-repo',
    );
  });

  test('are not a custom object’s when a workload bears the label that would tell', () => {
    expect(unseen({ app: 'shop', role: 'x' }, api, custom('shop'))).toBeUndefined();
    expect(unseen({ 'app.kubernetes.io/part-of': 'shop', cluster: 'db' }, api, custom('db'))).toBe('outside-repo');
  });

  test('stand in a namespace without workloads', () => {
    expect(unseen({ app: 'db' }, deployment('api', 'app: shop', 'other'))).toBe('outside-repo');
  });
});

test.each([
  ['', '', 0],
  ['shop', 'shop', 0],
  ['shop', 'shopp', 1],
  ['shop', 'hop', 1],
  ['shop', 'chop', 1],
  ['shop', 'shpo', 2],
  ['shop', 'billing', 3],
  ['a'.repeat(300), `${'a'.repeat(299)}b`, 3],
])('from `%s` to `%s`', (a, b, distance) => expect(editDistance(a, b, 2)).toBe(distance));
