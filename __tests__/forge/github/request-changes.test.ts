import { openShop, policy, replicas, reviewOf, type Shop } from './shop.ts';
import { threadsIn, writesTo } from './threads.ts';

let shop: Shop;
afterEach(() => shop.close());

const blocking = reviewOf([replicas], { request: 'changes' });
const fine = reviewOf([], { request: 'nothing' });

const asked = () => shop.github.state.reviews.filter(({ state }) => state === 'CHANGES_REQUESTED' || state === 'DISMISSED');
const standing = () => asked().map(({ state, body }) => `${state}: ${/^⚓ Seaworthy.* request\w+/.exec(body)?.[0]}`);
const run = async (review: typeof blocking, settings?: Parameters<Shop['publish']>[1]) => {
  shop.github.forgetRequests();
  const { notices } = await shop.publish(review, settings);
  return { writes: writesTo(shop), notices };
};

const requested = 'CHANGES_REQUESTED: ⚓ Seaworthy requests';
const dismissed = 'DISMISSED: ⚓ Seaworthy requested';

describe('changes', () => {
  test('are requested in the same review that comments, and not a second time', async () => {
    shop = await openShop();
    expect((await run(blocking)).writes).toEqual(['POST /pulls/7/reviews', 'POST /issues/7/comments']);
    expect(standing()).toEqual([requested]);
    expect((await run(blocking)).writes).toEqual([]);
    expect((await run(reviewOf([replicas, policy], { request: 'changes' }))).writes[0]).toBe('POST /pulls/7/reviews');
    expect(standing()).toEqual([requested]);
  });

  test('are requested in a review of their own where all comments stand already', async () => {
    shop = await openShop();
    await shop.publish(reviewOf([replicas]));
    expect((await run(blocking)).writes).toEqual(['POST /pulls/7/reviews']);
    expect(standing()).toEqual([requested]);
    expect(threadsIn(shop)).toHaveLength(1);
  });

  test('are no longer requested once nothing blocks, and again when something does', async () => {
    shop = await openShop();
    await shop.publish(blocking);
    expect((await run(fine)).writes).toEqual([
      'DELETE /pulls/comments/…',
      'PUT /pulls/7/reviews/…',
      'PUT /pulls/7/reviews/…/dismissals',
      'PATCH /issues/comments/…',
    ]);
    expect(standing()).toEqual([dismissed]);
    expect((await run(fine)).writes).toEqual([]);
    await shop.publish(blocking);
    expect(standing()).toEqual([dismissed, requested]);
  });

  test('stay requested where nobody can tell', async () => {
    shop = await openShop();
    await shop.publish(blocking);
    await shop.publish(reviewOf([replicas], { request: 'leave' }));
    expect(standing()).toEqual([requested]);
  });

  test('are not requested again once a person has dismissed the request', async () => {
    shop = await openShop();
    await shop.publish(blocking);
    for (const review of asked()) review.state = 'DISMISSED';
    expect((await run(blocking)).writes).toEqual([]);
  });

  test.each(['pat of the author', 'the author is us'])('are never requested of our own pull request: %s', async which => {
    const author = which === 'the author is us' ? 'github-actions[bot]' : 'alice';
    shop = await openShop({ author, tokens: { ghp_alice: { login: 'alice', profile: 'pr-write' } } });
    await shop.publish(blocking, which === 'the author is us' ? {} : { token: 'ghp_alice' });
    expect(shop.github.state.reviews.map(({ state }) => state)).toEqual(['COMMENTED']);
    expect(shop.github.requests.filter(({ status = 0 }) => status >= 400)).toEqual([]);
  });

  test('that only GitHub knows to be our own become comments', async () => {
    shop = await openShop({ faults: [{ atWrite: 1, how: 'own-pull-request' }] });
    expect((await run(blocking)).notices).toEqual([]);
    expect(threadsIn(shop)).toHaveLength(1);
    expect(shop.github.state.reviews.map(({ state }) => state)).toEqual(['COMMENTED']);
  });

  test('whose dismissal is for others to do are named, and the text tells the truth', async () => {
    shop = await openShop({ mayDismiss: false });
    await shop.publish(blocking);
    expect((await run(fine)).notices).toEqual([
      expect.stringMatching(
        /^The request for changes could not be dismissed \(.+\): someone who may has to, because nothing blocks/,
      ),
    ]);
    expect(standing()).toEqual(['CHANGES_REQUESTED: ⚓ Seaworthy requested']);
    await shop.publish(blocking);
    expect(standing()).toEqual([requested]);
  });

  test('of two reviews each asks and dismisses for itself', async () => {
    shop = await openShop();
    await shop.publish(blocking);
    await shop.publish(blocking, { instance: 'strict' });
    await shop.publish(fine);
    expect(standing()).toEqual([dismissed, 'CHANGES_REQUESTED: ⚓ Seaworthy (strict) requests']);
  });

  test('that other people request are theirs, also in our words', async () => {
    shop = await openShop();
    await shop.publish(blocking);
    const [ours] = asked();
    shop.github.as('mallory').submitReview('CHANGES_REQUESTED', ours?.body ?? '');
    shop.github.as('octocat').submitReview('CHANGES_REQUESTED', 'Not on a Friday.');
    shop.github.as('github-actions[bot]').submitReview('CHANGES_REQUESTED', 'Coverage fell.');
    await shop.publish(fine);
    expect(asked().map(({ user, state }) => `${user.login} ${state}`)).toEqual([
      'github-actions[bot] DISMISSED',
      'mallory CHANGES_REQUESTED',
      'octocat CHANGES_REQUESTED',
      'github-actions[bot] CHANGES_REQUESTED',
    ]);
  });
});
