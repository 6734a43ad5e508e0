import { podsOf, readIntOrPercent, shareText } from '../../src/resources/int-or-percent.ts';

test.each([
  [2, { count: 2 }],
  [0, { count: 0 }],
  ['25%', { percent: 25 }],
  ['100%', { percent: 100 }],
])('%s is a number of pods or a share', (value, share) => {
  expect(readIntOrPercent(value)).toEqual(share);
});

test.each(['2', '', '%', '2.5%', '-1%', -1, 1.5, null, true, {}, '${MIN}'])('%s is neither', value => {
  expect(readIntOrPercent(value)).toBeUndefined();
});

test('budgets and surges round up, what a Deployment may miss down', () => {
  expect(podsOf({ percent: 50 }, 3, 'up')).toBe(2);
  expect(podsOf({ percent: 50 }, 3, 'down')).toBe(1);
  expect(podsOf({ percent: 29 }, 100, 'up')).toBe(29);
  expect(podsOf({ count: 4 }, 3, 'up')).toBe(4);
});

test('a share is shown as people write it', () => {
  expect([shareText({ count: 1 }), shareText({ percent: 25 })]).toEqual(['1', '25%']);
});
