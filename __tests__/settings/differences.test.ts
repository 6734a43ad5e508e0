import { differencesBetween } from '../../src/settings/differences.ts';

const told = (before: object, after: object) =>
  differencesBetween(before, after).map(difference => `${difference.key}: ${difference.before} → ${difference.after}`);

test('a value is told with what it was', () => {
  expect(told({ 'fail-on': 'critical' }, { 'fail-on': 'never' })).toEqual(['fail-on: critical → never']);
  expect(told({}, { 'min-replicas': 1 })).toEqual(['min-replicas: undefined → 1']);
});

test('a list is told by what comes and what goes, a map by its keys', () => {
  expect(told({ exclude: ['a/**', 'b/**'] }, { exclude: ['b/**', 'c/**'] })).toEqual([
    'exclude: a/** → undefined',
    'exclude: undefined → c/**',
  ]);
  expect(told({}, { exclude: ['a/**'], rules: { 'liveness-probe': 'off' } })).toEqual([
    'exclude: undefined → a/**',
    'rules.liveness-probe: undefined → off',
  ]);
  const waiver = { rule: 'multiple-replicas', path: 'a.yaml', reason: 'one is enough here' };
  expect(told({ waivers: [] }, { waivers: [waiver] })).toEqual([
    'waivers: undefined → { path: a.yaml, reason: one is enough here, rule: multiple-replicas }',
  ]);
});

test('what is written in another order is the same, but for lists, where the later wins', () => {
  expect(told({ hpa: { statefulset: true }, exclude: [] }, { exclude: [], hpa: { statefulset: true } })).toEqual([]);
  expect(told({ paths: ['a', 'b'] }, { paths: ['b', 'a'] })).toEqual(['paths: [a, b] → [b, a]']);
  expect(told({ paths: ['a'] }, { paths: ['a', 'a'] })).toEqual(['paths: undefined → a']);
});
