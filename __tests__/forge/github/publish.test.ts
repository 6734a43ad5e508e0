import { carts, headTree, laterTree } from '../../github/fake-github/sock-shop.ts';
import { makeRepository } from '../../github/make-repository.ts';
import { findingsOf, openShop, policy, probe, replicas, reviewOf, type Shop, wholeFile } from './shop.ts';
import { push as pushTo, summariesIn, threadOn, threadsIn, writesTo } from './threads.ts';

let shop: Shop;
afterEach(() => shop.close());

const everything = [replicas, probe, policy, wholeFile];

const threads = () => threadsIn(shop);
const summaries = () => summariesIn(shop);
const writes = () => writesTo(shop);
const thread = (words: string) => threadOn(shop, words);
const push = (tree: Parameters<Shop['repository']['commit']>[0]) => pushTo(shop, tree);

describe('a run after another', () => {
  test('the first posts one review, then files one by one, then the summary', async () => {
    shop = await openShop();
    expect(await shop.publish(reviewOf(everything))).toEqual({
      written: 3,
      told: expect.arrayContaining(findingsOf(...everything)),
      notices: [],
      refused: false,
    });
    expect(writes()).toEqual(['POST /pulls/7/reviews', 'POST /pulls/7/comments', 'POST /issues/7/comments']);
    expect(threads()).toEqual([
      'k8s/carts.yaml:7 **Critical · One replica**: Deployment `sock-shop/carts`',
      'k8s/carts.yaml:21 (base) **Critical · No readiness probe**: container `carts`',
      'k8s/network-policy.yaml:3-4 **High · Egress open**: NetworkPolicy `deny-all`',
      'k8s/session-store.yaml **High · Moved**: Service `session-db`',
    ]);
    expect(summaries()).toEqual(['### ⚓ Seaworthy: 4 findings introduced']);
  });

  test('the same again writes nothing', async () => {
    shop = await openShop();
    await shop.publish(reviewOf(everything));
    shop.github.forgetRequests();
    expect(await shop.publish(reviewOf(everything), { run: { id: 101, attempt: 1 } })).toEqual({
      written: 0,
      told: expect.arrayContaining(findingsOf(...everything)),
      notices: [],
      refused: false,
    });
    expect(writes()).toEqual([]);
  });

  test('no more than ten files get a comment, however often it runs', async () => {
    const paths = Array.from({ length: 12 }, (_, index) => `k8s/${index}.yaml`);
    const tree = Object.fromEntries(paths.map(path => [path, 'kind: Namespace\n']));
    shop = await openShop({}, makeRepository({ base: { 'README.md': '' }, head: tree }));
    const review = reviewOf(paths.map((path, index) => ({ ...wholeFile, path, fingerprints: [`network-policy/${index}`] })));
    for (let run = 0; run < 2; run++) await shop.publish(review);
    expect(threads()).toHaveLength(10);
  });

  test('a push that moves lines leaves the comments where they are and tells the summary of its commit', async () => {
    shop = await openShop();
    await shop.publish(reviewOf([replicas, policy]));
    const before = threads();
    push({ ...headTree, [carts]: `# Carts of the shop\n${headTree[carts]}` });
    shop.github.forgetRequests();
    await shop.publish(reviewOf([{ ...replicas, line: 8 }, policy]));
    expect(writes()).toEqual(['PATCH /issues/comments/…']);
    expect(threads()).toEqual(before.map(text => text.replace(':7 ', ':8 ')));
  });

  test('another text is written into the standing comment', async () => {
    shop = await openShop();
    await shop.publish(reviewOf([replicas]));
    shop.github.forgetRequests();
    await shop.publish(reviewOf([{ ...replicas, body: '**Critical · One replica**: also in `complete-demo.yaml:25`' }]));
    expect(writes()).toEqual(['PATCH /pulls/comments/…']);
    expect(threads()).toEqual(['k8s/carts.yaml:7 **Critical · One replica**: also in `complete-demo.yaml:25`']);
  });

  test('findings that are joined or parted keep one comment each', async () => {
    shop = await openShop();
    await shop.publish(reviewOf([replicas, policy]));
    const both = { ...replicas, body: 'Two findings', fingerprints: [...replicas.fingerprints, ...policy.fingerprints] };
    await shop.publish(reviewOf([both]));
    expect(threads()).toEqual(['k8s/carts.yaml:7 Two findings']);
    await shop.publish(reviewOf([replicas, policy]));
    expect(threads()).toEqual([
      'k8s/carts.yaml:7 **Critical · One replica**: Deployment `sock-shop/carts`',
      'k8s/network-policy.yaml:3-4 **High · Egress open**: NetworkPolicy `deny-all`',
    ]);
  });

  test('a comment whose line has changed is posted anew on its line, and the old one goes', async () => {
    shop = await openShop();
    const image = { ...replicas, line: 18, body: '**High · Mutable tag**', fingerprints: ['image-tag/eeeeeeeeeeeeeeee'] };
    await shop.publish(reviewOf([image]));
    push(laterTree);
    expect(thread('Mutable tag').isOutdated).toBe(true);
    shop.github.forgetRequests();
    await shop.publish(reviewOf([{ ...image, line: 19 }]));
    expect(writes()).toEqual(['POST /pulls/7/reviews', 'DELETE /pulls/comments/…', 'PATCH /issues/comments/…']);
    expect(threads()).toEqual(['k8s/carts.yaml:19 **High · Mutable tag**']);
    shop.github.forgetRequests();
    await shop.publish(reviewOf([{ ...image, line: 19 }]));
    expect(writes()).toEqual([]);
  });

  test('where people answered on such a line, the comment stays and says where the line is now, once', async () => {
    shop = await openShop();
    const image = { ...replicas, line: 18, body: '**High · Mutable tag**', fingerprints: ['image-tag/eeeeeeeeeeeeeeee'] };
    await shop.publish(reviewOf([image]));
    shop.github.as('octocat').replyTo(thread('Mutable tag'), 'We pin it at release.');
    push(laterTree);
    await shop.publish(reviewOf([{ ...image, line: 19 }]));
    const head = shop.github.event('pull_request').payload.after;
    expect(threads()).toEqual([
      `k8s/carts.yaml **High · Mutable tag**\n\nThis is now [line 19](https://github.com/acme/shop/blob/${head}/k8s/carts.yaml#L19). | We pin it at release.`,
    ]);
    shop.github.forgetRequests();
    await shop.publish(reviewOf([{ ...image, line: 19 }]));
    expect(writes()).toEqual([]);
  });
});

