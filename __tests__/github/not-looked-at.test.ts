import { describeWith } from '../rendering/installed.ts';
import type { FakeGitHub } from './fake-github/start-fake-github.ts';
import { journeyFiles } from './journey.ts';
import { pullRequest } from './pull-request.ts';
import { runAction } from './run-action.ts';

jest.setTimeout(60_000);

/** What nobody could look at again is not gone: its comments stay, and the summary says so. */

const hurry = { base: journeyFiles('shop-in-a-hurry', 'base'), head: journeyFiles('shop-in-a-hurry', 'head') };
const summary = ({ state }: FakeGitHub) => state.issueComments[0]?.body ?? '';
const about = ({ state }: FakeGitHub, words: string) =>
  state.threads.filter(({ isResolved, comments }) => !isResolved && comments[0]?.body.includes(words)).length;
const kept = /⏸️ \d+ earlier comments? stays? open: nobody could look at that part again/;

test('a rule that the settings switch off', async () => {
  const { fake, repository } = await pullRequest(hurry);
  await runAction({ fake });
  const before = about(fake, 'f=liveness-probe/');
  expect(before).toBeGreaterThan(0);
  fake.moveBase(
    repository.commit({ ...hurry.base, '.github/seaworthy.yml': 'rules: { liveness-probe: off }\n' }, repository.base),
  );
  await runAction({ fake });
  expect(about(fake, 'f=liveness-probe/')).toBe(before);
  expect(summary(fake)).toMatch(kept);
});

test('a manifest that does not parse any more', async () => {
  const { fake, repository } = await pullRequest(hurry);
  await runAction({ fake });
  const before = fake.state.threads.filter(({ path }) => path === 'deploy/orders.yaml').map(({ id }) => id);
  expect(before.length).toBeGreaterThan(0);
  const broken = { ...hurry.head, 'deploy/orders.yaml': `${hurry.head['deploy/orders.yaml']}\n  - : : [\n` };
  fake.push(repository.commit(broken, repository.head));
  await runAction({ fake });
  expect(fake.state.threads.map(({ id }) => id)).toEqual(expect.arrayContaining(before));
});

test('companions in a tree that GitHub cuts off', async () => {
  const { fake } = await pullRequest(hurry);
  await runAction({ fake });
  const before = fake.state.threads.length;
  fake.switches.largestTree = 2;
  await runAction({ fake });
  expect(fake.state.threads.length).toBe(before);
});

describeWith('helm', 'a chart', () => {
  test('that nothing is there to render any more', async () => {
    const template = (image: string) =>
      `apiVersion: v1\nkind: Pod\nmetadata: { name: carts }\nspec:\n  containers:\n    - name: carts\n      image: {{ .Values.repository }}/carts:${image}\n`;
    const chart = {
      'chart/Chart.yaml': 'apiVersion: v2\nname: carts\nversion: 0.1.0\n',
      'chart/values.yaml': 'repository: shop\n',
      'chart/templates/pod.yaml': template('1.4.2'),
    };
    const { fake } = await pullRequest({ base: chart, head: { ...chart, 'chart/templates/pod.yaml': template('latest') } });
    await runAction({ fake });
    const before = about(fake, 'image-tag-pinned');
    expect(before).toBe(1);
    await runAction({ fake, inputs: { render: 'off' } });
    expect(about(fake, 'image-tag-pinned')).toBe(before);
    expect(summary(fake)).toMatch(kept);
  });
});
