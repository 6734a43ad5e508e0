import { commentBody, settledBody, settledMark } from './comment-body.ts';
import type { Thread } from './conversation.ts';
import { type Desk, repositoryOf } from './desk.ts';
import type { Edit } from './plan.ts';
import type { Refusal } from './refusal.ts';

/** Brings the texts of standing comments up to date; editing one notifies nobody. */
export async function editThreads(edits: readonly Edit[], desk: Desk): Promise<void> {
  for (const { thread, comment, rewrite, reopen } of edits) {
    if (reopen) noteUnlessGone(await setResolved(thread, false, desk), thread, desk);
    const lineHash = thread.isOutdated ? thread.lineHash : desk.places.lineHash(comment); // what GitHub shows there
    if (rewrite)
      noteUnlessGone(await editComment(thread, commentBody(comment, desk.site, { lineHash, thread }), desk), thread, desk);
  }
}

/** Ends threads whose findings are gone; returns those that exist no more. Resolving takes `contents: write`, which few tokens have. */
export async function closeThreads(threads: readonly Thread[], desk: Desk): Promise<readonly Thread[]> {
  const deleted: Thread[] = [];
  let mayNot = false;
  for (const thread of threads) {
    if (thread.mayResolve && !mayNot) {
      const refusal = await setResolved(thread, true, desk);
      mayNot = refusal === denied;
      if (refusal !== denied) {
        noteUnlessGone(refusal, thread, desk); // it is the next run's
        continue;
      }
    }
    if (!thread.isAnswered) deleted.push(...(await deleteThreads([thread], desk)));
    else if (!thread.body.startsWith(settledMark)) {
      noteUnlessGone(await editComment(thread, settledBody(thread, desk.site), desk), thread, desk);
    }
  }
  return deleted;
}

/** Deletes our comments, and with them threads that nobody else has written in; returns those that exist no more. */
export async function deleteThreads(threads: readonly Thread[], desk: Desk): Promise<readonly Thread[]> {
  const deleted: Thread[] = [];
  for (const thread of threads) {
    const refusal = await desk.ledger.write(() => {
      return desk.client.rest.pulls.deleteReviewComment({ ...repositoryOf(desk), comment_id: thread.comment });
    });
    noteUnlessGone(refusal, thread, desk);
    if (refusal === undefined || refusal.kind === 'absent') deleted.push(thread);
  }
  return deleted;
}

function editComment(thread: Thread, body: string, desk: Desk): Promise<Refusal | undefined> {
  return desk.ledger.write(() => {
    return desk.client.rest.pulls.updateReviewComment({ ...repositoryOf(desk), comment_id: thread.comment, body });
  });
}

/** GitHub says of a thread that the token may resolve it, and of the attempt that it may not. */
const denied: Refusal = { kind: 'forbidden', accepted: undefined, message: 'the token may not resolve conversations' };

/** A token that may write comments need not be allowed this: its refusal closes no door. */
async function setResolved(thread: Thread, isResolved: boolean, desk: Desk): Promise<Refusal | undefined> {
  const name = isResolved ? 'resolveReviewThread' : 'unresolveReviewThread';
  const document = `mutation Settle($thread: ID!) { ${name}(input: { threadId: $thread }) { thread { isResolved } } }`;
  let isDenied = false;
  const send = async () => {
    const { data, failure } = await desk.client.graphql(document, { thread: thread.id });
    if ((data as Readonly<Record<string, unknown>>)[name]) return;
    isDenied = failure.errors.some(({ type }) => type === 'FORBIDDEN');
    throw failure;
  };
  const refusal = await desk.ledger.write(send, { closing: [] });
  return isDenied ? denied : refusal;
}

/** Someone else was faster where the comment is gone: that is as well. */
function noteUnlessGone(refusal: Refusal | undefined, { path }: Thread, { ledger }: Desk): void {
  if (refusal && refusal.kind !== 'absent')
    ledger.note(`A comment on ${path} could not be brought up to date: ${refusal.message}.`);
}