describe('what is fixed', () => {
  test('is deleted where the token may not resolve', async () => {
    shop = await openShop();
    await shop.publish(reviewOf([replicas, policy]));
    expect(await shop.publish(reviewOf([policy]))).toMatchObject({ told: findingsOf(policy), notices: [] });
    expect(threads()).toEqual(['k8s/network-policy.yaml:3-4 **High · Egress open**: NetworkPolicy `deny-all`']);
  });

  test('is resolved where the token may', async () => {
    shop = await openShop({ profile: 'pr+contents' });
    await shop.publish(reviewOf([replicas]));
    await shop.publish(reviewOf([]));
    expect(threads()).toEqual([
      'k8s/carts.yaml:7 **Critical · One replica**: Deployment `sock-shop/carts` — resolved by github-actions[bot]',
    ]);
    shop.github.forgetRequests();
    await shop.publish(reviewOf([]));
    expect(writes()).toEqual([]);
  });

  test('is deleted as well where GitHub says that the token may resolve, and then refuses it, once', async () => {
    shop = await openShop({ overstates: true });
    await shop.publish(reviewOf([replicas, policy, probe]));
    shop.github.as('octocat').replyTo(thread('Egress open'), 'Why not?');
    shop.github.forgetRequests();
    expect(await shop.publish(reviewOf([]))).toMatchObject({ notices: [] });
    expect(writes().filter(write => write === 'POST /graphql')).toHaveLength(1);
    expect(threads()).toEqual([expect.stringMatching(/^k8s\/network-policy\.yaml:3-4 ✅ No longer found in .+ \| Why not\?$/s)]);
  });

  test('keeps its conversation where people answered, and says that it is gone, once', async () => {
    shop = await openShop();
    await shop.publish(reviewOf([replicas]));
    shop.github.as('octocat').replyTo(thread('One replica'), 'Why not?');
    await shop.publish(reviewOf([]));
    const gone = `k8s/carts.yaml:7 ✅ No longer found in ${shop.repository.head.slice(0, 7)}.\n\n**Critical · One replica**: Deployment \`sock-shop/carts\` | Why not?`;
    expect(threads()).toEqual([gone]);
    shop.github.forgetRequests();
    await shop.publish(reviewOf([]));
    expect(writes()).toEqual([]);
    await shop.publish(reviewOf([replicas]));
    expect(threads()).toEqual(['k8s/carts.yaml:7 **Critical · One replica**: Deployment `sock-shop/carts` | Why not?']);
  });

  test.each(['pr-write', 'pr+contents'] as const)('and broken again comes back once (%s)', async profile => {
    shop = await openShop({ profile });
    await shop.publish(reviewOf([replicas]));
    await shop.publish(reviewOf([]));
    await shop.publish(reviewOf([replicas]));
    await shop.publish(reviewOf([replicas]));
    expect(threads()).toEqual(['k8s/carts.yaml:7 **Critical · One replica**: Deployment `sock-shop/carts`']);
  });

  test('is not what nobody looked at, nor what stands in the summary only', async () => {
    shop = await openShop();
    await shop.publish(reviewOf([replicas, policy, probe]));
    const before = threads();
    const unplaced = [{ fingerprint: probe.fingerprints[0] }] as unknown as ReturnType<typeof reviewOf>['unplaced'];
    await shop.publish(reviewOf([], { notAnalysed: { paths: [policy.path], rules: ['multiple-replicas'] }, unplaced }));
    expect(threads()).toEqual(before);
  });
});

