import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nock from 'nock';
import { openClient } from '../../../src/forge/github/client.ts';
import { GraphqlFailure, refusalOf } from '../../../src/forge/github/refusal.ts';

/** GitHub's own words, each with the thread or page where it was seen. */
interface Specimen {
  readonly kind: string;
  readonly comments?: readonly number[];
  readonly seconds?: number;
  readonly accepted?: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | object;
  readonly seen: string;
}

const specimens: readonly Specimen[] = JSON.parse(readFileSync(join(__dirname, 'refusals.json'), 'utf8'));

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

const client = openClient({
  token: 'ghs_1',
  apiUrl: 'https://api.github.com',
  graphqlUrl: 'https://api.github.com/graphql',
  wait: async () => undefined,
});

test.each(specimens.map(specimen => [specimen.kind, specimen.status, specimen.seen, specimen] as const))(
  '%s: %i as in %s',
  async (kind, status, _seen, { comments, seconds, accepted, headers = {}, body }) => {
    nock('https://api.github.com').post('/repos/acme/shop/pulls/7/reviews').times(2).reply(status, body, headers);
    const error = await client.rest.pulls.createReview({ owner: 'acme', repo: 'shop', pull_number: 7 }).catch((e: unknown) => e);
    const refusal = refusalOf(error);
    expect(refusal.kind).toBe(kind);
    if (refusal.kind === 'anchor') expect(refusal.comments).toEqual(comments ?? []);
    if (refusal.kind === 'limited') expect(refusal.seconds).toBe(seconds);
    if (refusal.kind === 'forbidden') expect(refusal.accepted).toBe(accepted);
    expect(refusal.message).not.toContain('\n');
  },
);

test.each([
  ['FORBIDDEN', 'Resource not accessible by integration', 'forbidden'],
  ['NOT_FOUND', 'Could not resolve to a PullRequest with the number of 7.', 'absent'],
  ['RATE_LIMITED', 'API rate limit exceeded', 'limited'],
  [undefined, 'Something went wrong while executing your query. This may be the result of a timeout.', 'failed'],
  ['UNPROCESSABLE', 'Thread is not resolvable', 'other'],
])('GraphQL says %s', (type, message, kind) => {
  expect(refusalOf(new GraphqlFailure([{ ...(type ? { type } : {}), message }], {})).kind).toBe(kind);
});

test('an error of our own is no refusal', () => {
  expect(() => refusalOf(new TypeError('undefined is not a function'))).toThrow(TypeError);
});
