import type { EventName } from './fake-github/event.ts';
import type { FakeGitHub } from './fake-github/start-fake-github.ts';
import { journeyFiles } from './journey.ts';
import { pullRequest } from './pull-request.ts';
import { type ActionRun, runAction } from './run-action.ts';

jest.setTimeout(60_000); // each run is a process of its own

const hurry = { base: journeyFiles('shop-in-a-hurry', 'base'), head: journeyFiles('shop-in-a-hurry', 'head') };

/** The lines that GitHub shows at the files, without the verdict and what is said of the run itself. */
const annotations = ({ stdout }: ActionRun) => stdout.split('\n').filter(line => /^::(error|warning) title=/.test(line));
const asked = (fake: FakeGitHub) => fake.requests.map(({ path }) => path.replace(/\?.*/, ''));

describe('without a pull request', () => {
  test.each<EventName>(['merge_group', 'push', 'workflow_dispatch'])(
    '%s is judged and told in the job summary only',
    async name => {
      const { fake } = await pullRequest(hurry);
      const run = await runAction({ fake, event: fake.event(name) });
      expect([run.exitCode, run.outputs.conclusion]).toEqual([1, 'block']);
      expect(run.summary).toContain('critical findings introduced');
      expect(annotations(run)).toEqual([]);
      expect(fake.writes).toEqual([]);
      expect(asked(fake).filter(path => path.includes('/pulls/'))).toEqual([]);
    },
  );

  test('a branch is compared with the default branch; what is that branch introduces nothing', async () => {
    const { fake, repository } = await pullRequest(hurry);
    fake.moveBase(repository.head);
    const run = await runAction({ fake, event: fake.event('workflow_dispatch') });
    expect([run.exitCode, run.outputs.introduced]).toEqual([0, '0']);
    expect(run.summary).toContain('no manifest changed');
  });

  test('an event without a change is named, and no request is made', async () => {
    const { fake } = await pullRequest(hurry);
    const run = await runAction({ fake, env: { GITHUB_EVENT_NAME: 'schedule' } });
    expect([run.exitCode, fake.requests.length]).toEqual([0, 0]);
    expect(run.stdout).toContain('Nothing to review: the event schedule carries no change.');
  });
});

test('pull_request_target reads through the API only, whatever the workflow has checked out', async () => {
  const { fake, repository } = await pullRequest(hurry);
  const run = await runAction({ fake, event: fake.event('pull_request_target'), repositoryDir: repository.directory });
  expect(run.exitCode).toBe(1);
  expect(fake.state.reviews).toHaveLength(1);
  expect(asked(fake).filter(path => path.includes('/git/trees/')).length).toBeGreaterThan(0);
});

test('a draft is reviewed as any other', async () => {
  const { fake } = await pullRequest(hurry, { draft: true });
  const run = await runAction({ fake });
  expect([run.exitCode, fake.state.reviews.length, fake.state.issueComments.length]).toEqual([1, 1, 1]);
});

test('a closed pull request keeps its verdict, and nothing is written on it', async () => {
  const { fake } = await pullRequest(hurry, { closed: true });
  const run = await runAction({ fake });
  expect([run.exitCode, fake.writes, annotations(run)]).toEqual([1, [], []]);
  expect(run.stdout).toContain('::notice::The pull request is closed: nothing was written on it.');
});

describe('where nothing may be written', () => {
  const dependabot = (fake: FakeGitHub) => {
    const { name, payload } = fake.event('pull_request');
    return { name, payload: { ...payload, sender: { login: 'dependabot[bot]' } } };
  };

  test.each([
    ['a locked conversation', { locked: true }, undefined, 'The conversation is locked'],
    ['a fork', { profile: 'readonly', fork: true }, undefined, 'Runs for a fork get a read-only token'],
    ['Dependabot', { profile: 'readonly' }, dependabot, 'Runs that Dependabot starts get a read-only token'],
    ['a job without the permission', { profile: 'readonly' }, undefined, 'it needs pull_requests=write'],
  ] as const)('%s is named, the verdict stands, and annotations speak', async (_, options, event, words) => {
    const { fake } = await pullRequest(hurry, options);
    const run = await runAction({ fake, ...(event && { event: event(fake) }) });
    expect([run.exitCode, fake.state.threads, fake.writes.length]).toEqual([1, [], 1]);
    expect(run.stdout).toContain(words);
    const errors = annotations(run).filter(line => line.startsWith('::error'));
    expect(errors.length).toBeGreaterThan(0);
    expect(run.stdout.split('\n').filter(line => line.startsWith('::error')).length).toBeLessThanOrEqual(10);
    expect(run.stdout.split('\n').filter(line => line.startsWith('::warning')).length).toBeLessThanOrEqual(9);
  });

  test('what comments of an earlier run tell is not told again', async () => {
    const { fake, repository } = await pullRequest(hurry);
    await runAction({ fake });
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: migrate\nspec:\n  containers:\n    - name: migrate\n      image: shop/migrate:2\n';
    fake.push(repository.commit({ ...hurry.head, 'deploy/migrate.yaml': pod }, repository.head));
    fake.switches.profile = 'readonly';
    const told = annotations(await runAction({ fake }));
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(line => line.includes('file=') && !line.includes('file=deploy/migrate.yaml'))).toEqual([]);
  });
});

describe('where nothing can be read', () => {
  test.each([
    ['the comparison', /\/compare\//, '502', 'GitHub did not give the commits to compare (Server Error): run the job again'],
    [
      'the comparison',
      /\/compare\//,
      'refuse-403',
      'GitHub did not give the commits to compare (Resource not accessible by integration): give the job `permissions: contents: read` and check that the commits exist',
    ],
    ['the tree', /\/git\/trees\//, 'drop', /GitHub did not give the files at [0-9a-f]{7} \(.+\): run the job again/],
    ['any file', /\/graphql/, '502', /GitHub did not give files at [0-9a-f]{7} \(Server Error\): run the job again/],
  ] as const)(
    '%s, the step fails, nothing is said on the pull request, and what to do is (%s, %s)',
    async (_, on, how, words) => {
      const { fake } = await pullRequest(hurry, { faults: [{ on, how }] });
      const run = await runAction({ fake });
      expect([run.exitCode, fake.writes]).toEqual([1, []]);
      const told = typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words);
      expect(run.stdout).toEqual(told);
      expect(run.summary).toContain('### ⚓ Seaworthy: nothing was reviewed\n\nGitHub did not give');
    },
  );
});

test('where comments stand there are no annotations; without inline comments there are', async () => {
  const { fake } = await pullRequest(hurry);
  expect(annotations(await runAction({ fake, inputs: { 'inline-comments': 'false' } })).length).toBeGreaterThan(0);
  expect(fake.state.threads).toEqual([]);
  expect(annotations(await runAction({ fake }))).toEqual([]);
});