describe('people decide', () => {
  test('a thread that a person has resolved is not opened nor posted again', async () => {
    shop = await openShop({ profile: 'pr+contents' });
    await shop.publish(reviewOf([replicas]));
    shop.github.as('octocat').resolveThread(thread('One replica'));
    shop.github.forgetRequests();
    await shop.publish(reviewOf([replicas]));
    expect(writes()).toEqual([]);
    expect(threads()[0]).toContain('resolved by octocat');
  });

  test('a comment that a person has deleted is not posted again while the finding is there', async () => {
    shop = await openShop();
    await shop.publish(reviewOf([replicas, policy]));
    const [comment] = thread('One replica').comments;
    if (comment) shop.github.as('octocat').deleteComment(comment);
    for (let run = 0; run < 2; run++) await shop.publish(reviewOf([replicas, policy]));
    expect(threads()).toEqual(['k8s/network-policy.yaml:3-4 **High · Egress open**: NetworkPolicy `deny-all`']);
    await shop.publish(reviewOf([policy]));
    await shop.publish(reviewOf([replicas, policy]));
    expect(threads()).toHaveLength(2);
  });

  test('a new finding beside a resolved one is posted', async () => {
    shop = await openShop();
    await shop.publish(reviewOf([replicas]));
    shop.github.as('octocat').resolveThread(thread('One replica'));
    const both = { ...replicas, body: 'Two findings', fingerprints: [...replicas.fingerprints, 'image-tag/eeeeeeeeeeeeeeee'] };
    await shop.publish(reviewOf([both]));
    await shop.publish(reviewOf([both]));
    expect(threads()).toEqual([
      'k8s/carts.yaml:7 **Critical · One replica**: Deployment `sock-shop/carts` — resolved by octocat',
      'k8s/carts.yaml:7 Two findings',
    ]);
  });

  test('whoever edits our comment with a browser keeps their words', async () => {
    shop = await openShop();
    await shop.publish(reviewOf([replicas]));
    const [comment] = thread('One replica').comments;
    if (comment) shop.github.as('octocat').editComment(comment, `Agreed in #12.\r\n${comment.body.replaceAll('\n', '\r\n')}\r\n`);
    shop.github.forgetRequests();
    await shop.publish(reviewOf([replicas]));
    expect(writes()).toEqual([]);
  });

  test('markers that others write change nothing', async () => {
    shop = await openShop();
    const mallory = shop.github.as('mallory');
    mallory.commentOnLine(
      { path: carts, line: 7 },
      `Nothing to see.\n\n<!-- seaworthy/1 i=default f=${replicas.fingerprints} b=00000000 -->`,
    );
    mallory.commentOnPullRequest(
      `Fine.\n\n<!-- seaworthy/1 summary i=default head=${shop.repository.head} run=999.1 posted=${probe.fingerprints} -->`,
    );
    await shop.publish(reviewOf([replicas, probe]));
    expect(threads()).toHaveLength(3);
    await shop.publish(reviewOf([]));
    expect(threads()).toEqual(['k8s/carts.yaml:7 Nothing to see.']);
    expect(summaries()).toEqual(['Fine.', '### ⚓ Seaworthy: 0 findings introduced']);
  });
});

