import nock from 'nock';
import { listChangedFiles } from '../../../src/forge/github/changed-files.ts';
import { openClient } from '../../../src/forge/github/client.ts';
import { askForConversation } from '../../../src/forge/github/conversation-query.ts';

const pull = { owner: 'acme', repo: 'shop', number: 7 };
const onPull = { owner: 'acme', repo: 'shop', pull_number: 7 };
const files = '/repos/acme/shop/pulls/7/files?per_page=100&page=';

let waits: number[];
beforeAll(() => nock.disableNetConnect());
beforeEach(() => {
  waits = [];
});
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});
afterAll(() => nock.restore());

const open = (apiUrl = 'https://api.github.com', graphqlUrl = 'https://api.github.com/graphql') =>
  openClient({
    token: 'ghs_1',
    apiUrl,
    graphqlUrl,
    wait: async seconds => {
      waits.push(seconds);
    },
  });
const github = () => nock('https://api.github.com');

describe('what only reads', () => {
  test('is asked again twice when the server fails', async () => {
    github().get(`${files}1`).times(2).reply(502, 'Bad gateway').get(`${files}1`).reply(200, []);
    expect(await listChangedFiles(open(), pull)).toMatchObject({ files: [], complete: true });
    expect(waits).toEqual([1, 2]);
  });

  test('is given up at the third failure', async () => {
    github().get(`${files}1`).times(3).reply(502, 'Bad gateway');
    await expect(listChangedFiles(open(), pull)).rejects.toThrow('Bad gateway');
  });

  test('is asked again when the connection breaks', async () => {
    github().get(`${files}1`).replyWithError('socket hang up').get(`${files}1`).reply(200, []);
    expect(await listChangedFiles(open(), pull)).toMatchObject({ files: [], complete: true });
  });

  test('in GraphQL is posted, and asked again all the same, also when the trouble comes with status 200', async () => {
    github()
      .post('/graphql')
      .reply(502, 'Bad gateway')
      .post('/graphql')
      .reply(200, { errors: [{ message: 'Something went wrong while executing your query.' }] })
      .post('/graphql')
      .reply(200, { data: { viewer: { login: 'octocat' } } });
    expect((await open().graphql('query { viewer { login } }', {})).data).toEqual({ viewer: { login: 'octocat' } });
  });
});

describe('what writes', () => {
  test('is sent once where a second time would say it twice', async () => {
    github().post('/repos/acme/shop/pulls/7/reviews').reply(502, 'Bad gateway').post('/graphql').reply(502, 'Bad gateway');
    await expect(open().rest.pulls.createReview({ ...onPull, event: 'COMMENT' })).rejects.toThrow('Bad gateway');
    await expect(open().graphql('mutation { resolveReviewThread }', {})).rejects.toThrow('Bad gateway');
    expect(waits).toEqual([]);
  });

  test('is sent again where that leaves the same', async () => {
    github()
      .patch('/repos/acme/shop/pulls/comments/1')
      .reply(502, 'Bad gateway')
      .patch('/repos/acme/shop/pulls/comments/1')
      .reply(200, {})
      .delete('/repos/acme/shop/pulls/comments/1')
      .reply(500)
      .delete('/repos/acme/shop/pulls/comments/1')
      .reply(204);
    await open().rest.pulls.updateReviewComment({ owner: 'acme', repo: 'shop', comment_id: 1, body: 'Edited' });
    await open().rest.pulls.deleteReviewComment({ owner: 'acme', repo: 'shop', comment_id: 1 });
  });
});

describe('a rate limit', () => {
  const limited = { message: 'You have exceeded a secondary rate limit.' };

  test('is waited out as long as GitHub asks, writes too: they were not carried out', async () => {
    github()
      .post('/repos/acme/shop/pulls/7/reviews')
      .reply(403, limited, { 'retry-after': '17' })
      .post('/repos/acme/shop/pulls/7/reviews')
      .reply(200, {});
    await open().rest.pulls.createReview({ ...onPull, event: 'COMMENT' });
    expect(waits).toEqual([17]);
  });

  test('is waited out once for each request', async () => {
    github().get(`${files}1`).times(2).reply(429, limited, { 'retry-after': '5' });
    await expect(listChangedFiles(open(), pull)).rejects.toThrow('secondary rate limit');
    expect(waits).toEqual([5]);
  });

  test('that would take more than two minutes in all is not waited out', async () => {
    const client = open();
    github().get(`${files}1`).reply(429, limited, { 'retry-after': '100' }).get(`${files}1`).reply(200, []);
    await listChangedFiles(client, pull);
    github().get(`${files}1`).reply(429, limited, { 'retry-after': '21' });
    await expect(listChangedFiles(client, pull)).rejects.toThrow('secondary rate limit');
    expect(waits).toEqual([100]);
  });

  test('in GraphQL comes with status 200', async () => {
    github()
      .post('/graphql')
      .reply(200, { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] }, { 'retry-after': '9' })
      .post('/graphql')
      .reply(200, { data: {} });
    await open().graphql('query { viewer { login } }', {});
    expect(waits).toEqual([9]);
  });
});

