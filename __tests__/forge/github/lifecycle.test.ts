import type { Comment, LineComment, Review } from '../../../src/review/review.ts';
import { carts, headTree } from '../../github/fake-github/sock-shop.ts';
import type { TokenProfile } from '../../github/fake-github/switches.ts';
import { openShop, policy, replicas, reviewOf, type Shop } from './shop.ts';
import { push, summariesIn, threadOn, threadsIn, writesTo } from './threads.ts';

/** What becomes of a comment, line by line: is its finding there, what has happened to its thread, and what a run does then. */

let shop: Shop;
afterEach(() => shop.close());

const image: LineComment = { ...replicas, line: 18, body: 'Mutable tag', fingerprints: ['image-tag/eeeeeeeeeeeeeeee'] };
const both: LineComment = {
  ...image,
  body: 'Two findings',
  fingerprints: [...image.fingerprints, 'memory-limits/ffffffffffffffff'],
};
const one: LineComment = { ...both, body: 'One finding', fingerprints: ['memory-limits/ffffffffffffffff'] };

type Past = (shop: Shop) => unknown;
const people = () => shop.github.as('octocat');
const said: Past = () => shop.publish(reviewOf([image]));
const answered: Past = async () => {
  await said(shop);
  people().replyTo(threadOn(shop, 'Mutable tag'), 'On purpose.');
};
const resolvedByPeople: Past = async () => {
  await said(shop);
  people().resolveThread(threadOn(shop, 'Mutable tag'));
};
const deletedByPeople: Past = async () => {
  await shop.publish(reviewOf([image, policy]));
  for (const comment of threadOn(shop, 'Mutable tag').comments.slice(0, 1)) people().deleteComment(comment);
};
const resolvedByUs: Past = async () => {
  await said(shop);
  shop.github.switches.profile = 'pr+contents';
  await shop.publish(reviewOf([]));
};
const lineChanged: Past = () =>
  push(shop, { ...headTree, [carts]: `${headTree[carts] ?? ''}`.replace('carts:0.4.8', 'carts:0.4.9') });
const then =
  (...steps: readonly Past[]): Past =>
  async own => {
    for (const step of steps) await step(own);
  };
const token =
  (profile: TokenProfile): Past =>
  own => {
    own.github.switches.profile = profile;
  };

const at = 'k8s/carts.yaml:18';
const deny = 'k8s/network-policy.yaml:3-4 **High · Egress open**: NetworkPolicy `deny-all`';
const absent: readonly Comment[] = [];
const unseen: Partial<Review> = { notAnalysed: { paths: [carts], rules: [] } };
const ruleOff: Partial<Review> = { notAnalysed: { paths: [], rules: ['image-tag'] } };

interface Line {
  readonly line: string;
  readonly past: Past;
  readonly now: readonly Comment[];
  readonly review?: Partial<Review>;
  /** The writes, but for that of the summary. */
  readonly writes: readonly string[];
  readonly threads: readonly unknown[];
}

