import { type Anchor, hunkUpTo, placeOf } from './line-oracle.ts';
import { commentablePatch, mergeBase, type Site, timestamp } from './site.ts';
import type { Comment, Review, ReviewComment, Thread, User } from './state.ts';

/** What is said, whoever says it: REST, GraphQL and the people of a test all change the state here. */

export function addReview(site: Site, said: Pick<Review, 'user' | 'state' | 'body' | 'commitId'>): Review {
  const createdAt = timestamp(site);
  const review = { id: site.nextId(), ...said, createdAt, submittedAt: said.state === 'PENDING' ? undefined : createdAt };
  site.state.reviews.push(review);
  return review;
}

export interface NewThread {
  readonly path: string;
  /** Undefined for a comment on the whole file. */
  readonly anchor: Anchor | undefined;
  readonly body: string;
  readonly commit: string;
}

export function addThread(site: Site, review: Review, { path, anchor, body, commit }: NewThread): Thread {
  const patch = commentablePatch(site, path, commit) ?? '';
  const place = anchor && placeOf(patch, anchor.side, anchor.line);
  const thread: Thread = {
    id: site.nextId(),
    path,
    subjectType: anchor ? 'LINE' : 'FILE',
    side: anchor?.side ?? 'RIGHT',
    startSide: anchor?.startLine === undefined ? undefined : (anchor.startSide ?? anchor.side),
    original: {
      commit,
      mergeBase: mergeBase(site, commit),
      line: anchor?.line,
      startLine: anchor?.startLine,
      diffHunk: place ? hunkUpTo(patch, place) : '',
    },
    line: anchor?.line,
    startLine: anchor?.startLine,
    isOutdated: false,
    isResolved: false,
    resolvedBy: undefined,
    comments: [{ ...newComment(site, review.user, body), reviewId: review.id, inReplyTo: undefined }],
  };
  site.state.threads.push(thread);
  return thread;
}

/** Every reply is a review of its own, as on GitHub. */
export function addReply(site: Site, thread: Thread, user: User, body: string): ReviewComment {
  const review = addReview(site, { user, state: 'COMMENTED', body: '', commitId: site.pull.head });
  const comment = { ...newComment(site, user, body), reviewId: review.id, inReplyTo: thread.comments[0]?.id };
  thread.comments.push(comment);
  return comment;
}

export function addIssueComment(site: Site, user: User, body: string): Comment {
  const comment = newComment(site, user, body);
  site.state.issueComments.push(comment);
  return comment;
}

export function editComment(site: Site, comment: Comment, body: string): void {
  comment.body = body;
  comment.updatedAt = timestamp(site);
}

/** Removes a comment of either sort; a thread goes with its last comment. */
export function removeComment({ state }: Site, comment: Comment): void {
  for (const thread of state.threads) removeWhere(thread.comments, ({ id }) => id === comment.id);
  removeWhere(state.threads, ({ comments }) => comments.length === 0);
  removeWhere(state.issueComments, ({ id }) => id === comment.id);
}

export function removeReview(site: Site, review: Review): void {
  for (const comment of commentsOf(site, review)) removeComment(site, comment);
  removeWhere(site.state.reviews, ({ id }) => id === review.id);
}

export function commentsOf({ state }: Site, review: Review): ReviewComment[] {
  return state.threads.flatMap(({ comments }) => comments.filter(({ reviewId }) => reviewId === review.id));
}

/** A pending review is seen by its author only. */
export function visibleReviews({ state }: Site, viewer: User): Review[] {
  return state.reviews.filter(({ state: standing, user }) => standing !== 'PENDING' || user.login === viewer.login);
}

export function visibleThreads(site: Site, viewer: User): Thread[] {
  const reviews = new Set(visibleReviews(site, viewer).map(({ id }) => id));
  return site.state.threads.filter(({ comments }) => comments.some(({ reviewId }) => reviews.has(reviewId)));
}

function newComment(site: Site, user: User, body: string): Comment {
  const createdAt = timestamp(site);
  return { id: site.nextId(), user, body, createdAt, updatedAt: createdAt, minimizedReason: undefined };
}

function removeWhere<Item>(items: Item[], goes: (item: Item) => boolean): void {
  for (let at = items.length - 1; at >= 0; at--) if (goes(items[at] as Item)) items.splice(at, 1);
}
