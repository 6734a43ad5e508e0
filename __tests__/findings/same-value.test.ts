import { firstDifference } from '../../src/findings/same-value.ts';

const resources = (limits: object) => ({ spec: { resources: { limits } } });

test.each<[string, unknown, unknown, string | undefined]>([
  [
    'the same quantity in other words',
    resources({ cpu: 0.5, memory: '1Gi' }),
    resources({ cpu: '500m', memory: '1024Mi' }),
    undefined,
  ],
  ['another quantity', resources({ cpu: '500m' }), resources({ cpu: '501m' }), 'spec.resources.limits.cpu'],
  ['a quantity is no text elsewhere', { data: { a: '1k' } }, { data: { a: '1000' } }, 'data.a'],
  ['null and absent', { spec: { a: null } }, { spec: {} }, undefined],
  ['keys in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, undefined],
  ['a longer list', { a: [1] }, { a: [1, 2] }, 'a.1'],
  ['a list that became a map', { a: [1] }, { a: { 0: 1 } }, 'a'],
])('%s', (_, a, b, path) => {
  expect(firstDifference(a, b)?.join('.')).toBe(path);
});
