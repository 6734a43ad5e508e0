import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { FakeGitHub, FakeGitHubOptions } from './fake-github/start-fake-github.ts';
import { startFakeGitHub } from './fake-github/start-fake-github.ts';
import { makeRepository, type Repository, type Tree } from './make-repository.ts';
import { type ActionRun, runAction } from './run-action.ts';

jest.setTimeout(60_000); // each run is a process of its own

const journey = (name: string) => ({
  base: join('__tests__/journeys', name, 'base'),
  head: join('__tests__/journeys', name, 'head'),
});
const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync('schema/report.v1.json', 'utf8')));

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function pullRequest(
  trees: { base: Tree; head: Tree; mainMovesOn?: Tree },
  options: Partial<FakeGitHubOptions> = {},
): Promise<{ fake: FakeGitHub; repository: Repository }> {
  const repository = makeRepository(trees);
  cleanups.push(() => repository.cleanup());
  const fake = await startFakeGitHub({
    repository: repository.directory,
    base: repository.base,
    head: repository.head,
    ...options,
  });
  cleanups.push(() => fake.close());
  return { fake, repository };
}

const introduced = ({ report }: ActionRun) =>
  (report as { findings: { change: string; rule: string; path: string; line: number }[] }).findings.filter(
    ({ change }) => change === 'introduced',
  );

describe('a pull request that introduces Critical findings', () => {
  test('gets comments on its lines and one summary, and fails the step', async () => {
    const { fake } = await pullRequest(journey('shop-in-a-hurry'));
    const run = await runAction({ fake });

    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ conclusion: 'block', introduced: String(introduced(run).length) });
    expect(run.summary).toContain('critical findings introduced');
    const { reviews, issueComments } = fake.state;
    expect(reviews).toHaveLength(1);
    expect(issueComments).toHaveLength(1);
    expect(issueComments[0]?.body).toContain('### ⚓ Seaworthy');
    expect(fake.requests.filter(({ status }) => status !== undefined && status >= 400)).toEqual([]);
  });

  test('its report follows the published schema', async () => {
    const { fake } = await pullRequest(journey('shop-in-a-hurry'));
    const { report } = await runAction({ fake });
    validate(report);
    expect(validate.errors).toBeNull();
  });

  test('a second run on the same head writes nothing', async () => {
    const { fake } = await pullRequest(journey('shop-in-a-hurry'));
    await runAction({ fake });
    const before = fake.conversation();
    const reads = fake.requests.length - fake.writes.length;
    fake.forgetRequests();
    const again = await runAction({ fake });
    expect(again.exitCode).toBe(1);
    expect(fake.writes).toEqual([]);
    expect(fake.requests.length).toBeLessThanOrEqual(reads);
    expect(fake.conversation()).toEqual(before);
  });

  test('a push that mends everything closes the threads and lets the step pass', async () => {
    const { fake, repository } = await pullRequest(journey('shop-in-a-hurry'));
    await runAction({ fake });
    await fake.push(repository.commit(journey('shop-in-a-hurry').base, repository.head));
    const run = await runAction({ fake });
    expect([run.exitCode, run.outputs.introduced]).toEqual([0, '0']);
    expect(fake.state.threads.filter(({ isResolved }) => !isResolved)).toEqual([]);
    expect(fake.state.issueComments[0]?.body).toContain('nothing introduced');
  });

  test('`fail-on: never` keeps the comments and lets the step pass', async () => {
    const { fake } = await pullRequest(journey('shop-in-a-hurry'));
    const run = await runAction({ fake, inputs: { 'fail-on': 'never' } });
    expect([run.exitCode, run.outputs.conclusion, fake.state.reviews.length]).toEqual([0, 'pass', 1]);
  });
});

describe('how much it asks of GitHub', () => {
  const names = (fake: FakeGitHub) => fake.requests.map(({ method, path }) => `${method} ${path}`);

  test('a first review without a checkout takes at most 8 calls, two of them writes', async () => {
    const { fake } = await pullRequest(journey('shop-in-a-hurry'));
    await runAction({ fake });
    expect(names(fake).length).toBeLessThanOrEqual(8);
    expect(fake.writes).toHaveLength(2);
  });

  test('with a checkout that holds both commits at most 6', async () => {
    const { fake, repository } = await pullRequest(journey('shop-in-a-hurry'));
    await runAction({ fake, repositoryDir: repository.directory });
    expect(names(fake).length).toBeLessThanOrEqual(6);
  });

  test('the two say the same', async () => {
    const without = await pullRequest(journey('shop-in-a-hurry'));
    await runAction({ fake: without.fake });
    const with_ = await pullRequest(journey('shop-in-a-hurry'));
    await runAction({ fake: with_.fake, repositoryDir: with_.repository.directory });
    const bodies = ({ state }: FakeGitHub) =>
      state.threads.map(({ path, side, original, comments }) => [path, side, original.line, comments[0]?.body]);
    expect(bodies(with_.fake)).toEqual(bodies(without.fake));
  });

  test('no manifest in the pull request: no comment, exit 0', async () => {
    const { fake } = await pullRequest({
      base: { 'README.md': 'a\n', 'deploy/api.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: { name: api }\n' },
      head: { 'README.md': 'b\n', 'deploy/api.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: { name: api }\n' },
    });
    const run = await runAction({ fake });
    expect([run.exitCode, fake.writes.length]).toEqual([0, 0]);
    expect(names(fake).toSorted()).toEqual([expect.stringMatching(/^GET .*\/files\?/), 'POST /graphql']);
  });
});

test('the base is where the branch was cut, not where its target is now', async () => {
  const pod = (name: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  containers:\n    - name: ${name}\n      image: shop/${name}:1.4.2\n`;
  const { fake } = await pullRequest({
    base: { 'carts.yaml': pod('carts'), 'orders.yaml': pod('orders') },
    head: { 'carts.yaml': pod('carts').replace('1.4.2', '1.4.3'), 'orders.yaml': pod('orders') },
    mainMovesOn: { 'carts.yaml': pod('carts') },
  });
  const run = await runAction({ fake });
  expect(introduced(run)).toEqual([]);
});

describe('wrong inputs are told before anything is posted', () => {
  test.each([
    ['fail-on', 'critcal', 'it is one of critical, high, medium, never'],
    ['max-inline-comments', '51', 'a whole number from 0 to 50'],
    ['inline-comments', 'yes please', 'it is one of true, false'],
    ['instance', 'Two Words', 'a word of up to 40'],
  ])('%s: %s', async (name, value, words) => {
    const { fake } = await pullRequest(journey('moving-house'));
    const run = await runAction({ fake, inputs: { [name]: value } });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain(words);
    expect(fake.requests).toEqual([]);
  });
});

test('a token that may only read: the verdict stands, annotations speak, the permission is named', async () => {
  const { fake } = await pullRequest(journey('shop-in-a-hurry'), { profile: 'readonly' });
  const run = await runAction({ fake });
  expect(run.exitCode).toBe(1);
  expect(run.stdout).toContain('::error title=Critical');
  expect(run.stdout).toMatch(/pull-requests: write|pull_requests=write/);
  expect(run.summary).toContain('critical findings introduced');
});

test('a deleted budget is told on the deleted lines', async () => {
  const { fake } = await pullRequest(journey('shop-in-a-hurry'));
  await runAction({ fake });
  const places = fake.state.threads.map(({ path, side, original }) => `${path}:${original.line} ${side}`);
  expect(places).toContain('deploy/availability.yaml:12 LEFT');
});
