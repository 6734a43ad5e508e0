import { unprocessable } from '../answer.ts';
import { mergeBase, type Site } from '../site.ts';
import type { User } from '../state.ts';

/** Every reason to refuse a review but its lines. */

export function refuseLocked({ switches }: Site): void {
  if (switches.locked) throw unprocessable('lock prevents review');
}

/** After a forced push the commits of before are no longer in the pull request. */
export function refuseCommit(commit: string, site: Site): void {
  if (!isInPullRequest(commit, site)) throw unprocessable('Start commit oid is not part of the pull request');
}

export function isInPullRequest(commit: string, site: Site): boolean {
  return site.repository.commits(mergeBase(site), site.pull.head).includes(commit);
}

/** `event` is undefined for a review that stays pending: it may be empty. */
export function refuseEvent(
  event: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT' | undefined,
  body: string,
  comments: number,
  user: User,
  { pull, switches }: Site,
): void {
  const isOwn = user.login === pull.author.login;
  if (event === 'APPROVE' && isOwn) throw unprocessable('Can not approve your own pull request');
  if (event === 'REQUEST_CHANGES' && isOwn) throw unprocessable('Can not request changes on your own pull request');
  if (event === 'APPROVE' && user.login === 'github-actions[bot]' && !switches.actionsMayApprove) {
    throw unprocessable('GitHub Actions is not permitted to approve pull requests.');
  }
  const isEmpty = body.trim() === '' && comments === 0;
  if (isEmpty && (event === 'COMMENT' || event === 'REQUEST_CHANGES')) throw unprocessable("Body can't be blank");
  if (comments > switches.mostCommentsInReview) throw unprocessable('Review comments is invalid and Review threads is invalid');
}
