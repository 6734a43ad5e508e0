import type { LineComment } from '../../review/review.ts';
import { requestText } from './change-request.ts';
import type { Conversation } from './conversation.ts';
import { type Desk, pullOf } from './desk.ts';
import { creating } from './ledger.ts';
import { clearPendingReviews } from './pending-reviews.ts';
import { type PostedReview, postReview } from './post-review.ts';

/** A review of the lines of a diff, before it is posted. */
export interface NewReview {
  readonly comments: readonly LineComment[];
  /** Changes are to be requested with it. */
  readonly requests: boolean;
  /** Whether a comment stands on one added line. */
  readonly isPlain: (comment: LineComment) => boolean;
  readonly bodyOf: (comment: LineComment) => string;
}

/** Posts all comments on lines as one review. */
export async function postLineComments(review: NewReview, before: Conversation, desk: Desk): Promise<PostedReview> {
  const { comments, isPlain } = review;
  const known = new Set(before.pendingReviews.map(({ id }) => id));
  await clearPendingReviews(before.pendingReviews, desk);
  if (comments.length === 0) return { posted: [], latest: undefined, refusal: undefined };
  return postReview(comments, desk.site.head, {
    send: async list => {
      const refusal = await desk.ledger.write(() => createReview(list, review, desk), creating);
      if (refusal?.kind !== 'own pull request') return refusal;
      return desk.ledger.write(() => createReview(list, { ...review, requests: false }, desk), creating);
    },
    reread: desk.reread,
    clear: ({ pendingReviews }, { kind }) => {
      return clearPendingReviews(pendingReviews, desk, ({ id }) => kind !== 'pending review' && !known.has(id));
    },
    isPlain,
    wait: desk.client.wait,
  });
}

/** Without `event` it would stay pending; without `commit_id` its lines would be judged against whatever is the newest commit by then. */
function createReview(comments: readonly LineComment[], { requests, bodyOf }: NewReview, desk: Desk) {
  return desk.client.rest.pulls.createReview({
    ...pullOf(desk),
    commit_id: desk.site.head,
    event: requests ? 'REQUEST_CHANGES' : 'COMMENT',
    body: requests ? requestText(desk.site.instance) : '',
    comments: comments.map(comment => ({ path: comment.path, ...anchor(comment), body: bodyOf(comment) })),
  });
}

/** GitHub refuses a range that begins where it ends. */
function anchor({ side, startLine, line }: LineComment) {
  return startLine === undefined || startLine >= line ? { side, line } : { side, line, start_side: side, start_line: startLine };
}