const table: readonly Line[] = [
  {
    line: 'there · no thread → created',
    past: () => undefined,
    now: [image],
    writes: ['POST /pulls/7/reviews'],
    threads: [`${at} Mutable tag`],
  },
  {
    line: 'there · a person has deleted its comment → left to the summary',
    past: deletedByPeople,
    now: [image, policy],
    writes: [],
    threads: [deny],
  },
  { line: 'there · open, the same text → nothing', past: said, now: [image], writes: [], threads: [`${at} Mutable tag`] },
  {
    line: 'there · open, another text → edited',
    past: said,
    now: [{ ...image, body: 'Mutable tag `latest`' }],
    writes: ['PATCH /pulls/comments/…'],
    threads: [`${at} Mutable tag \`latest\``],
  },
  {
    line: 'there · its line has changed → new on its line, then the old one goes',
    past: then(said, lineChanged),
    now: [image],
    writes: ['POST /pulls/7/reviews', 'DELETE /pulls/comments/…'],
    threads: [`${at} Mutable tag`],
  },
  {
    line: 'there · its line has changed, answered → stays, and says where the line is',
    past: then(answered, lineChanged),
    now: [image],
    writes: ['PATCH /pulls/comments/…'],
    threads: [expect.stringMatching(/^k8s\/carts\.yaml Mutable tag\n\nThis is now \[line 18\]\(.+\)\. \| On purpose\.$/)],
  },
  {
    line: 'there · resolved by a person → kept',
    past: resolvedByPeople,
    now: [image],
    writes: [],
    threads: [`${at} Mutable tag — resolved by octocat`],
  },
  {
    line: 'there · resolved by a person, its line has changed → kept',
    past: then(resolvedByPeople, lineChanged),
    now: [image],
    writes: [],
    threads: ['k8s/carts.yaml Mutable tag — resolved by octocat'],
  },
  {
    line: 'there · resolved by us → opened again',
    past: resolvedByUs,
    now: [image],
    writes: ['POST /graphql'],
    threads: [`${at} Mutable tag`],
  },
  {
    line: 'there · resolved by us, the token may not open it → new, and says that it came back',
    past: then(resolvedByUs, token('pr-write')),
    now: [image],
    writes: ['POST /pulls/7/reviews'],
    threads: [
      `${at} Mutable tag — resolved by github-actions[bot]`,
      expect.stringMatching(/^k8s\/carts\.yaml:18 Mutable tag\n\nThis came back in [0-9a-f]{7}\.$/),
    ],
  },
  {
    line: 'gone · open, the token may not resolve → deleted',
    past: said,
    now: absent,
    writes: ['DELETE /pulls/comments/…'],
    threads: [],
  },
  {
    line: 'gone · open, the token may resolve → resolved',
    past: then(said, token('pr+contents')),
    now: absent,
    writes: ['POST /graphql'],
    threads: [`${at} Mutable tag — resolved by github-actions[bot]`],
  },
  {
    line: 'gone · answered, the token may resolve → resolved',
    past: then(answered, token('pr+contents')),
    now: absent,
    writes: ['POST /graphql'],
    threads: [`${at} Mutable tag | On purpose. — resolved by github-actions[bot]`],
  },
  {
    line: 'gone · answered, the token may not resolve → says so',
    past: answered,
    now: absent,
    writes: ['PATCH /pulls/comments/…'],
    threads: [expect.stringMatching(/^k8s\/carts\.yaml:18 ✅ No longer found in [0-9a-f]{7}\.\n\nMutable tag \| On purpose\.$/)],
  },
  {
    line: 'gone · resolved by a person → kept',
    past: resolvedByPeople,
    now: absent,
    writes: [],
    threads: [`${at} Mutable tag — resolved by octocat`],
  },
  {
    line: 'nobody looked at its file → left',
    past: said,
    now: absent,
    review: unseen,
    writes: [],
    threads: [`${at} Mutable tag`],
  },
  { line: 'its rule is off → left', past: said, now: absent, review: ruleOff, writes: [], threads: [`${at} Mutable tag`] },
  {
    line: 'one of two findings gone → edited',
    past: () => shop.publish(reviewOf([both])),
    now: [one],
    writes: ['PATCH /pulls/comments/…'],
    threads: [`${at} One finding`],
  },
  {
    line: 'one of two findings not looked at → left',
    past: () => shop.publish(reviewOf([both])),
    now: [one],
    review: ruleOff,
    writes: [],
    threads: [`${at} Two findings`],
  },
  {
    line: 'both of two findings gone → deleted',
    past: () => shop.publish(reviewOf([both])),
    now: absent,
    writes: ['DELETE /pulls/comments/…'],
    threads: [],
  },
];

test.each(table)('$line', async ({ past, now, review, writes, threads }) => {
  shop = await openShop();
  await past(shop);
  shop.github.forgetRequests();
  expect(await shop.publish(reviewOf(now, review))).toMatchObject({ notices: [], refused: false });
  expect(writesTo(shop).filter(write => !write.includes('/issues/'))).toEqual(writes);
  expect(threadsIn(shop)).toEqual(threads);
  expect(summariesIn(shop)).toHaveLength(1);
  shop.github.forgetRequests();
  await shop.publish(reviewOf(now, review));
  expect(writesTo(shop)).toEqual([]); // a second time there is nothing left to do
});
