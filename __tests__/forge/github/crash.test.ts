import type { LineComment } from '../../../src/review/review.ts';
import type { Trouble } from '../../github/fake-github/fault-plan.ts';
import { carts, headTree } from '../../github/fake-github/sock-shop.ts';
import type { TokenProfile } from '../../github/fake-github/switches.ts';
import { openShop, policy, probe, replicas, reviewOf, type Shop, wholeFile } from './shop.ts';
import { writesTo } from './threads.ts';

const text = headTree[carts] ?? '';
const image: LineComment = { ...replicas, line: 18, body: 'Image 0.4.8', fingerprints: ['image-tag/eeeeeeeeeeeeeeee'] };
const memory: LineComment = { ...replicas, line: 21, body: 'Memory', fingerprints: ['memory-limits/ffffffffffffffff'] };
const onOrders = { ...wholeFile, path: 'k8s/orders-api.yaml', fingerprints: ['network-policy/hhhhhhhhhhhhhhhh'] };

const first = reviewOf([replicas, policy, memory, image]);
const second = reviewOf([{ ...replicas, body: 'Edited' }, { ...image, body: 'Image 0.4.9' }, probe, wholeFile, onOrders], {
  request: 'changes',
});
const third = reviewOf([], { summary: undefined });

/** All shops share a repository; a commit made anew would have another id. */
let pushed: string | undefined;

/** A pull request at which a run has everything to do; its leftovers are those of cancelled runs. */
async function openBusyShop(profile: TokenProfile): Promise<Shop> {
  const shop = await openShop({ profile });
  await shop.publish(first);
  pushed ??= shop.repository.commit({ ...headTree, [carts]: text.replace('carts:0.4.8', 'carts:0.4.9') }, shop.repository.head);
  shop.github.push(pushed);
  const us = shop.github.as('github-actions[bot]');
  us.startReview();
  us.commentOnPullRequest(shop.github.state.issueComments[0]?.body ?? '');
  shop.later(3);
  return shop;
}

/** Ten writes that say everything, and eight that take it back. */
const runs = {
  'says everything': { prepare: openBusyShop, review: second },
  'takes everything back': {
    prepare: async (profile: TokenProfile) => {
      const shop = await openBusyShop(profile);
      await shop.publish(second);
      shop.github.forgetRequests();
      return shop;
    },
    review: third,
  },
};

const fatal: Trouble[] = ['apply-then-drop', 'apply-then-unreachable', 'drop', 'refuse-403'];
const passing: Trouble[] = ['apply-then-502', '502', 'secondary-limit', 'spammed'];

describe.each([
  ['pr-write', [...fatal, ...passing]],
  ['pr+contents', fatal],
] as const)('with a token that has %s', (profile, troubles) => {
  describe.each(Object.entries(runs))('a run that %s', (_, { prepare, review }) => {
    let calm: { readonly conversation: unknown; readonly writes: readonly string[] };
    let shop: Shop;
    beforeAll(async () => {
      shop = await prepare(profile);
      shop.github.forgetRequests();
      await shop.publish(review);
      calm = { conversation: shop.github.conversation(), writes: writesTo(shop) };
      await shop.close();
    });
    afterEach(() => shop.close());

    test('writes eight times and more', async () => {
      shop = await prepare(profile);
      expect(calm.writes.length).toBeGreaterThanOrEqual(8);
    });

    test.each(troubles)('and is cut short at any write by %s, is completed by the next, and nothing is said twice', async how => {
      for (let atWrite = 1; atWrite <= calm.writes.length; atWrite++) {
        shop = await prepare(profile);
        shop.github.planFaults([{ atWrite, how }]);
        await shop.publish(review);
        shop.github.planFaults([]);
        shop.github.switches.unreachable = false;
        await shop.publish(review);
        expect([atWrite, shop.github.conversation()]).toEqual([atWrite, calm.conversation]);
        shop.github.forgetRequests();
        await shop.publish(review);
        expect([atWrite, writesTo(shop)]).toEqual([atWrite, []]);
        if (atWrite < calm.writes.length) await shop.close();
      }
    });
  });
});
