import { type ChangeSet, headPath } from '../../change/change-set.ts';
import { diffLines } from '../../change/diff-lines.ts';
import type { RepoPath } from '../../change/source-file.ts';
import type { Comment, FileComment, LineComment, Review } from '../../review/review.ts';
import type { Published } from '../forge.ts';
import type { Conversation, Thread } from './conversation.ts';
import type { Desk } from './desk.ts';
import { postFileComments } from './file-comments.ts';
import { postLineComments } from './line-comments.ts';
import { missingComments, superseded } from './notices.ts';
import { type Plan, planComments } from './plan.ts';
import { rememberPosted } from './posted.ts';
import { upsertSummary } from './summary-comment.ts';
import { closeThreads, deleteThreads, editThreads } from './threads.ts';

/**
 * Brings the pull request up to date with a review. The order makes every point a safe one to be stopped at: new comments come before
 * old ones go, and the summary, which claims what was posted, comes last. Throws ClosedDoor when nothing may be written at all.
 */
export async function publish(review: Review, before: Conversation, changes: ChangeSet, desk: Desk): Promise<Published> {
  const posted = before.summaries[0]?.posted ?? [];
  const makePlan = ({ threads }: Conversation) => planComments(review, { threads, posted, pathNow: pathNow(changes) });
  const plan = makePlan(before);
  const wanted = plan.create.map(({ comment }) => comment).filter(isOnLine);
  const lines = await postLineComments(wanted, before, desk, isPlain(changes));
  const now = lines.latest ?? before;
  if (now.head !== desk.site.head) {
    desk.ledger.note(superseded(desk.site.head, now.head));
    return account(desk, now.threads, false);
  }
  const isRefused = lines.refusal !== undefined && lines.posted.length === 0;
  if (lines.refusal) desk.ledger.note(missingComments(wanted.length - lines.posted.length, lines.refusal));

  const rest = lines.latest ? makePlan(now) : plan; // after trouble it counts what stands there by now
  const files = await postFileComments(rest.create.map(({ comment }) => comment).filter(isOnFile), desk);
  await editThreads(rest.edit, desk);
  const deleted = await closeThreads(rest.close, desk);
  const replaced = await deleteThreads(outdone(rest, lines.posted), desk);

  const gone = new Set([...deleted, ...replaced]);
  const standing = [...now.threads.filter(thread => !gone.has(thread)).map(edited(rest)), ...lines.posted, ...files];
  await upsertSummary(review, rememberPosted(review, standing, { threads: now.threads, posted }), now.summaries, desk);
  return account(desk, standing, isRefused);
}

function account({ ledger }: Desk, standing: readonly unknown[], refused: boolean): Published {
  return { written: ledger.written(), comments: standing.length, notices: ledger.notices(), refused };
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

/** Where a file stands that had another path before: threads keep the path that they began on. */
function pathNow({ files }: ChangeSet): (path: RepoPath) => RepoPath {
  const moves = new Map(
    files.flatMap(({ previousPath, path }) => (previousPath === undefined ? [] : [[previousPath, path] as const])),
  );
  return path => moves.get(path) ?? path;
}

/** Whether a comment stands on one line that the pull request adds. */
function isPlain({ files }: ChangeSet): (comment: LineComment) => boolean {
  const hunks = new Map(files.map(file => [headPath(file), file.hunks]));
  return ({ path, side, line, startLine }) => {
    return side === 'RIGHT' && startLine === undefined && diffLines(hunks.get(path) ?? []).head.get(line)?.kind === 'added';
  };
}
