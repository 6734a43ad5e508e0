import type { FakeGitHub } from './fake-github/start-fake-github.ts';
import { journeyFiles } from './journey.ts';
import { pullRequest } from './pull-request.ts';
import { runAction } from './run-action.ts';

jest.setTimeout(60_000);

const hurry = { base: journeyFiles('shop-in-a-hurry', 'base'), head: journeyFiles('shop-in-a-hurry', 'head') };
const summary = ({ state }: FakeGitHub) => state.issueComments[0]?.body ?? '';

async function run(fake: FakeGitHub, inputs: Readonly<Record<string, string>> = {}) {
  fake.forgetRequests();
  const { exitCode } = await runAction({ fake, inputs });
  return { exitCode, writes: fake.writes.map(({ method, path }) => `${method} ${path.replace(/\d{6,}/, '…')}`) };
}

test('a resolved conversation is acknowledged by name, without calling anyone, and counts all the same', async () => {
  const { fake } = await pullRequest(hurry);
  await run(fake);
  const [thread] = fake.state.threads;
  if (thread) fake.as('octocat').resolveThread(thread);
  expect(await run(fake)).toEqual({ exitCode: 1, writes: ['PATCH /repos/acme/shop/issues/comments/…'] });
  expect(summary(fake)).toMatch(/- 🤝 Acknowledged by `@octocat`, and counted all the same: .+/);
  expect((await run(fake)).writes).toEqual([]);
});

test('`comment-summary: never` leaves an earlier summary as it is', async () => {
  const { fake, repository } = await pullRequest(hurry);
  await run(fake);
  const before = summary(fake);
  fake.push(repository.commit(hurry.base, repository.head));
  const { writes } = await run(fake, { 'comment-summary': 'never' });
  expect(writes.filter(write => write.includes('/issues/'))).toEqual([]);
  expect(summary(fake)).toBe(before);
});

test('`request-changes` requests them with the comments, and dismisses the request once nothing blocks', async () => {
  const { fake, repository } = await pullRequest(hurry);
  const asking = { 'request-changes': 'true' };
  expect((await run(fake, asking)).writes).toEqual([
    'POST /repos/acme/shop/pulls/7/reviews',
    'POST /repos/acme/shop/issues/7/comments',
  ]);
  expect(fake.state.reviews.map(({ state }) => state)).toEqual(['CHANGES_REQUESTED']);
  expect((await run(fake, asking)).writes).toEqual([]);
  fake.push(repository.commit(hurry.base, repository.head));
  expect((await run(fake, asking)).exitCode).toBe(0);
  expect(fake.state.reviews.map(({ state }) => state)).toEqual(['DISMISSED']);
  expect((await run(fake, asking)).writes).toEqual([]);
});

test('a file that cannot be read any more ends no conversation about it, and the summary says so', async () => {
  const { fake, repository } = await pullRequest(hurry);
  await run(fake);
  const open = fake.state.threads.filter(({ path }) => path === 'deploy/orders.yaml').length;
  expect(open).toBeGreaterThan(0);
  fake.push(
    repository.commit({ ...hurry.head, 'deploy/orders.yaml': new Uint8Array([0xff, 0xfe, 0x00, 0xd8]) }, repository.head),
  );
  await run(fake);
  expect(fake.state.threads.filter(({ path }) => path === 'deploy/orders.yaml')).toHaveLength(open);
  expect(summary(fake)).toMatch(/⏸️ \d+ earlier comments? stays? open: nobody could look at that part again/);
});
