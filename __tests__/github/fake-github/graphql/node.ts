import type { Site } from '../site.ts';
import type { Comment, Review, ReviewComment, Thread } from '../state.ts';
import { interfaceType } from './type-system.ts';

/** Anything with a global id, with the name of its type. */
export type Found =
  | { readonly type: 'PullRequestReviewThread'; readonly source: Thread }
  | { readonly type: 'PullRequestReviewComment'; readonly source: ReviewComment }
  | { readonly type: 'IssueComment'; readonly source: Comment }
  | { readonly type: 'PullRequestReview'; readonly source: Review }
  | { readonly type: 'PullRequest'; readonly source: Site };

/** Finds what a global id names. */
export function findNode(site: Site, id: string): Found | undefined {
  const { threads, reviews, issueComments } = site.state;
  if (id === `PR_${site.pull.number}`) return { type: 'PullRequest', source: site };
  const thread = threads.find(found => id === `PRRT_${found.id}`);
  if (thread) return { type: 'PullRequestReviewThread', source: thread };
  const reviewComment = threads.flatMap(({ comments }) => comments).find(found => id === `PRRC_${found.id}`);
  if (reviewComment) return { type: 'PullRequestReviewComment', source: reviewComment };
  const review = reviews.find(found => id === `PRR_${found.id}`);
  if (review) return { type: 'PullRequestReview', source: review };
  const issueComment = issueComments.find(found => id === `IC_${found.id}`);
  return issueComment && { type: 'IssueComment', source: issueComment };
}

/** The type of a value that stands for `Node`: told by what only one of them has. */
export const nodeType = interfaceType<object>('Node', { id: 'ID!' }, source => {
  if ('pull' in source) return 'PullRequest';
  if ('isOutdated' in source) return 'PullRequestReviewThread';
  if ('commitId' in source) return 'PullRequestReview';
  return 'reviewId' in source ? 'PullRequestReviewComment' : 'IssueComment';
});
