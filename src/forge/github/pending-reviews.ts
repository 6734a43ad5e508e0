import type { PendingReview } from './conversation.ts';
import { type Desk, pullOf } from './desk.ts';

/** Another workflow may share the account and be in the middle of its own review. In milliseconds. */
const abandonedAfter = 2 * 60_000;

/**
 * Deletes our pending reviews that nobody will submit any more: an account can have one for each pull request, and it blocks the next.
 * `isLeftover` knows those that a refused attempt of this run has just left behind. False while one is left that is not ours to delete.
 */
export async function clearPendingReviews(
  reviews: readonly PendingReview[],
  desk: Desk,
  isLeftover: (review: PendingReview) => boolean = () => false,
): Promise<boolean> {
  const abandoned = reviews.filter(review => {
    return review.isOurs && (isLeftover(review) || desk.now().getTime() - review.createdAt > abandonedAfter);
  });
  let isClear = abandoned.length === reviews.length;
  for (const { id } of abandoned) {
    const refusal = await desk.ledger.write(() => desk.client.rest.pulls.deletePendingReview({ ...pullOf(desk), review_id: id }));
    if (refusal && refusal.kind !== 'absent') isClear = false;
  }
  return isClear;
}
