import { holdsOpenSelector, holdsPair, mayBePicked, mayPick, mentions } from '../../../src/inventory/search/mention.ts';

test('a word is mentioned as a value or a part of one, not inside another word', () => {
  expect(mentions('name: web', 'web')).toBe(true);
  expect(mentions('host: web.shop.svc', 'web')).toBe(true);
  expect(mentions('name: web-admin', 'web')).toBe(false);
  expect(mentions('name: cobweb\nname: web', 'web')).toBe(true);
});

test.each(['app: web', '"app": "web"', "app : 'web'", '{ tier: a, app: web }', 'app:\n        web', 'app: web # the front'])(
  'a label is told from `%s`',
  text => {
    expect(holdsPair(text, 'app', 'web')).toBe(true);
    expect(holdsPair(text, 'app', 'we')).toBe(false);
  },
);

describe('a selector', () => {
  const labels = { app: 'web', tier: 'front' };

  test('may pick pods whose labels it names one of', () => {
    expect(mayPick('selector:\n  app: web\n  release: 1', labels)).toBe(true);
    expect(mayPick('selector:\n  app: api', labels)).toBe(false);
  });

  test.each(['app: *name', 'matchExpressions: [{ key: zone, operator: DoesNotExist }]', 'app: !!str web', 'app: "w\\u0065b"'])(
    'that is written as `%s` may pick any',
    text => {
      expect(mayPick(`selector: { ${text} }`, { other: 'pods' })).toBe(true);
    },
  );

  test('finds pods only that carry all its labels', () => {
    expect(mayBePicked('labels: { app: web, tier: front }', labels)).toBe(true);
    expect(mayBePicked('labels: { app: web }', labels)).toBe(false);
  });

  test.each([
    ['spec:\n  podSelector: {}\n', true],
    ['spec:\n  podSelector:\n  policyTypes: [Ingress]\n', true],
    ['spec:\n  podSelector: null\n', true],
    ['{"podSelector":{},"policyTypes":[]}', true],
    ['spec:\n  podSelector:\n    # the web pods\n    matchLabels:\n      app: web\n', false],
    ['spec:\n  podSelector: { matchLabels: { app: web } }\n', false],
    ['spec:\n  selector:\n    app: web\n', false],
  ])('is open or not: %j', (text, isOpen) => {
    expect(holdsOpenSelector(text)).toBe(isOpen);
  });
});
