import type { Repository } from '../make-repository.ts';
import { askGraphql } from './ask.ts';
import { carts, makeSockShop } from './sock-shop.ts';
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from './start-fake-github.ts';

let repository: Repository;
let fake: FakeGitHub;

beforeAll(() => {
  repository = makeSockShop();
});
afterAll(() => repository.cleanup());
afterEach(() => fake.close());

async function start(options: Partial<FakeGitHubOptions> = {}): Promise<void> {
  const { directory, base, head } = repository;
  fake = await startFakeGitHub({ repository: directory, base, head, ...options });
}

const messages = async (query: string, variables = {}) =>
  (await askGraphql(fake, query, variables)).errors?.map(({ message }) => message);

describe('reading', () => {
  test('a pull request is read with its threads, comments and reviews', async () => {
    await start({ draft: true });
    const thread = fake.as('alice').commentOnLine({ path: carts, line: 7 }, 'One replica?');
    fake.as('bob').replyTo(thread, 'It is only carts.');
    fake.as('github-actions[bot]').commentOnPullRequest('2 findings');
    const query = `
      query Conversation($owner: String!, $name: String!, $number: Int!) {
        viewer { login }
        repository(owner: $owner, name: $name) {
          defaultBranchRef { name }
          pullRequest(number: $number) {
            headRefOid baseRefName isDraft locked state author { login __typename }
            reviewThreads(first: 100) {
              nodes {
                path line diffSide subjectType isResolved isOutdated viewerCanResolve
                comments(first: 20) { nodes { body viewerDidAuthor author { login __typename } } }
              }
              pageInfo { hasNextPage endCursor }
            }
            comments(first: 100) { nodes { ...Said } }
            reviews(last: 20, states: [PENDING]) { nodes { state } }
          }
        }
      }
      fragment Said on IssueComment { body viewerDidAuthor author { login ... on Bot { __typename } } }`;
    const { data, errors } = await askGraphql(fake, query, { owner: 'acme', name: 'shop', number: 7 });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      viewer: { login: 'github-actions[bot]' },
      repository: {
        defaultBranchRef: { name: 'main' },
        pullRequest: {
          headRefOid: repository.head,
          baseRefName: 'main',
          isDraft: true,
          locked: false,
          state: 'OPEN',
          author: { login: 'octocat', __typename: 'User' },
          reviewThreads: {
            nodes: [
              {
                path: carts,
                line: 7,
                diffSide: 'RIGHT',
                subjectType: 'LINE',
                isResolved: false,
                isOutdated: false,
                viewerCanResolve: false,
                comments: {
                  nodes: [
                    { body: 'One replica?', viewerDidAuthor: false, author: { login: 'alice', __typename: 'User' } },
                    { body: 'It is only carts.', viewerDidAuthor: false, author: { login: 'bob', __typename: 'User' } },
                  ],
                },
              },
            ],
            pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
          },
          comments: {
            nodes: [{ body: '2 findings', viewerDidAuthor: true, author: { login: 'github-actions', __typename: 'Bot' } }],
          },
          reviews: { nodes: [] },
        },
      },
    });
  });

  test('files are read by aliases in one request, as text or as what they are', async () => {
    await start({ largestBlobText: 40 });
    const query = `query($oid: GitObjectID!) {
      repository(owner: "acme", name: "shop") {
        carts: object(expression: "${repository.head}:${carts}") { __typename ... on Blob { text isTruncated byteSize } }
        logo: object(expression: "deploy-the-shop:docs/logo.png") { ... on Blob { text isBinary byteSize } }
        nothing: object(expression: "${repository.head}:k8s/gone.yaml") { oid }
        commit: object(oid: $oid) { oid ... on Commit { tree { oid __typename } } ... on Blob { text } }
      }
    }`;
    const { data, errors } = await askGraphql(fake, query, { oid: repository.head });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      repository: {
        carts: { __typename: 'Blob', text: 'apiVersion: apps/v1\nkind: Deployment\nmet', isTruncated: true, byteSize: 424 },
        logo: { text: null, isBinary: true, byteSize: 6 },
        nothing: null,
        commit: { oid: repository.head, tree: { oid: expect.stringMatching(/^[0-9a-f]{40}$/), __typename: 'Tree' } },
      },
    });
  });

  test('threads are read page by page', async () => {
    await start();
    for (const line of [4, 5, 6]) fake.as('alice').commentOnLine({ path: carts, line }, `line ${line}`);
    const query = `query($after: String) { repository(owner: "acme", name: "shop") { pullRequest(number: 7) {
      reviewThreads(first: 2, after: $after) { totalCount nodes { line } pageInfo { hasNextPage endCursor } } } } }`;
    const page = async (after: string | null) => JSON.stringify((await askGraphql(fake, query, { after })).data);
    const first = await page(null);
    expect(first).toContain('"totalCount":3,"nodes":[{"line":4},{"line":5}],"pageInfo":{"hasNextPage":true');
    expect(await page(/"endCursor":"(.+?)"/.exec(first)?.[1] ?? '')).toContain(
      '"nodes":[{"line":6}],"pageInfo":{"hasNextPage":false',
    );
  });

  test("a pending review is its author's secret, with its comments", async () => {
    await start({ tokens: { 'ghp-of-alice': { login: 'alice', profile: 'pr-write' } } });
    fake.as('github-actions[bot]').startReview([{ place: { path: carts, line: 7 }, body: 'half written' }]);
    const query = `{ repository(owner: "acme", name: "shop") { pullRequest(number: 7) {
      reviewThreads(first: 1) { totalCount } reviews(last: 1, states: PENDING) { nodes { state comments(first: 1) { totalCount } } } } } }`;
    const seen = async (token?: string) => JSON.stringify((await askGraphql(fake, query, {}, token)).data);
    expect(await seen()).toContain(
      '"reviewThreads":{"totalCount":1},"reviews":{"nodes":[{"state":"PENDING","comments":{"totalCount":1}}]}',
    );
    expect(await seen('ghp-of-alice')).toContain('"reviewThreads":{"totalCount":0},"reviews":{"nodes":[]}');
  });

  test('what does not exist is null, with an error that says so', async () => {
    await start();
    expect(await askGraphql(fake, '{ repository(owner: "acme", name: "shop") { pullRequest(number: 999) { id } } }')).toEqual({
      data: { repository: { pullRequest: null } },
      errors: [
        {
          type: 'NOT_FOUND',
          path: ['repository', 'pullRequest'],
          locations: [{ line: 1, column: 45 }],
          message: 'Could not resolve to a PullRequest with the number of 999.',
        },
      ],
    });
  });
});

