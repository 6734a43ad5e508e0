import type { RepoPath } from '../../change/source-file.ts';
import { readChangeRequest } from './change-request.ts';
import type { Client } from './client.ts';
import type { Conversation, PendingReview, Summary, Thread } from './conversation.ts';
import type { CommentData, ReviewData, ThreadData } from './conversation-data.ts';
import type { NewField } from './conversation-document.ts';
import { askForConversation, type ConversationData, type TargetFiles } from './conversation-query.ts';
import { readCommentMarker, readSummaryMarker } from './marker.ts';
import type { Pull } from './site.ts';

export interface ReaderOptions {
  readonly now: () => Date;
  /** Files of a branch that the first query brings along. */
  readonly along: { readonly branch: string; readonly paths: readonly RepoPath[] };
}

/** A look at a pull request, to be read for one review or another: `instance` tells our comments from those of another by the same account. */
export interface Look {
  readonly baseRef: string;
  /** When, in milliseconds. */
  readonly readAt: number;
  /** Files of the branch to merge into that came along the first time. */
  readonly target: TargetFiles | undefined;
  readonly as: (instance: string) => Conversation;
}

/** Looks each time anew. What the server turned out to lack is not asked for again. */
export function conversationReader(client: Client, pull: Pull, { now, ...first }: ReaderOptions): () => Promise<Look> {
  let lacking: ReadonlySet<NewField> = new Set();
  let { along } = first;
  return async () => {
    const readAt = now().getTime();
    const asked = askForConversation(client, { pull, lacking, along });
    along = { ...along, paths: [] };
    const answer = await asked;
    lacking = answer.lacking;
    const { pullRequest, target } = answer;
    return { baseRef: pullRequest.baseRefName, readAt, target, as: instance => readConversation(answer, instance) };
  };
}

function readConversation({ viewer, pullRequest, threads, comments, lacking }: ConversationData, instance: string): Conversation {
  const pending = pullRequest.pending.nodes.filter(review => review.viewerDidAuthor);
  const unsubmitted = new Set(pending.flatMap(review => review.comments.nodes.map(({ fullDatabaseId }) => fullDatabaseId)));
  return {
    head: pullRequest.headRefOid,
    isOpen: pullRequest.state === 'OPEN',
    isOurs: pullRequest.viewerDidAuthor,
    threads: threads.flatMap(thread => readThread(thread, viewer, instance, unsubmitted)),
    summaries: comments.flatMap(comment => readSummary(comment, instance)),
    pendingReviews: pending.map(review => readPendingReview(review, instance)),
    requests: pullRequest.requests.nodes.flatMap(review => readChangeRequest(review, instance)),
    takesFileComments: !lacking.has('subjectType'),
  };
}

function readThread(thread: ThreadData, viewer: string, instance: string, unsubmitted: ReadonlySet<string | number>): Thread[] {
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
      resolvedBy: isResolved ? (resolvedBy?.login ?? 'ghost') : undefined, // GitHub's name for accounts that are no more
      isOutdated,
      isAnswered: comments.totalCount > 1,
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
  return { id: Number(fullDatabaseId), createdAt: Date.parse(createdAt), isOurs: ours.length === comments.totalCount };
}

/** GraphQL calls a bot `github-actions` in one place and `github-actions[bot]` in another. */
function account(login: string): string {
  return login.replace(/\[bot\]$/, '');
}
