import type { LineComment } from '../../../src/review/review.ts';
import { carts, headTree } from '../../github/fake-github/sock-shop.ts';
import { findingsOf, openShop, policy, probe, replicas, reviewOf, type Shop, wholeFile } from './shop.ts';

let shop: Shop;
afterEach(() => shop.close());

const places = () => shop.github.conversation().threads.map(({ path, line }) => `${path}${line === undefined ? '' : `:${line}`}`);
const writes = () =>
  shop.github.writes.map(({ method, path, status }) => `${method} ${path.replace('/repos/acme/shop', '')} ${status}`);

describe('where nothing may be written', () => {
  const fix = 'Give it to the job in the workflow:\npermissions:\n  contents: read\n  pull-requests: write';

  test('the first write tells what permission is missing, and no other is tried', async () => {
    shop = await openShop({ profile: 'readonly' });
    expect(await shop.publish(reviewOf([replicas, wholeFile]))).toEqual({
      written: 0,
      told: [],
      notices: [
        expect.stringMatching(
          new RegExp(
            `^The token may not write on the pull request \\(Resource not accessible by integration; it needs .*pull_requests=write.*\\)\\. ${fix}$`,
          ),
        ),
      ],
      refused: true,
    });
    expect(writes()).toEqual(['POST /pulls/7/reviews 403']);
  });

  test('a run for a fork is told that its token is read-only by nature', async () => {
    shop = await openShop({ profile: 'readonly', fork: true });
    const { notices } = await shop.publish(reviewOf([replicas]));
    expect(notices).toEqual([
      expect.stringContaining('Runs for a fork get a read-only token; the job summary holds the whole review.'),
    ]);
  });

  test('a locked conversation is named as such', async () => {
    shop = await openShop({ locked: true });
    const { notices, refused } = await shop.publish(reviewOf([replicas]));
    expect([notices, refused]).toEqual([[expect.stringContaining('The conversation is locked')], true]);
  });

  test('with nothing to write a read-only token is no trouble', async () => {
    shop = await openShop();
    await shop.publish(reviewOf([replicas]));
    shop.github.switches.profile = 'readonly';
    expect(await shop.publish(reviewOf([replicas]))).toEqual({
      written: 0,
      told: findingsOf(replicas),
      notices: [],
      refused: false,
    });
  });

  test('a closed pull request is left alone', async () => {
    shop = await openShop({ closed: true });
    expect(await shop.publish(reviewOf([replicas]))).toEqual({
      written: 0,
      told: [],
      notices: ['The pull request is closed: nothing was written on it.'],
      refused: false,
    });
  });

  test('an unreachable GitHub is told, not thrown', async () => {
    shop = await openShop();
    const forge = shop.open();
    await forge.changes();
    shop.later(1);
    shop.github.switches.unreachable = true;
    expect(await forge.publish(reviewOf([replicas]))).toMatchObject({
      written: 0,
      notices: [
        expect.stringMatching(
          /^GitHub let nothing be written on the pull request \(.+\)\. The job summary holds the whole review\.$/,
        ),
      ],
      refused: true,
    });
  });
});

describe('a pull request that moves on', () => {
  test('before the run begins to write gets nothing from it', async () => {
    shop = await openShop();
    const { payload } = shop.github.event('pull_request');
    shop.github.push(shop.repository.commit(headTree, shop.repository.head));
    expect(await shop.publish(reviewOf([replicas]), { payload })).toMatchObject({
      written: 0,
      notices: [
        expect.stringMatching(
          /^The pull request has moved on from [0-9a-f]{7} to [0-9a-f]{7}: the run for the newer commit speaks for it\.$/,
        ),
      ],
      refused: false,
    });
    expect(writes()).toEqual([]);
  });

  test('is looked at again when the last look is older than ten seconds', async () => {
    shop = await openShop();
    const forge = shop.open();
    await forge.changes();
    shop.later(1);
    shop.github.push(shop.repository.commit(headTree, shop.repository.head));
    expect(await forge.publish(reviewOf([replicas]))).toMatchObject({ written: 0, refused: false });
    expect(writes()).toEqual([]);
  });
});

