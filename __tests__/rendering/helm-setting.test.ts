import type { Tree } from '../memory-forge.ts';
import { outcomeOf, reviewWith } from '../settings/review-with.ts';
import { cartsChart } from './carts.ts';
import { describeWith } from './installed.ts';

jest.setTimeout(60_000);

const chart = 'charts/carts';
const production = 'deploy/carts/production.yaml';
const shop = (values: string, files: Tree = {}) => cartsChart({ files: { [production]: values, ...files } });
const setting = (more = '') => `helm: [{ chart: ${chart}, values: [[${production}]]${more} }]`;

describeWith('helm', 'the setting `helm`', () => {
  const scene = { base: shop('replicaCount: 3\n'), head: shop('replicaCount: 1\n') };

  test('names values that stand elsewhere: a change of them is judged in the objects that they make', async () => {
    expect(await outcomeOf('multiple-replicas', scene)).toEqual([]); // nobody knows whose values these are
    const { findings } = await reviewWith({ ...scene, settings: setting() });
    expect(findings('multiple-replicas').map(({ span, blocks }) => [span.path, span.start.line, blocks])).toEqual([
      [production, 1, true],
    ]);
  });

  test('takes the place of the values that stand beside the chart', async () => {
    const beside = { [`${chart}/values-small.yaml`]: 'replicaCount: 1\n' };
    const small = { base: shop('replicaCount: 3\n'), head: shop('replicaCount: 3\n', beside) };
    expect(await outcomeOf('multiple-replicas', small)).toEqual(['introduced critical blocks']);
    expect(await outcomeOf('multiple-replicas', { ...small, settings: setting() })).toEqual([]);
  });

  test('names the release and its namespace', async () => {
    const { findings } = await reviewWith({ ...scene, settings: setting(', release: basket, namespace: shop') });
    expect(findings('multiple-replicas').map(({ resource }) => resource.namespace)).toEqual(['shop']);
  });

  test('may begin its paths at the root', async () => {
    const settings = `helm: [{ chart: ./${chart}/, values: [[./${production}]] }]`;
    expect(await outcomeOf('multiple-replicas', { ...scene, settings })).toEqual(['introduced critical blocks']);
  });

  test('changed in a pull request, it is tried on it', async () => {
    const { summary } = await reviewWith({ ...scene, proposes: setting() });
    expect(summary).toContain('- With it, 1 more finding would block.');
  });
});

describe('the setting `helm` names what is not there', () => {
  const scene = {
    base: shop('replicaCount: 3\n'),
    head: shop('replicaCount: 1\n', { [`${chart}/values.yaml`]: 'tag: latest\n' }),
  };
  test.each([
    ['values', setting().replace('production', 'prod'), 'a Helm chart that is not rendered with deploy/carts/prod.yaml'],
    ['values outside of the repository', setting().replace(production, '../../etc/passwd'), 'not rendered with ../../etc/passwd'],
    [
      'a chart',
      setting().replace(chart, 'charts/cart'),
      '`charts/cart/Chart.yaml` the setting helm names this chart, and it is not there',
    ],
  ])('%s: the summary says so', async (_, settings, words) => {
    const { summary } = await reviewWith({ ...scene, settings });
    expect(summary).toContain('⚠️ Not read: ');
    expect(summary).toContain(words);
  });

  test('values that the pull request takes away: nothing is passed over in silence', async () => {
    const { [production]: gone, ...head } = scene.base;
    const { summary } = await reviewWith({ base: scene.base, head, settings: setting() });
    expect(summary).toContain(`a Helm chart that is not rendered with ${production}`);
  });
});
