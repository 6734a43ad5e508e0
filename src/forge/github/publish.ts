import type { Comment, FileComment, LineComment, Review } from '../../review/review.ts';
import type { Published } from '../forge.ts';
import { commentBody } from './comment-body.ts';
import type { Conversation, Thread } from './conversation.ts';
import type { Desk } from './desk.ts';
import { postFileComments } from './file-comments.ts';
import { postLineComments } from './line-comments.ts';
import { missingComments, noFileComments, superseded } from './notices.ts';
import { type Plan, planComments } from './plan.ts';
import { rememberPosted } from './posted.ts';
import { requestChanges, wantsRequest, withdrawRequests } from './request-changes.ts';
import { upsertSummary } from './summary-comment.ts';
import { closeThreads, deleteThreads, editThreads } from './threads.ts';

/**
 * Brings the pull request up to date with a review. The order makes every point a safe one to be stopped at: new comments come before
 * old ones go, and the summary, which claims what was posted, comes last. Throws ClosedDoor when nothing may be written at all.
 */
export async function publish(review: Review, before: Conversation, desk: Desk): Promise<Published> {
  const { places } = desk;
  const posted = before.summaries[0]?.posted ?? [];
  const makePlan = ({ threads }: Conversation) => planComments(review, { threads, posted, places });
  const plan = makePlan(before);
  const wanted = plan.create.map(({ comment }) => comment).filter(isOnLine);
  const requests = wantsRequest(review, before) && before.requests.every(({ stands }) => !stands);
  const newReview = { comments: wanted, requests, isPlain: places.isPlain, bodyOf: bodyOf(plan, desk) };
  const lines = await postLineComments(newReview, before, desk);
  const now = lines.latest ?? before;
  if (now.head !== desk.site.head) {
    desk.ledger.note(superseded(desk.site.head, now.head));
    return account(desk, now.threads, false);
  }
  const isRefused = lines.refusal !== undefined && lines.posted.length === 0;
  if (lines.refusal) desk.ledger.note(missingComments(wanted.length - lines.posted.length, lines.refusal));
  if (wantsRequest(review, now) && !(requests && lines.posted.length > 0)) await requestChanges(now, desk);

  const rest = lines.latest ? makePlan(now) : plan; // after trouble it counts what stands there by now
  const onFiles = rest.create.map(({ comment }) => comment).filter(isOnFile);
  if (onFiles.length > 0 && !now.takesFileComments) desk.ledger.note(noFileComments(onFiles.length));
  const files = now.takesFileComments ? await postFileComments(onFiles, bodyOf(rest, desk), desk) : [];
  await editThreads(rest.edit, desk);
  const closed = await closeThreads(rest.close, desk);
  const dropped = await deleteThreads([...rest.drop, ...outdone(rest, lines.posted)], desk);
  if (review.request === 'nothing') await withdrawRequests(now.requests, desk);

  const gone = new Set([...closed, ...dropped]);
  const standing = [...now.threads.filter(thread => !gone.has(thread)).map(edited(rest)), ...lines.posted, ...files];
  await upsertSummary(review, rememberPosted(review, standing, { threads: now.threads, posted }), now.summaries, desk);
  return account(desk, standing, isRefused);
}

function account({ ledger }: Desk, standing: readonly Pick<Thread, 'fingerprints'>[], refused: boolean): Published {
  const told = [...new Set(standing.flatMap(({ fingerprints }) => fingerprints))];
  return { written: ledger.written(), told, notices: ledger.notices(), refused };
}

function bodyOf({ create }: Plan, { site, places }: Desk): (comment: Comment) => string {
  const returning = new Set(create.filter(({ cameBack }) => cameBack).map(({ comment }) => comment));
  return comment => commentBody(comment, site, { lineHash: places.lineHash(comment), cameBack: returning.has(comment) });
}

/** Outdated threads about findings that have a new comment now. */
function outdone({ create }: Plan, posted: readonly Comment[]): Thread[] {
  return create.flatMap(({ comment, replaces }) => (replaces && posted.includes(comment) ? [replaces] : []));
}

/** Tells which findings a thread is about once it is edited. */
function edited({ edit }: Plan): (thread: Thread) => Pick<Thread, 'fingerprints'> {
  const comments = new Map(edit.map(({ thread, comment }) => [thread, comment]));
  return thread => comments.get(thread) ?? thread;
}

function isOnLine(comment: Comment): comment is LineComment {
  return comment.level === 'line';
}

function isOnFile(comment: Comment): comment is FileComment {
  return comment.level === 'file';
}