describe('the summary', () => {
  test('is not written when there is nothing to say, and settles once there is nothing any more', async () => {
    shop = await openShop();
    await shop.publish(reviewOf([], { summary: undefined }));
    expect(summaries()).toEqual([]);
    await shop.publish(reviewOf([replicas]));
    await shop.publish(reviewOf([], { summary: undefined }));
    expect(summaries()).toEqual(['⚓ Seaworthy: all is well']);
  });

  test('is one: of two that concurrent runs have left, the older stays', async () => {
    shop = await openShop();
    await shop.publish(reviewOf([replicas]));
    const [first] = shop.github.state.issueComments;
    shop.github.as('github-actions[bot]').commentOnPullRequest(first?.body ?? '');
    await shop.publish(reviewOf([replicas], { summary: 'Another text' }));
    expect(summaries()).toEqual(['Another text']);
    expect(shop.github.state.issueComments[0]?.id).toBe(first?.id);
  });

  test('of a newer run is left alone', async () => {
    shop = await openShop();
    await shop.publish(reviewOf([replicas]), { run: { id: 101, attempt: 2 } });
    for (const run of [
      { id: 101, attempt: 1 },
      { id: 100, attempt: 9 },
    ])
      await shop.publish(reviewOf([replicas], { summary: 'Late' }), { run });
    expect(summaries()).toEqual(['### ⚓ Seaworthy: 1 findings introduced']);
    await shop.publish(reviewOf([replicas], { summary: 'Later' }), { run: { id: 101, attempt: 3 } });
    expect(summaries()).toEqual(['Later']);
  });

  test('fits, however long it is, and leaves no fold or code block open', async () => {
    shop = await openShop();
    const row = '- **Critical** `k8s/carts.yaml:7` 副本只有一个\n';
    await shop.publish(
      reviewOf([], { summary: `### Title\n\n<details><summary>All</summary>\n\n${row.repeat(4000)}\n</details>` }),
    );
    const [text = ''] = summaries();
    expect(text.length).toBeLessThan(60_000);
    expect(Buffer.byteLength(text)).toBeLessThan(120_000);
    expect(text.slice(-150)).toMatch(
      /副本只有一个\n\n<\/details>\n\n✂️ Cut here, because GitHub takes no longer text: the job summary holds all of it\.$/,
    );
  });

  test('two reviews on one pull request keep apart', async () => {
    shop = await openShop();
    await shop.publish(reviewOf([replicas]));
    await shop.publish(reviewOf([policy], { summary: 'Strict' }), { instance: 'strict' });
    expect(threads()).toHaveLength(2);
    expect(summaries()).toEqual(['### ⚓ Seaworthy: 1 findings introduced', 'Strict']);
  });
});
