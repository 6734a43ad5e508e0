import { journeyFiles } from './journey.ts';
import { pullRequest } from './pull-request.ts';
import { runAction } from './run-action.ts';

jest.setTimeout(60_000);

const hurry = { base: journeyFiles('shop-in-a-hurry', 'base'), head: journeyFiles('shop-in-a-hurry', 'head') };

describe('an old enterprise server', () => {
  test('gets the review at its own addresses, without what it does not know, and once', async () => {
    const { fake } = await pullRequest(hurry, { ghes: true });
    const run = await runAction({ fake });
    expect(run.exitCode).toBe(1);
    const bodies = [...fake.state.issueComments, ...fake.state.threads.flatMap(({ comments }) => comments)].map(
      ({ body }) => body,
    );
    expect(bodies.length).toBeGreaterThan(5);
    expect(bodies.filter(body => body.includes('github.com'))).toEqual([]);
    expect(bodies.some(body => body.includes(`${fake.serverUrl}/acme/shop/blob/`))).toBe(true);

    const reads = fake.requests.length - fake.writes.length;
    fake.forgetRequests();
    await runAction({ fake });
    expect(fake.writes).toEqual([]);
    expect(fake.requests.length).toBeLessThanOrEqual(reads);
  });

  test('is found also where the runner does not name its GraphQL', async () => {
    const { fake } = await pullRequest(hurry, { ghes: true });
    await runAction({ fake, env: { GITHUB_GRAPHQL_URL: '' } });
    expect(fake.state.reviews).toHaveLength(1);
  });

  test('takes no comment on a whole file: the summary speaks, and nothing is refused', async () => {
    const { fake } = await pullRequest(hurry, { ghes: true, largestPatch: { lines: 1, bytes: 10 } });
    const run = await runAction({ fake });
    expect(fake.state.threads.filter(({ subjectType }) => subjectType === 'FILE')).toEqual([]);
    expect(run.stdout).toMatch(/comments? on (a )?whole files? (was|were) not posted: this server does not know such comments/);
    expect(fake.requests.filter(({ status = 0 }) => status >= 400)).toEqual([]);
  });
});
