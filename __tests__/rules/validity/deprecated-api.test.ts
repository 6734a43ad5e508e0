import { retiredApis } from '../../../src/resources/api-versions.ts';
import deprecatedApi from '../../../src/rules/validity/deprecated-api.ts';
import { judge, readFixture } from '../fixture.ts';

const found = (apiVersion: string, kind: string, minor: number) =>
  judge(
    deprecatedApi,
    readFixture(
      `# thresholds: {"kubernetesMinor": ${minor}}\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: shop }\n`,
    ),
  ).found;

test('a version that is removed later is deprecated until then, and none of today’s before there is something better', () => {
  expect(found('batch/v1beta1', 'CronJob', 20)).toEqual([]);
  expect(found('batch/v1beta1', 'CronJob', 24)).toEqual([
    '2: medium: CronJob `shop` uses `batch/v1beta1`, deprecated in 1.21 and gone in 1.25; use `batch/v1`.',
  ]);
  expect(found('batch/v1beta1', 'CronJob', 25)).toEqual([
    '2: CronJob `shop` uses `batch/v1beta1`, removed in 1.25; use `batch/v1`.',
  ]);
});

test('every kind of a version is named once, and nothing is removed before it is deprecated', () => {
  const names = retiredApis.flatMap(({ apiVersion, kinds }) => kinds.map(kind => `${apiVersion} ${kind}`));
  expect(new Set(names).size).toBe(names.length);
  expect(retiredApis.filter(({ deprecated, removed = 99 }) => removed <= deprecated)).toEqual([]);
});
