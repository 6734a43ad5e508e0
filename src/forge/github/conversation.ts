import type { RepoPath, Sha } from '../../change/source-file.ts';
import type { Client } from './client.ts';
import { askForConversation, type CommentData, type ReviewData, type ThreadData } from './conversation-query.ts';
import { type CommentMarker, readCommentMarker, readSummaryMarker, type SummaryMarker } from './marker.ts';
import type { Pull } from './site.ts';

/** A pull request as it stands: its head, and what we have said on it. What others say is not looked at. */
export interface Conversation {
  readonly head: Sha;
  readonly baseRef: string;
  readonly isOpen: boolean;
  readonly threads: readonly Thread[];
  /** Oldest first. */
  readonly summaries: readonly Summary[];
  readonly pendingReviews: readonly PendingReview[];
  /** When it was read, in milliseconds. */
  readonly readAt: number;
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
  /** Its line has changed since. */
  readonly isOutdated: boolean;
  /** Someone replied. */
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
  readonly isEmpty: boolean;
}

/** Reads all of it. `instance` tells our comments from those of another review by the same account. */
export async function readConversation(client: Client, pull: Pull, instance: string, now: () => Date): Promise<Conversation> {
  const readAt = now().getTime();
  const { viewer, pullRequest, threads, comments } = await askForConversation(client, pull);
  const pending = pullRequest.reviews.nodes.filter(review => review.viewerDidAuthor);
  const unsubmitted = new Set(pending.flatMap(review => review.comments.nodes.map(({ fullDatabaseId }) => fullDatabaseId)));
  return {
    head: pullRequest.headRefOid,
    baseRef: pullRequest.baseRefName,
    isOpen: pullRequest.state === 'OPEN',
    threads: threads.flatMap(thread => readThread(thread, viewer, instance, unsubmitted)),
    summaries: comments.flatMap(comment => readSummary(comment, instance)),
    pendingReviews: pending.map(review => readPendingReview(review, instance)),
    readAt,
  };
}

function readThread(thread: ThreadData, viewer: string, instance: string, unsubmitted: ReadonlySet<string>): Thread[] {
  const [first] = thread.comments.nodes;
  if (!first?.viewerDidAuthor || unsubmitted.has(first.fullDatabaseId)) return [];
  const marker = readCommentMarker(first.body);
  if (marker?.instance !== instance) return [];
  const { id, path, isResolved, resolvedBy, isOutdated, viewerCanResolve, viewerCanUnresolve, comments } = thread;
  const resolver = resolvedBy && account(resolvedBy.login) === account(viewer) ? 'resolved by us' : 'resolved by someone';
  return [
    {
      ...marker,
      id,
      path,
      comment: Number(first.fullDatabaseId),
      body: first.body,
      standing: isResolved ? resolver : 'open',
      isOutdated,
      isAnswered: comments.totalCount > comments.nodes.filter(({ viewerDidAuthor }) => viewerDidAuthor).length,
      mayResolve: viewerCanResolve,
      mayUnresolve: viewerCanUnresolve,
    },
  ];
}

function readSummary({ fullDatabaseId, body, viewerDidAuthor }: CommentData, instance: string): Summary[] {
  const marker = viewerDidAuthor ? readSummaryMarker(body) : undefined;
  return marker?.instance === instance ? [{ ...marker, comment: Number(fullDatabaseId), body }] : [];
}

function readPendingReview({ fullDatabaseId, createdAt, comments }: ReviewData, instance: string): PendingReview {
  const ours = comments.nodes.filter(({ body }) => readCommentMarker(body)?.instance === instance);
  return {
    id: Number(fullDatabaseId),
    createdAt: Date.parse(createdAt),
    isOurs: ours.length === comments.totalCount,
    isEmpty: comments.totalCount === 0,
  };
}

/** GraphQL calls a bot `github-actions` in one place and `github-actions[bot]` in another. */
function account(login: string): string {
  return login.replace(/\[bot\]$/, '');
}
