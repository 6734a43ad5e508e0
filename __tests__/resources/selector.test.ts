import { matchesLabels, selects, selectsAll } from '../../src/resources/selector.ts';

const labels = { app: 'carts', tier: 'backend' };

test.each([
  ['an empty selector', {}, true],
  ['one label', { matchLabels: { app: 'carts' } }, true],
  ['two labels, one of them different', { matchLabels: { app: 'carts', tier: 'web' } }, false],
  ['In', { matchExpressions: [{ key: 'tier', operator: 'In', values: ['web', 'backend'] }] }, true],
  ['In with an absent key', { matchExpressions: [{ key: 'zone', operator: 'In', values: ['a'] }] }, false],
  ['NotIn with an absent key', { matchExpressions: [{ key: 'zone', operator: 'NotIn', values: ['a'] }] }, true],
  ['Exists', { matchExpressions: [{ key: 'app', operator: 'Exists' }] }, true],
  ['DoesNotExist', { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] }, false],
  [
    'labels and expressions together',
    { matchLabels: { app: 'carts' }, matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['backend'] }] },
    false,
  ],
  ['an operator that does not exist', { matchExpressions: [{ key: 'app', operator: 'Equals', values: ['carts'] }] }, false],
])('%s', (_, selector, expected) => {
  expect(selects(selector, labels)).toBe(expected);
});

test('labels that controllers add at run time are left out', () => {
  expect(matchesLabels({ app: 'carts', 'statefulset.kubernetes.io/pod-name': 'carts-0' }, labels)).toBe(true);
});

test('a selector without any condition selects all', () => {
  expect([selectsAll({}), selectsAll({ matchLabels: {} }), selectsAll({ matchLabels: { a: 'b' } })]).toEqual([true, true, false]);
});

test('an inherited property is no label', () => {
  expect(matchesLabels({ constructor: 'x' }, {})).toBe(false);
});
