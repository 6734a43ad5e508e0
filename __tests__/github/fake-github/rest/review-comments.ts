import { refuseComment } from '../anchor-refusal.ts';
import { type Answer, invalidRequest, notFound, validationFailed } from '../answer.ts';
import { addReply, addReview, addThread, editComment, removeComment, visibleThreads } from '../conversation.ts';
import { judge, type Side } from '../line-oracle.ts';
import { commentablePatch, type Site } from '../site.ts';
import type { ReviewComment, Thread } from '../state.ts';
import { bodyOf, required } from './body.ts';
import { type Call, pullRequestsWrite, type Route } from './call.ts';
import { answerPage } from './page.ts';
import { presentReviewComment } from './present.ts';
import { checkNumber } from './pull-requests.ts';
import { isInPullRequest, refuseLocked } from './refuse-review.ts';
import { refuseText } from './refuse-text.ts';

const comments = '/repos/{owner}/{repo}/pulls/{number}/comments';
const comment = '/repos/{owner}/{repo}/pulls/comments/{comment}';
const needs = pullRequestsWrite;

export const reviewCommentRoutes: readonly Route[] = [
  { method: 'GET', path: comments, answer: listComments },
  { method: 'POST', path: comments, needs, answer: createComment },
  { method: 'POST', path: `${comments}/{comment}/replies`, needs, answer: createReply },
  { method: 'GET', path: comment, answer: (call, site) => answerComment(200, find(call, site), site) },
  { method: 'PATCH', path: comment, needs, answer: updateComment },
  { method: 'DELETE', path: comment, needs, answer: deleteComment },
];

interface NewComment {
  readonly body: string;
  readonly commit_id: string;
  readonly path: string;
  readonly line: number;
  readonly side: Side;
  readonly start_line: number;
  readonly start_side: Side | 'side';
  readonly in_reply_to: number;
  readonly subject_type: 'line' | 'file';
}

function createComment(call: Call, site: Site): Answer {
  checkNumber(call, site);
  const read = bodyOf<NewComment>(call);
  const { body = '', commit_id: commit = '', path = '' } = read;
  if (site.switches.ghes && read.subject_type !== undefined) throw invalidRequest('"subject_type" is not a permitted key.');
  if (read.in_reply_to !== undefined) return reply(call, site, String(read.in_reply_to), body);
  const anchor = read.subject_type === 'file' ? undefined : readAnchor(read);
  refuseLocked(site);
  refuseText(body, 'PullRequestReviewComment');
  if (!isInPullRequest(commit, site)) {
    const message = 'commit_id is not part of the pull request';
    throw validationFailed({ resource: 'PullRequestReviewComment', code: 'custom', field: 'commit_id', message });
  }
  const patch = commentablePatch(site, path, commit);
  const objections = anchor ? judge(patch, anchor) : patch === undefined ? (['path'] as const) : [];
  if (objections.length > 0) throw refuseComment(objections, site.switches);
  const review = addReview(site, { user: call.user, state: 'COMMENTED', body: '', commitId: commit });
  const thread = addThread(site, review, { path, anchor, body, commit });
  return answerComment(201, { thread, comment: thread.comments[0] }, site);
}

function readAnchor({ line, side = 'RIGHT', start_line: startLine, start_side: start }: Partial<NewComment>) {
  if (line === undefined) throw invalidRequest(`No subschema in "oneOf" matched.\n"line" wasn't supplied.`);
  return { line, side, startLine, startSide: start === 'side' ? side : start };
}

function createReply(call: Call, site: Site): Answer {
  checkNumber(call, site);
  return reply(call, site, call.params.comment ?? '', required(bodyOf<{ body: string }>(call).body, 'body'));
}

/** Only the first comment of a thread can be replied to. */
function reply(call: Call, site: Site, id: string, body: string): Answer {
  refuseLocked(site);
  refuseText(body, 'PullRequestReviewComment');
  const thread = visibleThreads(site, call.user).find(({ comments: [first] }) => String(first?.id) === id);
  if (!thread) throw notFound();
  return answerComment(201, { thread, comment: addReply(site, thread, call.user, body) }, site);
}

function listComments(call: Call, site: Site): Answer {
  checkNumber(call, site);
  const all = visibleThreads(site, call.user).flatMap(thread => thread.comments.map(item => ({ item, thread })));
  const inOrder = all.toSorted((a, b) => a.item.id - b.item.id);
  return answerPage(call, site, inOrder, ({ item, thread }) => presentReviewComment(item, thread, site));
}

function updateComment(call: Call, site: Site): Answer {
  const found = find(call, site);
  const body = required(bodyOf<{ body: string }>(call).body, 'body');
  refuseText(body, 'PullRequestReviewComment');
  editComment(site, found.comment, body);
  return answerComment(200, found, site);
}

function deleteComment(call: Call, site: Site): Answer {
  removeComment(site, find(call, site).comment);
  return { status: 204 };
}

function find({ user, params }: Call, site: Site): { thread: Thread; comment: ReviewComment } {
  for (const thread of visibleThreads(site, user)) {
    const found = thread.comments.find(({ id }) => String(id) === params.comment);
    if (found) return { thread, comment: found };
  }
  throw notFound();
}

function answerComment(status: number, found: { thread: Thread; comment: ReviewComment | undefined }, site: Site): Answer {
  return { status, body: found.comment && presentReviewComment(found.comment, found.thread, site) };
}
