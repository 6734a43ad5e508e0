import { isCalicoAll, matchesCalico } from '../../src/inventory/calico-selector.ts';

const labels: Readonly<Record<string, string | null | undefined>> = { app: 'cart', tier: 'backend', hidden: undefined };
const matches = (selector: string) => matchesCalico(selector, key => (Object.hasOwn(labels, key) ? labels[key] : null));

test.each([
  ['', true],
  ['all()', true],
  ['has(app)', true],
  ['!has(app)', false],
  ['has(team)', false],
  [`app == 'cart'`, true],
  [`app=="cart"`, true],
  [`app != 'cart'`, false],
  [`team != 'web'`, true],
  [`tier in {'web', 'backend'}`, true],
  [`tier not in { 'web', 'backend' }`, false],
  [`team not in {'web'}`, true],
  [`app == 'cart' && tier in {'web'}`, false],
  [` app == 'cart' && has(tier) `, true],
])('%s matches: %s', (selector, result) => {
  expect(matches(selector)).toBe(result);
});

test('the rest of the language is not read, but a term that does not match decides anyway', () => {
  expect(matches(`app starts with 'c'`)).toBeUndefined();
  expect(matches(`app == 'cart' || tier == 'web'`)).toBeUndefined();
  expect(matches(`(app == 'cart')`)).toBeUndefined();
  expect(matches(`hidden == 'x' && app == 'cart'`)).toBeUndefined();
  expect(matches(`app contains 'x' && tier == 'web'`)).toBe(false);
  expect(matches(`k in {${"'a',".repeat(5000)}'b'}`)).toBeUndefined();
});

test('only an empty selector and all() are written to match everything', () => {
  expect(['', ' ', 'all()', 'has(app)'].map(isCalicoAll)).toEqual([true, true, true, false]);
});