describe('a mistake in a query is refused before anything is read', () => {
  beforeEach(() => start());
  const inPullRequest = (selection: string) =>
    `{ repository(owner: "acme", name: "shop") { pullRequest(number: 7) { ${selection} } } }`;

  test('a field that GitHub does not have', async () => {
    expect(await askGraphql(fake, inPullRequest('headRefSha'))).toEqual({
      errors: [
        {
          path: ['query', 'repository', 'pullRequest', 'headRefSha'],
          extensions: { code: 'undefinedField', typeName: 'PullRequest', fieldName: 'headRefSha' },
          locations: [{ line: 1, column: 70 }],
          message: "Field 'headRefSha' doesn't exist on type 'PullRequest'",
        },
      ],
    });
  });

  test('a field of one type asked of another', async () => {
    expect(await messages('{ repository(owner: "acme", name: "shop") { object(expression: "main") { tree { oid } } } }')).toEqual(
      ["Field 'tree' doesn't exist on type 'GitObject'"],
    );
    expect(await messages(inPullRequest('author { ... on Blob { text } }'))).toEqual([
      "Fragment on Blob can't be spread inside Actor",
    ]);
  });

  test('an argument too many, too few or of the wrong kind', async () => {
    expect(await messages('{ repository(owner: "acme", repo: "shop") { id } }')).toEqual([
      "Field 'repository' doesn't accept argument 'repo'",
      "Field 'repository' is missing required arguments: name",
    ]);
    expect(await messages(inPullRequest('reviews(last: 5, states: ["PENDING"]) { totalCount }'))).toEqual([
      "Argument 'states' on Field 'reviews': Argument has an invalid value. Expected type 'PullRequestReviewState!'.",
    ]);
  });

  test('a variable of the wrong type, an unused one and a missing value', async () => {
    const query = (type: string) =>
      `query Files($oid: ${type}) { repository(owner: "acme", name: "shop") { object(oid: $oid) { oid } } }`;
    expect(await messages(query('String!'), { oid: repository.head })).toEqual([
      "Argument 'oid' on Field 'object': Type mismatch on variable $oid (String! / GitObjectID)",
    ]);
    expect(await messages(query('GitObjectID!'))).toEqual(['Variable $oid of type GitObjectID! was provided invalid value']);
    expect(await messages('query Me($number: Int) { viewer { login } }')).toEqual([
      'Variable $number is declared by Me but not used',
    ]);
  });

  test('an object without a selection, and a scalar with one', async () => {
    expect(await messages(inPullRequest('author'))).toEqual([
      "Field must have selections (field 'author' returns Actor but has no selections. Did you mean 'author { ... }'?)",
    ]);
    expect(await messages(inPullRequest('title { text }'))).toEqual([
      "Selections can't be made on scalars (field 'title' returns String)",
    ]);
  });

  test('one name for two different requests', async () => {
    const query =
      '{ repository(owner: "acme", name: "shop") { object(expression: "main") { oid } object(expression: "main:k8s") { oid } } }';
    expect(await messages(query)).toContain("Field 'object' has a field conflict: its uses differ in name or arguments");
  });

  test('a list without a size, or a too large one', async () => {
    expect(await messages(inPullRequest('comments { totalCount }'))).toEqual([
      'You must provide a `first` or `last` value to properly paginate the `comments` connection.',
    ]);
    expect(await messages(inPullRequest('reviewThreads(first: 200) { totalCount }'))).toEqual([
      'Requesting 200 records on the `reviewThreads` connection exceeds the `first` limit of 100 records.',
    ]);
  });

  test('text that is no GraphQL', async () => {
    expect(await messages('{ viewer { login }')).toEqual(['Unexpected end of document at [1, 19]']);
  });
});