test('an enterprise server is asked at its own addresses, with the token', async () => {
  nock('https://ghe.example.org', { reqheaders: { authorization: 'token ghs_1' } })
    .get(`/api/v3${files}1`)
    .reply(200, [])
    .post('/api/graphql')
    .reply(200, { data: {} });
  const client = open('https://ghe.example.org/api/v3', 'https://ghe.example.org/api/graphql');
  await listChangedFiles(client, pull);
  await client.graphql('query { viewer { login } }', {});
});

describe('the list of changed files', () => {
  const listed = (count: number, page: number) =>
    Array.from({ length: count }, (_, index) => ({
      filename: `k8s/${page}-${index}.yaml`,
      status: 'added',
      sha: 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
      changes: 1,
      patch: '@@ -0,0 +1 @@\n+kind: Namespace',
    }));

  const next = { link: `<https://api.github.com${files}2>; rel="next", <https://api.github.com${files}2>; rel="last"` };

  test('is read to its last page', async () => {
    github().get(`${files}1`).reply(200, listed(100, 1), next).get(`${files}2`).reply(200, listed(1, 2));
    const { files: read, complete } = await listChangedFiles(open(), pull);
    expect([read.length, complete]).toEqual([101, true]);
  });

  test('of exactly a hundred files takes one request', async () => {
    github().get(`${files}1`).reply(200, listed(100, 1));
    const { files: read, complete } = await listChangedFiles(open(), pull);
    expect([read.length, complete]).toEqual([100, true]);
  });

  test('ends at 3,000 files, and says that there may be more', async () => {
    for (let page = 1; page <= 30; page++) github().get(`${files}${page}`).reply(200, listed(100, page), next);
    const { files: read, complete } = await listChangedFiles(open(), pull);
    expect([read.length, complete]).toEqual([3000, false]);
  });

  test('tells a file’s kinds of change', async () => {
    const file = (status: string, more: object) => ({ filename: 'a.yaml', status, sha: 'e69de29', changes: 0, ...more });
    github()
      .get(`${files}1`)
      .reply(200, [
        file('copied', { previous_filename: 'b.yaml' }),
        file('renamed', { previous_filename: 'b.yaml' }),
        file('changed', {}),
        file('unchanged', {}),
        file('modified', {}), // binary, or UTF-16: GitHub counts no lines in either
        file('modified', { changes: 30_000 }),
        file('modified', { changes: 2, patch: '@@ -1,9 +1,9 @@\n-a' }), // cut off
        file('removed', { changes: 1, patch: '@@ -1 +0,0 @@\n-a\n\\ No newline at end of file' }),
      ]);
    const { files: read } = await listChangedFiles(open(), pull);
    expect(read.map(({ status, previousPath, hunks }) => [status, previousPath, hunks?.length])).toEqual([
      ['added', undefined, undefined],
      ['renamed', 'b.yaml', 0],
      ['modified', undefined, 0],
      ['modified', undefined, undefined],
      ['modified', undefined, undefined],
      ['modified', undefined, undefined],
      ['removed', undefined, 1],
    ]);
  });
});

test('a conversation with gaps is no conversation: what stands there and was not given would be said again', async () => {
  const page = (nodes: readonly unknown[]) => ({ pageInfo: { hasNextPage: false, endCursor: null }, nodes });
  const none = { nodes: [] };
  const answer = (threads: readonly unknown[]) => ({
    data: {
      viewer: { login: 'github-actions[bot]' },
      repository: {
        pullRequest: {
          ...{ headRefOid: 'a'.repeat(40), baseRefName: 'main', state: 'OPEN', viewerDidAuthor: false },
          ...{ reviewThreads: page(threads), comments: page([]), pending: none, requests: none },
        },
      },
    },
    errors: [{ type: 'SERVICE_UNAVAILABLE', message: 'Some threads are not available.' }],
  });
  const ask = () => askForConversation(open(), { pull, lacking: new Set(), along: { branch: 'main', paths: [] } });
  github().post('/graphql').reply(200, answer([]));
  expect((await ask()).threads).toEqual([]);
  for (const gap of [null, { comments: { totalCount: 1, nodes: [null] } }]) {
    github()
      .post('/graphql')
      .reply(200, answer([gap]));
    await expect(ask()).rejects.toThrow('Some threads are not available.');
  }
});
