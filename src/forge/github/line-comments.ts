import type { LineComment } from '../../review/review.ts';
import { commentBody } from './comment-body.ts';
import type { Conversation } from './conversation.ts';
import { type Desk, pullOf } from './desk.ts';
import { creating } from './ledger.ts';
import { clearPendingReviews } from './pending-reviews.ts';
import { type PostedReview, postReview } from './post-review.ts';

/** Posts all comments on lines as one review; `isPlain` tells those on one added line. */
export async function postLineComments(
  comments: readonly LineComment[],
  before: Conversation,
  desk: Desk,
  isPlain: (comment: LineComment) => boolean,
): Promise<PostedReview> {
  if (comments.length === 0) return { posted: [], latest: undefined, refusal: undefined };
  const known = new Set(before.pendingReviews.map(({ id }) => id));
  await clearPendingReviews(before.pendingReviews, desk);
  return postReview(comments, desk.site.head, {
    send: list => desk.ledger.write(() => createReview(list, desk), creating),
    reread: desk.reread,
    clear: ({ pendingReviews }, { kind }) => {
      return clearPendingReviews(pendingReviews, desk, ({ id }) => kind !== 'pending review' && !known.has(id));
    },
    isPlain,
    wait: desk.client.wait,
  });
}

/** Without `event` it would stay pending; without `commit_id` its lines would be judged against whatever is the newest commit by then. */
function createReview(comments: readonly LineComment[], desk: Desk) {
  return desk.client.rest.pulls.createReview({
    ...pullOf(desk),
    commit_id: desk.site.head,
    event: 'COMMENT',
    body: '',
    comments: comments.map(comment => ({ path: comment.path, ...anchor(comment), body: commentBody(comment, desk.site) })),
  });
}

/** GitHub refuses a range that begins where it ends. */
function anchor({ side, startLine, line }: LineComment) {
  return startLine === undefined || startLine >= line ? { side, line } : { side, line, start_side: side, start_line: startLine };
}
