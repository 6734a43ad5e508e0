import { addIssueComment, addReply, addReview, addThread, editComment, removeComment } from './conversation.ts';
import { judge, type Side } from './line-oracle.ts';
import { commentablePatch, type Site } from './site.ts';
import type { Comment, Review, Thread, User } from './state.ts';

/** Someone who takes part in the pull request by hand: what they do asks no permission and is in no request log. */
export interface Person {
  resolveThread(thread: Thread): void;
  unresolveThread(thread: Thread): void;
  replyTo(thread: Thread, body: string): Comment;
  editComment(comment: Comment, body: string): void;
  deleteComment(comment: Comment): void;
  commentOnLine(place: Place, body: string): Thread;
  commentOnFile(path: string, body: string): Thread;
  commentOnPullRequest(body: string): Comment;
  /** A review that is not submitted, as a cancelled run leaves it behind. */
  startReview(comments?: readonly { readonly place: Place; readonly body: string }[]): Review;
  submitReview(state: 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED', body: string): Review;
}

export interface Place {
  readonly path: string;
  readonly line: number;
  readonly side?: Side;
  readonly startLine?: number;
}

export function actAs(site: Site, user: User): Person {
  const review = (state: Review['state'], body = '') => addReview(site, { user, state, body, commitId: site.pull.head });
  return {
    resolveThread: thread => {
      thread.isResolved = true;
      thread.resolvedBy = user;
    },
    unresolveThread: thread => {
      thread.isResolved = false;
      thread.resolvedBy = undefined;
    },
    replyTo: (thread, body) => addReply(site, thread, user, body),
    editComment: (comment, body) => editComment(site, comment, body),
    deleteComment: comment => removeComment(site, comment),
    commentOnLine: (place, body) => threadAt(site, review('COMMENTED'), place, body),
    commentOnFile: (path, body) => {
      return addThread(site, review('COMMENTED'), { path, anchor: undefined, body, commit: site.pull.head });
    },
    commentOnPullRequest: body => addIssueComment(site, user, body),
    startReview: (comments = []) => {
      const pending = review('PENDING');
      for (const { place, body } of comments) threadAt(site, pending, place, body);
      return pending;
    },
    submitReview: review,
  };
}

function threadAt(site: Site, review: Review, { path, line, side = 'RIGHT', startLine }: Place, body: string): Thread {
  const anchor = { side, line, startSide: undefined, startLine };
  const [objection] = judge(commentablePatch(site, path), anchor);
  if (objection) throw new Error(`nobody can comment on ${path}:${line} (${side}): ${objection}`);
  return addThread(site, review, { path, anchor, body, commit: site.pull.head });
}
