import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, askGraphql } from './fake-github/ask.ts';
import { baseTree, carts, headTree, laterTree, makeSockShop } from './fake-github/sock-shop.ts';
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from './fake-github/start-fake-github.ts';
import { makeRepository, type Repository } from './make-repository.ts';
import { parseOutputs, runAction } from './run-action.ts';

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

const review = (...comments: object[]) => ({ commit_id: repository.head, event: 'COMMENT', body: '', comments });
const createReview = (body: object) => ask(fake, 'POST {pull}/reviews', { body });
const createComment = (body: object) =>
  ask(fake, 'POST {pull}/comments', { body: { commit_id: repository.head, body: 'Why?', ...body } });
const onCarts = (line: number, more: object = {}) => ({ path: carts, line, body: 'Why?', ...more });

describe('the change set', () => {
  test('every changed file is listed with what git says of it', async () => {
    await start();
    const { body } = await ask(fake, 'GET {pull}/files');
    const listed = body as { filename: string; status: string; previous_filename?: string; changes: number; patch?: string }[];
    expect(
      listed.map(({ filename, status, previous_filename, changes, patch }) => [
        filename,
        status,
        previous_filename,
        changes,
        !!patch,
      ]),
    ).toEqual([
      ['docs/logo.png', 'modified', undefined, 0, false],
      [carts, 'modified', undefined, 8, true],
      ['k8s/network-policy.yaml', 'added', undefined, 4, true],
      ['k8s/orders-api.yaml', 'renamed', 'k8s/orders.yaml', 2, true],
      ['k8s/session-store.yaml', 'renamed', 'k8s/session-db.yaml', 0, false],
      ['k8s/zipkin.yaml', 'removed', undefined, 10, true],
    ]);
    expect(listed[3]?.patch).toBe(
      ['@@ -7,4 +7,4 @@ spec:', '   selector:', '     name: orders', '   ports:', '-    - port: 80', '+    - port: 8080'].join(
        '\n',
      ),
    );
  });

  test('the list comes in pages, with links to the others', async () => {
    await start();
    const { body, headers } = await ask(fake, 'GET {pull}/files?per_page=4&page=2');
    expect(body).toHaveLength(2);
    const root = `${fake.url}/repos/acme/shop/pulls/7/files`;
    expect(headers.get('link')).toBe(`<${root}?per_page=4&page=1>; rel="prev", <${root}?per_page=4&page=1>; rel="first"`);
  });

  test('a large patch is withheld, and its lines can be commented all the same', async () => {
    await start({ largestPatch: { lines: 5, bytes: 1000 } });
    const { body } = await ask(fake, 'GET {pull}/files');
    const withheld = (body as { filename: string; changes: number; patch?: string }[]).filter(
      ({ changes, patch }) => changes > 0 && !patch,
    );
    expect(withheld.map(({ filename }) => filename)).toEqual([carts, 'k8s/zipkin.yaml']);
    expect((await createReview(review(onCarts(7)))).status).toBe(200);
  });

  test('no more than 3,000 files are listed', async () => {
    const many = Object.fromEntries(Array.from({ length: 3001 }, (_, index) => [`k8s/${index}.yaml`, 'kind: Namespace\n']));
    const large = makeRepository({ base: { 'README.md': '' }, head: { 'README.md': '', ...many } });
    await start({ repository: large.directory, base: large.base, head: large.head });
    expect((await ask(fake, 'GET {pull}/files?per_page=100&page=30')).body).toHaveLength(100);
    expect((await ask(fake, 'GET {pull}/files?per_page=100&page=31')).body).toHaveLength(0);
    expect((await ask(fake, 'GET {pull}', { accept: 'application/vnd.github.diff' })).status).toBe(406);
    large.cleanup();
  });

  test("what main did since is not the pull request's", async () => {
    await start();
    const { body } = await ask(fake, `GET {repo}/compare/${repository.base}...${repository.head}`);
    expect(body).toMatchObject({
      merge_base_commit: { sha: repository.mergeBase },
      status: 'diverged',
      ahead_by: 1,
      behind_by: 1,
      files: expect.not.arrayContaining([expect.objectContaining({ filename: 'README.md' })]),
    });
    expect((await ask(fake, 'GET {pull}')).body).toMatchObject({
      base: { sha: repository.base },
      head: { sha: repository.head },
      changed_files: 6,
    });
  });

  test('a tree is listed whole, or cut off and says so', async () => {
    await start();
    const tree = `GET {repo}/git/trees/${repository.head}?recursive=1`;
    expect((await ask(fake, tree)).body).toMatchObject({
      truncated: false,
      tree: expect.arrayContaining([
        { path: 'k8s', mode: '040000', type: 'tree', sha: expect.any(String) },
        { path: 'README.md', mode: '100644', type: 'blob', sha: expect.any(String), size: 7 },
      ]),
    });
    fake.switches.largestTree = 3;
    expect((await ask(fake, tree)).body).toMatchObject({ truncated: true, tree: { length: 3 } });
  });

  test('a file is read by its path, as JSON or raw, and by its blob', async () => {
    await start();
    const path = `GET {repo}/contents/${carts}?ref=${repository.mergeBase}`;
    const { body } = await ask(fake, path);
    const { content, encoding, sha } = body as { content: string; encoding: 'base64'; sha: string };
    expect(Buffer.from(content, encoding).toString()).toBe(baseTree[carts]);
    expect((await ask(fake, path, { accept: 'application/vnd.github.raw+json' })).body).toBe(baseTree[carts]);
    expect((await ask(fake, `GET {repo}/git/blobs/${sha}`)).body).toMatchObject({ sha, encoding: 'base64', content });
    expect((await ask(fake, 'GET {repo}/contents/k8s/network-policy.yaml')).status).toBe(404); // not on main
  });
});

