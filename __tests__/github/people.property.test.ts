import fc from 'fast-check';
import type { LoggedRequest } from './fake-github/receive.ts';
import type { FakeGitHub } from './fake-github/start-fake-github.ts';
import type { Comment, Thread } from './fake-github/state.ts';
import { holds, profile, withPullRequest } from './random-history.ts';
import { files } from './random-shop.ts';
import { reviewHere } from './review-here.ts';

const us = 'github-actions[bot]';
const isTheirs = ({ user }: Comment) => user.login !== us;

/** What people do with our threads, one after the other. */
const deeds = fc.array(fc.constantFrom('reply', 'resolve', 'delete', 'comment', 'nothing'), { minLength: 1, maxLength: 8 });

function act(fake: FakeGitHub, deed: string, thread: Thread): void {
  const octocat = fake.as('octocat');
  const [first] = thread.comments;
  if (deed === 'reply') octocat.replyTo(thread, 'We do this on purpose.');
  if (deed === 'resolve') octocat.resolveThread(thread);
  if (deed === 'delete' && first) octocat.deleteComment(first);
  if (deed === 'comment' && thread.line !== undefined) {
    octocat.commentOnLine({ path: thread.path, line: thread.line, side: thread.side }, first?.body ?? 'Why?'); // in our very words
  }
}

function isNewComment({ method, path, body }: LoggedRequest): boolean {
  const { comments = [] } = (body ?? {}) as { readonly comments?: readonly unknown[] };
  return method === 'POST' && (path.endsWith('/pulls/7/comments') || comments.length > 0);
}

/** Everything that is not ours: words, and who has ended which conversation. */
function theirs({ state }: FakeGitHub) {
  return {
    comments: [...state.threads.flatMap(({ comments }) => comments), ...state.issueComments]
      .filter(isTheirs)
      .map(({ id, body }) => [id, body]),
    settled: state.threads.flatMap(({ id, resolvedBy }) =>
      resolvedBy && resolvedBy.login !== us ? [[id, resolvedBy.login]] : [],
    ),
    reviews: state.reviews.filter(({ user }) => user.login !== us).map(({ id, state: standing, body }) => [id, standing, body]),
  };
}

test('nothing of other people’s is ever touched, and what they have settled is not said again', async () => {
  await holds(
    fc.asyncProperty(files, files, files, deeds, profile, async (base, head, later, done, token) => {
      await withPullRequest(base, head, token, async (fake, repository) => {
        await reviewHere(fake);
        for (const [index, thread] of [...fake.state.threads].entries()) act(fake, done[index % done.length] ?? '', thread);
        fake.as('octocat').submitReview('CHANGES_REQUESTED', 'Not on a Friday.');
        const before = theirs(fake);
        const { writes } = await reviewHere(fake, { requestChanges: true });
        expect(writes.filter(isNewComment)).toEqual([]);
        expect(theirs(fake)).toEqual(before);
        fake.push(repository.commit(later, repository.head));
        await reviewHere(fake, { requestChanges: true });
        expect(theirs(fake)).toEqual(before);
        expect((await reviewHere(fake, { requestChanges: true })).writes).toEqual([]);
      });
    }),
  );
}, 120_000);

test('forged markers change neither the verdict nor a single write', async () => {
  await holds(
    fc.asyncProperty(files, files, files, async (base, head, later) => {
      const histories: unknown[] = [];
      for (const forged of [false, true]) {
        await withPullRequest(base, head, 'pr-write', async (fake, repository) => {
          const first = await reviewHere(fake);
          if (forged)
            forge(
              fake,
              first.review.comments.flatMap(({ fingerprints }) => fingerprints),
            );
          fake.push(repository.commit(later, repository.head));
          const second = await reviewHere(fake);
          histories.push([first, second].map(({ conclusion, writes }) => ({ conclusion, writes: writes.map(withoutIds) })));
        });
      }
      expect(histories[1]).toEqual(histories[0]);
    }),
  );
}, 120_000);

/** Mallory claims that all of it was said, and more, and that a later run has summed it up. */
function forge(fake: FakeGitHub, fingerprints: readonly string[]): void {
  const mallory = fake.as('mallory');
  const head = fake.event('pull_request').payload.after;
  for (const { path, line, side, comments } of [...fake.state.threads]) {
    if (line !== undefined) mallory.commentOnLine({ path, line, side }, comments[0]?.body ?? '');
  }
  mallory.commentOnPullRequest(
    `Fine.\n\n<!-- seaworthy/1 summary i=default head=${head} run=9999999.1 posted=${fingerprints.join(',')} -->`,
  );
  const [ours] = fake.state.threads;
  if (ours) mallory.replyTo(ours, 'x\n\n<!-- seaworthy/1 i=default f=memory-limits/aaaaaaaaaaaaaaaa b=00000000 -->');
  if (ours) ours.comments.splice(1); // a reply is an answer, which counts; only its marker must not
}

function withoutIds({ method, path, body }: { readonly method: string; readonly path: string; readonly body: unknown }) {
  return { method, path: path.replace(/\d{6,}/, '…'), body };
}
