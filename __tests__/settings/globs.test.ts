import fc from 'fast-check';
import picomatch from 'picomatch';
import { isWild, matcher, nameMatcher } from '../../src/settings/globs.ts';
import { cpuTime } from '../cpu-time.ts';

test.each([
  ['deploy/**', 'deploy/a/b.yaml', true],
  ['deploy/**', 'deployments/a.yaml', false],
  ['**/archive/**', 'archive/a.yaml', true],
  ['**/archive/**', 'old/archive/2020/a.yaml', true],
  ['*.yaml', 'a/b.yaml', false],
  ['**/*.yaml', 'b.yaml', true],
  ['**', '.github/x.yml', true],
  ['a/*/c.yaml', 'a/b/c.yaml', true],
  ['a/*/c.yaml', 'a/b/b/c.yaml', false],
  ['/deploy/*.yaml', 'deploy/a.yaml', true],
  ['./deploy/*.yaml', 'deploy/a.yaml', true],
  ['{apps,teams}/*/{deploy,k8s}/**', 'teams/pay/k8s/a.yaml', true],
  ['{apps,teams}/*/{deploy,k8s}/**', 'teams/pay/src/a.yaml', false],
  ['env-[a-c]/x?.yaml', 'env-b/x1.yaml', true],
  ['env-[!a-c]/x.yaml', 'env-b/x.yaml', false],
  ['a\\*b.yaml', 'a*b.yaml', true],
  ['a\\*b.yaml', 'axb.yaml', false],
  ['a[b.yaml', 'a[b.yaml', true],
  ['(a|b).yaml', 'a.yaml', false],
  ['übung/*.yaml', 'übung/🚢.yaml', true],
])('%s and %s: %s', (glob, path, expected) => {
  expect(matcher([glob])(path)).toBe(expected);
});

test('several globs are one or the other; none match nothing', () => {
  expect([matcher(['a/**', 'b/**'])('b/x.yaml'), matcher([])('x.yaml')]).toEqual([true, false]);
});

test('a name is matched as a whole', () => {
  const names = ['shop', 'shop-eu', 'materials'].map(nameMatcher('shop*'));
  expect([names, nameMatcher('*')('a.b/c'), isWild('shop'), isWild('shop-*')]).toEqual([[true, true, false], true, false, true]);
});

test('matches what everyone else’s globs match', () => {
  const part = fc.constantFrom('a', 'b', 'ab', '.c', '*', '?', 'a*', '*b', '**');
  const name = fc.constantFrom('a', 'b', 'ab', 'ba', '.c', 'aab');
  const path = fc.array(name, { minLength: 1, maxLength: 5 }).map(names => `${names.join('/')}/f`);
  const glob = fc.array(part, { minLength: 1, maxLength: 5 }).map(parts => `${parts.join('/')}/f`);
  fc.assert(
    fc.property(glob, path, (pattern, file) => {
      expect(matcher([pattern])(file)).toBe(picomatch.isMatch(file, pattern, { dot: true }));
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['a*'.repeat(240), 'a'.repeat(4000)],
  [`${'**/a/'.repeat(120)}b`, 'a/'.repeat(2000)],
  ['{a,b}'.repeat(90), 'a'.repeat(4000)],
  [`${'{'.repeat(250)},${'}'.repeat(249)}`, 'a'],
])('a hostile glob takes no time', (glob, path) => {
  const started = cpuTime();
  matcher([glob])(path);
  expect(cpuTime() - started).toBeLessThan(500);
});