describe('creating a review', () => {
  test('its comments become threads on their lines', async () => {
    await start();
    const onOrders = { path: 'k8s/orders-api.yaml', line: 10, start_line: 8, body: 'Another port?' };
    const onRemoved = { path: 'k8s/zipkin.yaml', line: 2, side: 'LEFT', body: 'Who traces now?' };
    const { status, body } = await createReview(review(onCarts(7), onOrders, onRemoved));
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({ state: 'COMMENTED', user: expect.objectContaining({ type: 'Bot' }) }),
    ]);
    expect(fake.conversation().threads.map(({ path, side, startLine, line }) => [path, side, startLine, line])).toEqual([
      [carts, 'RIGHT', undefined, 7],
      ['k8s/orders-api.yaml', 'RIGHT', 8, 10],
      ['k8s/zipkin.yaml', 'LEFT', undefined, 2],
    ]);
    expect((await ask(fake, 'GET {pull}/comments')).body).toMatchObject([
      {
        path: carts,
        line: 7,
        side: 'RIGHT',
        subject_type: 'line',
        position: 5,
        diff_hunk: expect.stringMatching(/\+ {2}replicas: 1$/),
      },
      { start_line: 8, start_side: 'RIGHT', line: 10 },
      { line: 2, side: 'LEFT' },
    ]);
  });

  test('a comment on a line outside every hunk is refused and nothing is stored', async () => {
    await start();
    const { status, body } = await createReview(review(onCarts(7), onCarts(1)));
    expect([status, body]).toEqual([
      422,
      expect.objectContaining({ message: 'Unprocessable Entity', errors: ['Line could not be resolved'] }),
    ]);
    expect(fake.state).toEqual({ reviews: [], threads: [], issueComments: [] });
  });

  test.each([
    [
      'a line outside the diff',
      onCarts(1),
      "line must be part of the diff and Pull request review thread diff hunk can't be blank",
    ],
    [
      'a file outside the pull request',
      onCarts(7, { path: 'README.md' }),
      "path is invalid and Pull request review thread diff hunk can't be blank",
    ],
    [
      'the old name of a moved file',
      onCarts(10, { path: 'k8s/orders.yaml' }),
      'path is invalid and Pull request review thread diff hunk',
    ],
    ['a line of a file that only moved', onCarts(1, { path: 'k8s/session-store.yaml' }), 'line must be part of the diff and'],
    ['an unchanged line on the left', onCarts(6, { side: 'LEFT' }), 'line must be part of the diff and'],
    ['a range across hunks', onCarts(18, { start_line: 7 }), 'start line must be part of the same hunk as the line.'],
    ['a range of one line', onCarts(7, { start_line: 7 }), 'start line must precede the end line.'],
  ])("the old wording names %s by GitHub's own model", async (_what, comment, words) => {
    await start({ wording: 'old' });
    expect((await createReview(review(comment))).body).toMatchObject({
      errors: [expect.stringContaining(`Pull request review thread ${words}`)],
    });
  });

  test('a server that names the bad comments tells them by their places in the list', async () => {
    await start({ errorShape: 'fields' });
    const { body } = await createReview(
      review(onCarts(7), onCarts(1), onCarts(7, { path: 'README.md' }), onCarts(18, { start_line: 7 })),
    );
    expect((body as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual([
      'comments[1].line',
      'comments[2].path',
      'comments[3].start_line',
    ]);
  });

  test('a refused review may leave a pending one behind, which bars every other until it is deleted', async () => {
    await start({ orphanPending: true });
    await createReview(review(onCarts(1)));
    expect(fake.state.reviews).toMatchObject([{ state: 'PENDING', user: { login: 'github-actions[bot]' } }]);
    expect((await createReview(review(onCarts(7)))).body).toMatchObject({
      errors: ['User can only have one pending review per pull request'],
    });
    expect((await ask(fake, `DELETE {pull}/reviews/${fake.state.reviews[0]?.id}`)).status).toBe(200);
    expect((await createReview(review(onCarts(7)))).status).toBe(200);
  });

  test.each([
    ['a key of another endpoint', { comments: [onCarts(7, { subject_type: 'line' })] }, '"subject_type" is not a permitted key.'],
    ['a comment without its text', { comments: [{ path: carts, line: 7 }] }, '"body" wasn\'t supplied.'],
    ['a line that is no number', { comments: [onCarts(7, { line: '7' })] }, 'For \'properties/line\', "7" is not an integer.'],
    ['a null', { comments: [onCarts(7, { start_line: null })] }, "For 'properties/start_line', nil is not an integer."],
    ['a word in lower case', { event: 'comment' }, `comment is not a member of ["APPROVE","REQUEST_CHANGES","COMMENT"].`],
  ])('%s is an invalid request', async (_what, body, problem) => {
    await start();
    expect(await createReview(body)).toMatchObject({ status: 422, body: { message: expect.stringContaining(problem) } });
  });

  test.each([
    ['says nothing', {}, { event: 'COMMENT', body: '' }, "Body can't be blank"],
    [
      'is about a commit of main',
      {},
      { event: 'COMMENT', body: 'Hm.', commit_id: 'base' },
      'Start commit oid is not part of the pull request',
    ],
    ['says too much', {}, { event: 'COMMENT', body: 'x'.repeat(65_537) }, 'Body is too long (maximum is 65536 characters)'],
    ['approves', {}, { event: 'APPROVE' }, 'GitHub Actions is not permitted to approve pull requests.'],
    [
      'judges itself',
      { author: 'github-actions[bot]' },
      { event: 'REQUEST_CHANGES', body: 'No.' },
      'Can not request changes on your own pull request',
    ],
    ['finds the conversation locked', { locked: true }, { event: 'COMMENT', body: 'Hm.' }, 'lock prevents review'],
    [
      'looks like spam',
      { mostCommentsInReview: 1 },
      { event: 'COMMENT', comments: [onCarts(4), onCarts(5)] },
      'Review comments is invalid and Review threads is invalid',
    ],
  ])('a review that %s is refused', async (_what, options, body, error) => {
    await start(options);
    const commit = 'commit_id' in body ? { commit_id: repository.base } : {};
    expect(await createReview({ ...body, ...commit })).toMatchObject({ status: 422, body: { errors: [error] } });
    expect(fake.state.reviews).toEqual([]);
  });

  test('a request for changes is dismissed later, a plain comment cannot be', async () => {
    await start();
    await createReview({ event: 'REQUEST_CHANGES', body: 'Critical findings.' });
    await createReview({ event: 'COMMENT', body: 'By the way.' });
    const [asked, plain] = fake.state.reviews;
    const dismiss = (id?: number) => ask(fake, `PUT {pull}/reviews/${id}/dismissals`, { body: { message: 'Fixed.' } });
    expect((await dismiss(asked?.id)).body).toMatchObject({ state: 'DISMISSED' });
    expect((await dismiss(plain?.id)).body).toMatchObject({ errors: ['Can not dismiss a commented pull request review'] });
  });
});