describe('anchors that GitHub does not take', () => {
  const astray: LineComment = { ...probe, side: 'RIGHT', line: 1, fingerprints: ['liveness-probe/ffffffffffffffff'] };

  test('are dropped where it names them', async () => {
    shop = await openShop({ errorShape: 'fields' });
    const { notices, told, refused } = await shop.publish(reviewOf([replicas, astray, probe, policy]));
    expect(places()).toEqual(['k8s/carts.yaml:7', 'k8s/carts.yaml:21', 'k8s/network-policy.yaml:4']);
    expect({ notices, told, refused }).toEqual({
      notices: [
        expect.stringMatching(
          /^One comment was not posted on the diff \(.*Line could not be resolved.*\): the summary says the same\. .*please report this\.$/,
        ),
      ],
      told: findingsOf(replicas, probe, policy),
      refused: false,
    });
  });

  test.each(['old', 'new'] as const)('leave only the plainest where it names none (%s wording)', async wording => {
    shop = await openShop({ wording });
    const { notices } = await shop.publish(reviewOf([replicas, astray, probe, policy]));
    expect(places()).toEqual(['k8s/carts.yaml:7']);
    expect(notices).toEqual([expect.stringContaining('3 comments were not posted on the diff')]);
    const [summary] = shop.github.state.issueComments;
    expect(summary?.body).toContain('posted=multiple-replicas/aaaaaaaa -->');
  });

  test('leave the summary alone where none is plain', async () => {
    shop = await openShop();
    expect(await shop.publish(reviewOf([astray]))).toMatchObject({ written: 1, told: [], refused: true });
    expect(writes()).toEqual(['POST /pulls/7/reviews 422', 'POST /issues/7/comments 201']);
  });

  test('that left a pending review behind are cleared away before the next attempt', async () => {
    shop = await openShop({ orphanPending: true });
    await shop.publish(reviewOf([replicas, astray]));
    expect(shop.github.conversation().pendingReviews).toEqual([]);
    expect(places()).toEqual(['k8s/carts.yaml:7']);
  });

  test('because the pull request has just moved on end the run', async () => {
    shop = await openShop();
    const forge = shop.open();
    await forge.changes();
    shop.github.push(shop.repository.commit({ 'README.md': 'Socks.\n' }, shop.repository.head));
    const published = await forge.publish(reviewOf([{ ...astray }]));
    expect(published).toMatchObject({ written: 0, refused: false, notices: [expect.stringContaining('has moved on')] });
  });
});

describe('a pending review under our name', () => {
  const ours = {
    place: { path: carts, line: 7 },
    body: `Left over\n\n<!-- seaworthy/1 i=default f=${replicas.fingerprints} b=00000000 -->`,
  };
  const another = { place: { path: carts, line: 7 }, body: 'Somebody is still writing' };

  test('that an older run has abandoned is deleted', async () => {
    shop = await openShop();
    shop.github.as('github-actions[bot]').startReview([ours]);
    shop.later(3);
    expect(await shop.publish(reviewOf([replicas]))).toMatchObject({ told: findingsOf(replicas), refused: false });
    expect(shop.github.conversation()).toMatchObject({ pendingReviews: [], threads: [{ line: 7 }] });
  });

  test.each([
    ['is too young to be abandoned', [ours], 1],
    ['is another workflow’s', [another], 30],
  ])('that %s stays, and the summary speaks alone', async (_which, comments, minutes) => {
    shop = await openShop();
    shop.github.as('github-actions[bot]').startReview(comments);
    shop.later(minutes);
    expect(await shop.publish(reviewOf([replicas]))).toMatchObject({
      written: 1,
      notices: [expect.stringContaining('User can only have one pending review per pull request')],
      refused: true,
    });
    expect(shop.github.conversation().pendingReviews).toEqual(['github-actions[bot]']);
  });
});

describe('limits', () => {
  test('a secondary limit is waited out once', async () => {
    shop = await openShop({ faults: [{ atWrite: 1, how: 'secondary-limit' }] });
    expect(await shop.publish(reviewOf([replicas]))).toEqual({
      written: 2,
      told: findingsOf(replicas),
      notices: [],
      refused: false,
    });
    expect(shop.waits).toEqual([60]);
  });

  test('in the dress of a validation error it is one too', async () => {
    shop = await openShop({ mostCommentsInReview: 1 });
    expect(await shop.publish(reviewOf([replicas, policy]))).toMatchObject({
      written: 1,
      notices: [expect.stringContaining('2 comments were not posted on the diff')],
      refused: true,
    });
    expect(shop.waits).toEqual([60]);
  });

  test('after a second one nothing but the summary is tried', async () => {
    shop = await openShop({ mostWritesInMinute: 0 });
    await shop.publish(reviewOf([replicas, wholeFile, { ...wholeFile, path: carts, fingerprints: ['x/aaaaaaaaaaaaaaaa'] }]));
    expect(writes()).toEqual([
      'POST /pulls/7/reviews 403',
      'POST /pulls/7/reviews 403',
      'POST /issues/7/comments 403',
      'POST /issues/7/comments 403',
    ]);
    expect(shop.waits).toEqual([60, 60]);
  });

  test('many writes are spaced so that no minute sees more than eighty', async () => {
    shop = await openShop({ mostWritesInMinute: 80 });
    const many = Array.from({ length: 120 }, (_, index) => ({ ...replicas, fingerprints: [`rule/${index}`] }));
    await shop.publish(reviewOf(many));
    expect(await shop.publish(reviewOf([]))).toMatchObject({ told: [], notices: [] });
    expect(shop.github.state.threads).toEqual([]);
  });
});

test('an enterprise server without comments on files gets the others, in its own places', async () => {
  shop = await openShop({ ghes: true });
  expect(await shop.publish(reviewOf([replicas, wholeFile]))).toMatchObject({
    written: 2,
    notices: ['One comment on a whole file was not posted: this server does not know such comments. The summary says the same.'],
    refused: false,
  });
  expect(places()).toEqual(['k8s/carts.yaml:7']);
});
