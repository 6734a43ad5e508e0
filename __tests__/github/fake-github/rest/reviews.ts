import { refuseReview } from '../anchor-refusal.ts';
import { type Answer, forbidden, notFound, unprocessable } from '../answer.ts';
import { addReview, addThread, removeReview, visibleReviews } from '../conversation.ts';
import { judge, type Side } from '../line-oracle.ts';
import { commentablePatch, type Site, timestamp } from '../site.ts';
import type { Review } from '../state.ts';
import { bodyOf, required } from './body.ts';
import { type Call, pullRequestsWrite, type Route } from './call.ts';
import { answerPage } from './page.ts';
import { presentReview, presentReviewComments } from './present.ts';
import { checkNumber } from './pull-requests.ts';
import { refuseCommit, refuseEvent, refuseLocked } from './refuse-review.ts';
import { refuseText } from './refuse-text.ts';

const reviews = '/repos/{owner}/{repo}/pulls/{number}/reviews';
const review = `${reviews}/{review}`;
const needs = pullRequestsWrite;

export const reviewRoutes: readonly Route[] = [
  { method: 'GET', path: reviews, answer: listReviews },
  { method: 'POST', path: reviews, needs, answer: createReview },
  { method: 'GET', path: review, answer: (call, site) => answerReview(reviewOf(call, site), site) },
  { method: 'PUT', path: review, needs, answer: updateReview },
  { method: 'DELETE', path: review, needs, answer: deletePendingReview },
  { method: 'GET', path: `${review}/comments`, answer: listReviewComments },
  { method: 'POST', path: `${review}/events`, needs, answer: submitReview },
  { method: 'PUT', path: `${review}/dismissals`, needs, answer: dismissReview },
];

interface NewReview {
  readonly commit_id: string;
  readonly body: string;
  readonly event: keyof typeof states;
  readonly comments: readonly NewComment[];
}

interface NewComment {
  readonly path: string;
  readonly body: string;
  readonly line?: number;
  readonly side?: Side;
  readonly start_line?: number;
  readonly start_side?: Side;
}

const states = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

/** All or nothing: one bad line, and no comment is stored. */
function createReview(call: Call, site: Site): Answer {
  checkNumber(call, site);
  const { user } = call;
  const { commit_id: commit = site.pull.head, body = '', event, comments = [] } = bodyOf<NewReview>(call);
  refuseLocked(site);
  if (visibleReviews(site, user).some(({ state }) => state === 'PENDING')) {
    throw unprocessable('User can only have one pending review per pull request');
  }
  refuseCommit(commit, site);
  refuseEvent(event, body, comments.length, user, site);
  refuseText(body, 'Review');
  const threads = comments.map(comment => readThread(comment, commit));
  const objections = threads.map(({ path, anchor }) => judge(commentablePatch(site, path, commit), anchor));
  if (objections.some(list => list.length > 0)) {
    if (site.switches.orphanPending) addReview(site, { user, state: 'PENDING', body: '', commitId: commit });
    throw refuseReview(objections, site.switches);
  }
  const created = addReview(site, { user, state: event ? states[event] : 'PENDING', body, commitId: commit });
  for (const thread of threads) addThread(site, created, thread);
  return answerReview(created, site);
}

function readThread(comment: NewComment, commit: string) {
  const { path, body } = comment;
  refuseText(body, 'PullRequestReviewComment');
  const { side = 'RIGHT', start_side: startSide, start_line: startLine } = comment;
  return {
    path,
    anchor: { side, line: required(comment.line, 'line'), startSide, startLine },
    body,
    commit,
  };
}

function listReviews(call: Call, site: Site): Answer {
  checkNumber(call, site);
  return answerPage(call, site, visibleReviews(site, call.user), item => presentReview(item, site));
}

function listReviewComments(call: Call, site: Site): Answer {
  return answerPage(call, site, presentReviewComments(reviewOf(call, site), site), comment => comment);
}

function updateReview(call: Call, site: Site): Answer {
  const found = reviewOf(call, site);
  const body = required(bodyOf<{ body: string }>(call).body, 'body');
  refuseText(body, 'Review');
  found.body = body;
  return answerReview(found, site);
}

function deletePendingReview(call: Call, site: Site): Answer {
  const found = reviewOf(call, site);
  if (found.state !== 'PENDING') throw unprocessable('Can not delete a non-pending pull request review');
  removeReview(site, found);
  return answerReview(found, site);
}

function submitReview(call: Call, site: Site): Answer {
  const found = reviewOf(call, site);
  const { body = found.body, event } = bodyOf<Pick<NewReview, 'body' | 'event'>>(call);
  if (found.state !== 'PENDING') throw unprocessable('Can not submit a non-pending pull request review');
  refuseEvent(required(event, 'event'), body, presentReviewComments(found, site).length, call.user, site);
  Object.assign(found, { body, state: states[required(event, 'event')], submittedAt: timestamp(site) });
  return answerReview(found, site);
}

function dismissReview(call: Call, site: Site): Answer {
  const found = reviewOf(call, site);
  if (!site.switches.mayDismiss) throw forbidden('Must have admin rights to Repository.');
  if (found.state !== 'APPROVED' && found.state !== 'CHANGES_REQUESTED') {
    throw unprocessable(`Can not dismiss a ${found.state.toLowerCase()} pull request review`);
  }
  found.state = 'DISMISSED';
  return answerReview(found, site);
}

function reviewOf(call: Call, site: Site): Review {
  checkNumber(call, site);
  const found = visibleReviews(site, call.user).find(({ id }) => String(id) === call.params.review);
  if (!found) throw notFound();
  return found;
}

function answerReview(found: Review, site: Site): Answer {
  return { status: 200, body: presentReview(found, site) };
}