describe('single comments', () => {
  test('a file takes a comment as a whole, and reads back as line 1', async () => {
    await start();
    expect(await createComment({ path: 'k8s/session-store.yaml', subject_type: 'file' })).toMatchObject({
      status: 201,
      body: { subject_type: 'file', line: 1, path: 'k8s/session-store.yaml' },
    });
    expect(fake.state.threads).toMatchObject([{ subjectType: 'FILE', line: undefined }]);
    expect((await createComment({ path: carts, subject_type: 'FILE' })).body).toMatchObject({
      message: expect.stringContaining('FILE is not a member of ["line","file"]'),
    });
  });

  test('a bad line is named in the fields of the thread', async () => {
    await start({ wording: 'old' });
    expect((await createComment({ path: carts, line: 1 })).body).toMatchObject({
      message: 'Validation Failed',
      errors: [
        {
          code: 'custom',
          field: 'pull_request_review_thread.line',
          message: 'pull_request_review_thread.line must be part of the diff',
        },
        { code: 'missing_field', field: 'pull_request_review_thread.diff_hunk' },
      ],
    });
    expect((await createComment({ path: 'README.md', line: 1 })).body).toMatchObject({
      errors: [{ code: 'invalid', field: 'pull_request_review_thread.path' }, { code: 'missing_field' }],
    });
  });

  test('an enterprise server has other roots and no file comments', async () => {
    await start({ ghes: true });
    expect(fake.url).toMatch(/:\d+\/api\/v3$/);
    expect(fake.graphqlUrl).toMatch(/:\d+\/api\/graphql$/);
    expect((await createComment({ path: carts, subject_type: 'file' })).body).toMatchObject({
      message: expect.stringContaining('"subject_type" is not a permitted key.'),
    });
    expect((await createComment({ path: carts, line: 7 })).status).toBe(201);
    expect((await askGraphql(fake, '{ viewer { login } }')).data).toEqual({ viewer: { login: 'github-actions[bot]' } });
  });

  test('a comment is answered, edited and deleted', async () => {
    await start();
    await createComment({ path: carts, line: 7 });
    const id = fake.state.threads[0]?.comments[0]?.id;
    expect((await ask(fake, `POST {pull}/comments/${id}/replies`, { body: { body: 'On purpose.' } })).body).toMatchObject({
      in_reply_to_id: id,
    });
    expect((await ask(fake, `PATCH {repo}/pulls/comments/${id}`, { body: { body: 'Why one?' } })).body).toMatchObject({
      body: 'Why one?',
    });
    expect((await ask(fake, `DELETE {repo}/pulls/comments/${id}`)).status).toBe(204);
    expect(fake.conversation().threads).toMatchObject([{ comments: [{ body: 'On purpose.' }] }]);
    expect((await ask(fake, `DELETE {repo}/pulls/comments/${id}`)).status).toBe(404);
  });

  test('the conversation takes comments until it is locked or one is too long', async () => {
    await start();
    const say = (body: string) => ask(fake, 'POST {repo}/issues/7/comments', { body: { body } });
    expect((await say('2 findings')).status).toBe(201);
    const id = fake.state.issueComments[0]?.id;
    expect((await ask(fake, `PATCH {repo}/issues/comments/${id}`, { body: { body: '1 finding' } })).status).toBe(200);
    expect((await say('x'.repeat(65_537))).body).toMatchObject({
      errors: [{ resource: 'IssueComment', code: 'unprocessable', field: 'data' }],
    });
    fake.switches.locked = true;
    expect(await say('Still there.')).toMatchObject({
      status: 403,
      body: { message: 'Unable to create comment because issue is locked.' },
    });
    expect((await ask(fake, 'GET {repo}/issues/7/comments')).body).toMatchObject([{ body: '1 finding' }]);
    expect((await ask(fake, `DELETE {repo}/issues/comments/${id}`)).status).toBe(204);
  });
});