describe('changing', () => {
  const resolve =
    'mutation($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { isResolved resolvedBy { login } } } }';

  test('resolving a thread needs the permission to write contents', async () => {
    await start();
    const thread = fake.as('alice').commentOnLine({ path: carts, line: 7 }, 'One replica?');
    expect(await askGraphql(fake, resolve, { id: `PRRT_${thread.id}` })).toMatchObject({
      data: { resolveReviewThread: null },
      errors: [{ type: 'FORBIDDEN', path: ['resolveReviewThread'], message: 'Resource not accessible by integration' }],
    });
    expect(thread.isResolved).toBe(false);
    fake.switches.profile = 'pr+contents';
    expect(await askGraphql(fake, resolve, { id: `PRRT_${thread.id}` })).toEqual({
      data: { resolveReviewThread: { thread: { isResolved: true, resolvedBy: { login: 'github-actions[bot]' } } } },
    });
    expect(thread.isResolved).toBe(true);
  });

  test('several comments are deleted in one request, and one that is gone does not keep the others', async () => {
    await start();
    const bot = fake.as('github-actions[bot]');
    const [one, two] = [4, 5].map(line => bot.commentOnLine({ path: carts, line }, 'settled'));
    const remove = (key: string, id: unknown) =>
      `${key}: deletePullRequestReviewComment(input: { id: "PRRC_${id}" }) { clientMutationId }`;
    const query = `mutation { ${remove('a', one?.comments[0]?.id)} ${remove('b', 12)} ${remove('c', two?.comments[0]?.id)} }`;
    expect(await askGraphql(fake, query)).toMatchObject({
      data: { a: { clientMutationId: null }, b: null, c: { clientMutationId: null } },
      errors: [{ type: 'NOT_FOUND', path: ['b'], message: "Could not resolve to a node with the global id of 'PRRC_12'." }],
    });
    expect(fake.state.threads).toEqual([]);
    expect(fake.writes).toHaveLength(1);
  });

  test('a comment is collapsed for a reason that GitHub knows', async () => {
    await start();
    const comment = fake.as('github-actions[bot]').commentOnPullRequest('2 findings');
    const minimize = (classifier: string) =>
      `mutation { minimizeComment(input: { subjectId: "IC_${comment.id}", classifier: ${classifier} }) { minimizedComment { isMinimized minimizedReason } } }`;
    expect(await askGraphql(fake, minimize('OUTDATED'))).toEqual({
      data: { minimizeComment: { minimizedComment: { isMinimized: true, minimizedReason: 'outdated' } } },
    });
    expect(await messages(minimize('STALE'))).toHaveLength(1);
  });

  test('a token that may only read changes nothing', async () => {
    await start({ profile: 'readonly' });
    const thread = fake.as('github-actions[bot]').commentOnLine({ path: carts, line: 7 }, 'One replica?');
    const query = `mutation { deletePullRequestReviewComment(input: { id: "PRRC_${thread.comments[0]?.id}" }) { clientMutationId } }`;
    expect(await messages(query)).toEqual(['Resource not accessible by integration']);
    expect(fake.state.threads).toEqual([thread]);
  });
});
