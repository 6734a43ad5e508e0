import { parseImage } from '../../src/resources/image.ts';
import { cpuTime } from '../cpu-time.ts';

test.each([
  ['nginx', 'nginx', undefined, undefined],
  ['nginx:1.25', 'nginx', '1.25', undefined],
  ['library/nginx:1.25-alpine', 'library/nginx', '1.25-alpine', undefined],
  ['localhost:5000/api', 'localhost:5000/api', undefined, undefined],
  ['registry.example:5000/team/api:latest', 'registry.example:5000/team/api', 'latest', undefined],
  ['10.0.0.7:5000/api:v1', '10.0.0.7:5000/api', 'v1', undefined],
  ['  quay.io/team/api:v1  ', 'quay.io/team/api', 'v1', undefined],
  ['team/my__api.x:v1_2.3', 'team/my__api.x', 'v1_2.3', undefined],
])('%s is %s with tag %s', (text, repository, tag, digest) => {
  expect(parseImage(text)).toMatchObject({ repository, tag, digest });
});

test('a digest stands behind the tag or alone, and a port before both', () => {
  const sha = `sha256:${'9f86d081'.repeat(8)}`;
  expect(parseImage(`api@${sha}`)).toEqual({ repository: 'api', basename: 'api', tag: undefined, digest: sha });
  expect(parseImage(`host:5000/team/api:1.2@${sha}`)).toEqual({
    repository: 'host:5000/team/api',
    basename: 'api',
    tag: '1.2',
    digest: sha,
  });
});

test.each([
  '',
  ' ',
  '${IMAGE}',
  'api:${TAG}',
  '$(IMAGE)',
  '{{ .image }}',
  'ko://github.com/team/api',
  'api:1 2',
  'api@sha256:12',
  'a//b',
  'APP_IMAGE',
  ':1',
])('%s is no reference', text => {
  expect(parseImage(text)).toBeUndefined();
});

test('a hostile reference takes no time', () => {
  const start = cpuTime();
  for (const text of [`a${':a'.repeat(20_000)}!`, `${'a/'.repeat(50_000)}!`, `a@${'a+'.repeat(50_000)}`]) parseImage(text);
  expect(cpuTime() - start).toBeLessThan(1500);
});