describe('after a push', () => {
  test('a thread follows its line, and is outdated once the line itself changes', async () => {
    await start();
    await createReview(review(onCarts(7), onCarts(18), onCarts(22, { side: 'LEFT' })));
    fake.push(repository.commit(laterTree, repository.head));
    expect(fake.conversation().threads.map(({ side, line, isOutdated }) => [side, line, isOutdated])).toEqual([
      ['RIGHT', undefined, true],
      ['RIGHT', 8, false],
      ['LEFT', 22, false],
    ]);
    expect((await ask(fake, 'GET {pull}/comments')).body).toMatchObject([
      { line: 8, original_line: 7, commit_id: expect.not.stringMatching(repository.head) },
      { line: null, position: null, original_line: 18, commit_id: repository.head },
      { line: 22, side: 'LEFT' },
    ]);
  });

  test('an earlier commit is still part of the pull request, unless the push was forced', async () => {
    await start();
    await createReview(review(onCarts(7)));
    fake.push(repository.commit(laterTree, repository.head));
    expect((await createReview(review(onCarts(8)))).status).toBe(200);
    const forced = repository.commit(laterTree, repository.mergeBase);
    fake.push(forced);
    expect((await createReview(review(onCarts(7)))).body).toMatchObject({
      errors: ['Start commit oid is not part of the pull request'],
    });
    expect(fake.state.reviews.map(({ commitId }) => commitId)).toEqual([forced, forced]);
  });

  test("a file that leaves the pull request outdates its threads, and main's own steps do not", async () => {
    await start();
    await createReview(review(onCarts(7)));
    fake.moveBase(repository.commit({ ...baseTree, 'README.md': 'Socks!\n' }, repository.base));
    expect(fake.state.threads).toMatchObject([{ line: 7, isOutdated: false }]);
    fake.push(repository.commit({ ...headTree, [carts]: baseTree[carts] ?? '' }, repository.head));
    expect(fake.state.threads).toMatchObject([{ line: undefined, isOutdated: true }]);
  });
});

