import type { RepoPath, Sha } from '../../change/source-file.ts';
import type { ChangeRequest } from './change-request.ts';
import type { CommentMarker, SummaryMarker } from './marker.ts';

/** A pull request as it stands: its head, and what we have said on it. What others say is not looked at. */
export interface Conversation {
  readonly head: Sha;
  readonly isOpen: boolean;
  /** We opened the pull request ourselves: nobody requests changes of what is their own. */
  readonly isOurs: boolean;
  readonly threads: readonly Thread[];
  /** Oldest first. */
  readonly summaries: readonly Summary[];
  readonly pendingReviews: readonly PendingReview[];
  readonly requests: readonly ChangeRequest[];
  /** The server knows comments on whole files. */
  readonly takesFileComments: boolean;
}

/** A conversation on the diff that a comment of ours began. */
export interface Thread extends CommentMarker {
  /** GraphQL's id of the thread. */
  readonly id: string;
  /** REST's id of our comment. */
  readonly comment: number;
  readonly path: RepoPath;
  readonly body: string;
  readonly standing: 'open' | 'resolved by us' | 'resolved by someone';
  /** The login of who resolved it. */
  readonly resolvedBy: string | undefined;
  /** Its line has changed since. */
  readonly isOutdated: boolean;
  /** There are further comments; none of them is ours, because we never reply. */
  readonly isAnswered: boolean;
  readonly mayResolve: boolean;
  readonly mayUnresolve: boolean;
}

export interface Summary extends SummaryMarker {
  readonly comment: number;
  readonly body: string;
}

/** A review that was begun and never submitted: GitHub shows us our own only. */
export interface PendingReview {
  readonly id: number;
  /** In milliseconds. */
  readonly createdAt: number;
  /** All of its comments carry our marker; an empty one has none that do not. */
  readonly isOurs: boolean;
}
