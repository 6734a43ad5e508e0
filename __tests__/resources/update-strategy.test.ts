import { deploymentBounds, isAll, isZero, type UpdateStrategy } from '../../src/resources/update-strategy.ts';

const strategy = (bounds: Pick<UpdateStrategy, 'maxSurge' | 'maxUnavailable'>): UpdateStrategy => ({
  path: [],
  type: 'RollingUpdate',
  rolling: [],
  unreadable: [],
  minReadySeconds: 0,
  progressDeadlineSeconds: 600,
  ...bounds,
});
const unwritten = { maxSurge: undefined, maxUnavailable: undefined };

test('a quarter rounds up for extra pods and down for missing ones', () => {
  expect(deploymentBounds(strategy(unwritten), 10)).toEqual({ surge: 3, unavailable: 2 });
  expect(deploymentBounds(strategy(unwritten), 1)).toEqual({ surge: 1, unavailable: 0 });
});

test('where both come to nothing one pod may be missing', () => {
  expect(deploymentBounds(strategy({ maxSurge: { count: 0 }, maxUnavailable: { percent: 10 } }), 3)).toEqual({
    surge: 0,
    unavailable: 1,
  });
});

test('all are as many as there are, of two or more', () => {
  expect(isAll({ percent: 100 }, undefined)).toBe(true);
  expect(isAll({ count: 2 }, 2)).toBe(true);
  expect(isAll({ count: 1 }, 1)).toBe(false);
  expect(isAll({ count: 9 }, undefined)).toBe(false);
});

test('nothing is 0 and 0 %', () => {
  expect([isZero({ count: 0 }), isZero({ percent: 0 }), isZero(undefined), isZero({ count: 1 })]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