describe('who may do what', () => {
  test('a token that may only read is told what it lacks, and nothing is stored', async () => {
    await start({ profile: 'readonly' });
    const refused = await createReview(review(onCarts(7)));
    expect(refused).toMatchObject({ status: 403, body: { message: 'Resource not accessible by integration' } });
    expect(refused.headers.get('x-accepted-github-permissions')).toBe('pull_requests=write');
    const comment = await ask(fake, 'POST {repo}/issues/7/comments', { body: { body: 'Hm.' } });
    expect(comment.headers.get('x-accepted-github-permissions')).toBe('issues=write; pull_requests=write');
    expect((await ask(fake, 'GET {pull}')).status).toBe(200);
    expect(fake.state).toEqual({ reviews: [], threads: [], issueComments: [] });
  });

  test('each token speaks for its holder, and an unknown one for nobody', async () => {
    await start({ tokens: { 'ghp-of-alice': { login: 'alice', profile: 'pr-write' } } });
    await ask(fake, 'POST {repo}/issues/7/comments', { token: 'ghp-of-alice', body: { body: 'Nice.' } });
    expect(fake.conversation().comments).toEqual([{ author: 'alice', body: 'Nice.' }]);
    expect(await ask(fake, 'GET {pull}', { token: 'stolen' })).toMatchObject({
      status: 401,
      body: { message: 'Bad credentials' },
    });
  });

  test('people answer, resolve, delete and forge without asking', async () => {
    await start();
    await createReview(review(onCarts(4), onCarts(5)));
    const [first, second] = fake.state.threads;
    if (!first || !second?.comments[0]) throw new Error('there are two threads');
    fake.as('alice').replyTo(first, 'On purpose.');
    fake.as('alice').resolveThread(first);
    fake.as('mallory').deleteComment(second.comments[0]);
    fake.as('mallory').commentOnPullRequest('<!-- seaworthy/1 summary i=default -->');
    expect(fake.conversation()).toMatchObject({
      threads: [
        { line: 4, resolvedBy: 'alice', comments: [{ author: 'github-actions[bot]' }, { author: 'alice', body: 'On purpose.' }] },
      ],
      comments: [{ author: 'mallory' }],
    });
    expect(fake.writes).toHaveLength(1);
    expect(() => fake.as('alice').commentOnLine({ path: carts, line: 1 }, 'Here?')).toThrow(
      'nobody can comment on k8s/carts.yaml:1',
    );
  });
});

