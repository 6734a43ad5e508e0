import type { LineComment } from '../../../src/review/review.ts';
import { carts, headTree } from '../../github/fake-github/sock-shop.ts';
import { openShop, replicas, reviewOf, type Shop } from './shop.ts';
import { push, threadOn, threadsIn, writesTo } from './threads.ts';

let shop: Shop;
afterEach(() => shop.close());

const text = headTree[carts] ?? '';
const linkTo = (path: string, line: number) =>
  `This is now [line ${line}](https://github.com/acme/shop/blob/${shop.github.event('pull_request').payload.after}/${path}#L${line}).`;

async function publish(...comments: LineComment[]): Promise<string[]> {
  shop.github.forgetRequests();
  await shop.publish(reviewOf(comments));
  return writesTo(shop).filter(write => !write.includes('/issues/'));
}

describe('a comment whose line has only moved', () => {
  test('to another path says so, without being posted again or taken away', async () => {
    shop = await openShop();
    await publish(replicas);
    const { [carts]: moved, ...others } = headTree;
    push(shop, { ...others, 'deploy/carts.yaml': moved ?? '' });
    expect(threadOn(shop, 'One replica').isOutdated).toBe(true);
    expect(await publish({ ...replicas, path: 'deploy/carts.yaml' })).toEqual(['PATCH /pulls/comments/…']);
    expect(threadsIn(shop)).toEqual([
      `k8s/carts.yaml **Critical · One replica**: Deployment \`sock-shop/carts\`\n\n${linkTo('deploy/carts.yaml', 7)}`,
    ]);
    expect(await publish({ ...replicas, path: 'deploy/carts.yaml' })).toEqual([]);
  });
});

test('a comment beside its finding is not posted again because the line that it stands on has changed', async () => {
  shop = await openShop();
  const near: LineComment = { ...replicas, line: 18, near: true, body: '**High · No budget**\nApplies to line 4.' };
  await publish(near);
  push(shop, { ...headTree, [carts]: text.replace('carts:0.4.8', 'carts:0.4.9') });
  expect(threadOn(shop, 'No budget').isOutdated).toBe(true);
  expect(await publish(near)).toEqual(['PATCH /pulls/comments/…']);
  expect(await publish(near)).toEqual([]);
});

test('a link to another commit is no reason to edit a comment', async () => {
  shop = await openShop();
  const linking = (commit: string) => ({
    ...replicas,
    body: `**High · No budget**\nApplies to [line 4](https://github.com/acme/shop/blob/${commit}/k8s/carts.yaml#L4).`,
  });
  await publish(linking('1'.repeat(40)));
  expect(await publish(linking('2'.repeat(40)))).toEqual([]);
});

test('what came back says so where the token may not open the old thread again', async () => {
  shop = await openShop({ profile: 'pr+contents' });
  await publish(replicas);
  await publish();
  shop.github.switches.profile = 'pr-write';
  await publish(replicas);
  const head = shop.repository.head.slice(0, 7);
  const words = '**Critical · One replica**: Deployment `sock-shop/carts`';
  expect(threadsIn(shop)).toEqual(
    expect.arrayContaining([
      `k8s/carts.yaml:7 ${words} — resolved by github-actions[bot]`,
      `k8s/carts.yaml:7 ${words}\n\nThis came back in ${head}.`,
    ]),
  );
  expect(await publish(replicas)).toEqual([]);
});

test('a comment that two runs have posted at once is left once', async () => {
  shop = await openShop({ profile: 'pr+contents' });
  const [one, other] = [shop.open(), shop.open()];
  await Promise.all([one.changes(), other.changes(), one.remarks(), other.remarks()]);
  await one.publish(reviewOf([replicas]));
  await other.publish(reviewOf([replicas]));
  expect(threadsIn(shop)).toHaveLength(2);
  await publish(replicas);
  expect(threadsIn(shop)).toEqual(['k8s/carts.yaml:7 **Critical · One replica**: Deployment `sock-shop/carts`']);
});
