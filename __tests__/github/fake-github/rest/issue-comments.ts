import { type Answer, forbidden, notFound } from '../answer.ts';
import { addIssueComment, editComment, removeComment } from '../conversation.ts';
import type { Site } from '../site.ts';
import type { Comment } from '../state.ts';
import { bodyOf, required } from './body.ts';
import { type Call, issuesOrPullRequestsWrite, type Route } from './call.ts';
import { answerPage } from './page.ts';
import { presentIssueComment } from './present.ts';
import { checkNumber } from './pull-requests.ts';
import { refuseText } from './refuse-text.ts';

const comments = '/repos/{owner}/{repo}/issues/{number}/comments';
const comment = '/repos/{owner}/{repo}/issues/comments/{comment}';
const needs = issuesOrPullRequestsWrite;

export const issueCommentRoutes: readonly Route[] = [
  { method: 'GET', path: comments, answer: listComments },
  { method: 'POST', path: comments, needs, answer: createComment },
  { method: 'GET', path: comment, answer: (call, site) => answerComment(200, find(call, site), site) },
  { method: 'PATCH', path: comment, needs, answer: updateComment },
  { method: 'DELETE', path: comment, needs, answer: deleteComment },
];

function listComments(call: Call, site: Site): Answer {
  checkNumber(call, site);
  return answerPage(call, site, site.state.issueComments, item => presentIssueComment(item, site));
}

function createComment(call: Call, site: Site): Answer {
  checkNumber(call, site);
  const body = readText(call);
  if (site.switches.locked) throw forbidden('Unable to create comment because issue is locked.');
  return answerComment(201, addIssueComment(site, call.user, body), site);
}

function updateComment(call: Call, site: Site): Answer {
  const found = find(call, site);
  editComment(site, found, readText(call));
  return answerComment(200, found, site);
}

function deleteComment(call: Call, site: Site): Answer {
  removeComment(site, find(call, site));
  return { status: 204 };
}

function readText(call: Call): string {
  const body = required(bodyOf<{ body: string }>(call).body, 'body');
  refuseText(body, 'IssueComment');
  return body;
}

function find({ params }: Call, { state }: Site): Comment {
  const found = state.issueComments.find(({ id }) => String(id) === params.comment);
  if (!found) throw notFound();
  return found;
}

function answerComment(status: number, found: Comment, site: Site): Answer {
  return { status, body: presentIssueComment(found, site) };
}