describe('when things go wrong', () => {
  const say = (body: string) =>
    ask(fake, 'POST {repo}/issues/7/comments', { body: { body } }).then(
      ({ status }) => status,
      () => 'dropped',
    );
  const heard = () => fake.conversation().comments.map(({ body }) => body);

  test.each([
    ['apply-then-drop', 'dropped', ['one', 'two', 'three']],
    ['apply-then-502', 502, ['one', 'two', 'three']],
    ['drop', 'dropped', ['one', 'three']],
    ['502', 502, ['one', 'three']],
    ['refuse-403', 403, ['one', 'three']],
    ['secondary-limit', 403, ['one', 'three']],
    ['spammed', 422, ['one', 'three']],
  ] as const)('%s at the second write', async (how, outcome, left) => {
    await start({ faults: [{ atWrite: 2, how }] });
    await ask(fake, 'GET {pull}'); // no write: not counted
    expect([await say('one'), await say('two'), await say('three')]).toEqual([201, outcome, 201]);
    expect(heard()).toEqual(left);
    expect(fake.writes.map(({ status }) => status)).toEqual([201, outcome === 'dropped' ? undefined : outcome, 201]);
  });

  test('a caller that dies after a write is heard no more, until the next one comes', async () => {
    await start({ faults: [{ atWrite: 1, how: 'apply-then-unreachable' }] });
    expect([await say('one'), await say('two')]).toEqual(['dropped', 'dropped']);
    fake.switches.unreachable = false;
    expect([await say('three'), heard()]).toEqual([201, ['one', 'three']]);
  });

  test('reading can fail too, and a new plan counts anew', async () => {
    await start({ faults: [{ atRequest: 1, how: '502' }] });
    expect((await ask(fake, 'GET {pull}')).status).toBe(502);
    fake.planFaults([{ atRequest: 2, how: '502' }]);
    expect((await ask(fake, 'GET {pull}')).status).toBe(200);
    expect((await ask(fake, 'GET {pull}')).status).toBe(502);
  });

  test('too many writes within a minute of the clock meet the secondary limit', async () => {
    let now = Date.parse('2026-01-05T09:00:00Z');
    await start({ mostWritesInMinute: 1, now: () => new Date(now) });
    expect([await say('one'), await say('two')]).toEqual([201, 403]);
    now += 61_000;
    expect(await say('three')).toBe(201);
    expect(fake.state.issueComments.map(({ createdAt }) => createdAt)).toEqual(['2026-01-05T09:00:00Z', '2026-01-05T09:01:01Z']);
  });
});

describe('running the action', () => {
  const main = `
    import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
    const { env } = process;
    const { pull_request } = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
    const answer = await fetch(env.GITHUB_API_URL + '/repos/' + env.GITHUB_REPOSITORY + '/issues/' + pull_request.number + '/comments', {
      method: 'POST', headers: { authorization: 'token ' + env['INPUT_GITHUB-TOKEN'] }, body: JSON.stringify({ body: env['INPUT_FAIL-ON'] }) });
    if (env.HANGS) await new Promise(resolve => setTimeout(resolve, 60_000));
    const report = env.RUNNER_TEMP + '/seaworthy-report.json';
    writeFileSync(report, JSON.stringify({ status: answer.status, foreign: Object.keys(env).filter(key => key.startsWith('JEST')) }));
    appendFileSync(env.GITHUB_OUTPUT, 'conclusion<<end\\nblock\\nend\\nreport=' + report + '\\n');
    appendFileSync(env.GITHUB_STEP_SUMMARY, '### Two findings');
    console.log(process.cwd() === env.GITHUB_WORKSPACE);
    process.exitCode = 1;`;
  let actionDir: string;

  beforeAll(() => {
    actionDir = mkdtempSync(join(tmpdir(), 'seaworthy-action-'));
    writeFileSync(join(actionDir, 'index.mjs'), main);
    writeFileSync(
      join(actionDir, 'action.yml'),
      "inputs:\n  github-token: { default: '${{ github.token }}' }\n  fail-on: { default: '' }\nruns: { using: node24, main: index.mjs }\n",
    );
  });
  afterAll(() => rmSync(actionDir, { recursive: true }));

  test('it is a process with the variables of a runner, and leaves outputs, a summary and a report', async () => {
    await start();
    const run = await runAction({ fake, actionDir, inputs: { 'fail-on': 'high' } });
    expect(run).toMatchObject({
      exitCode: 1,
      stdout: 'true\n',
      stderr: '',
      outputs: { conclusion: 'block' },
      summary: '### Two findings',
      report: { status: 201, foreign: [] },
    });
    expect(fake.conversation().comments).toEqual([{ author: 'github-actions[bot]', body: 'high' }]);
  });

  test('a cancelled workflow kills it, and what it wrote until then stays', async () => {
    await start();
    const cancel = new AbortController();
    const run = runAction({ fake, actionDir, inputs: { 'fail-on': 'high' }, env: { HANGS: 'yes' }, signal: cancel.signal });
    while (fake.writes.length === 0) await new Promise(resolve => setTimeout(resolve, 20));
    cancel.abort();
    expect(await run).toMatchObject({ exitCode: null, outputs: {}, report: undefined });
    expect(fake.conversation().comments).toHaveLength(1);
  });

  test('outputs of several lines end at their delimiter', async () => {
    await start();
    expect(parseOutputs('a=1\nb<<ghadelimiter_1\nx=y\n\nz\nghadelimiter_1\nc=\n')).toEqual({ a: '1', b: 'x=y\n\nz', c: '' });
  });
});

test('a repository can hold what no checkout should: links, programs, other repositories, odd names', async () => {
  const odd = makeRepository({
    base: {},
    head: {
      'a "b"\nc.yaml': 'kind: Namespace\n',
      'run.sh': { executable: '#!/bin/sh\n' },
      'link.yaml': { symlink: 'run.sh' },
      vendor: { submodule: '0123456789012345678901234567890123456789' },
    },
  });
  await start({ repository: odd.directory, base: odd.base, head: odd.head });
  const { body } = await ask(fake, `GET {repo}/git/trees/${odd.head}?recursive=1`);
  expect((body as { tree: { path: string; mode: string }[] }).tree.map(({ path, mode }) => [path, mode])).toEqual([
    ['a "b"\nc.yaml', '100644'],
    ['link.yaml', '120000'],
    ['run.sh', '100755'],
    ['vendor', '160000'],
  ]);
  odd.cleanup();
});
