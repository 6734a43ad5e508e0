import type { Review } from '../../review/review.ts';
import type { Summary } from './conversation.ts';
import { cutToFit } from './cut-to-fit.ts';
import { type Desk, repositoryOf } from './desk.ts';
import { creating } from './ledger.ts';
import { visibleText, withMarker } from './marker.ts';
import { type Memory, writeMemories } from './memory.ts';
import type { Refusal } from './refusal.ts';

/**
 * Writes the one summary comment: last, because it claims what was posted. The oldest of ours is kept, others are deleted; one that a
 * newer run has written stays as it is.
 */
export async function upsertSummary(
  review: Review,
  posted: readonly Memory[],
  summaries: readonly Summary[],
  desk: Desk,
): Promise<void> {
  const [own, ...duplicates] = summaries;
  if (summaries.some(({ run }) => isLater(run, desk.site.run))) return;
  const text = review.summary ?? (own && review.settled);
  if (text === undefined) return;
  const refusal = own ? await edit(own, text, posted, desk) : await create(text, posted, desk);
  if (refusal) desk.ledger.note(`The summary could not be written: ${refusal.message}.`);
  for (const { comment } of duplicates) {
    await desk.ledger.write(() => desk.client.rest.issues.deleteComment({ ...repositoryOf(desk), comment_id: comment }));
  }
}

/** Nothing is written when it would say the same of the same commit. */
async function edit(own: Summary, text: string, posted: readonly Memory[], desk: Desk): Promise<Refusal | undefined> {
  const body = summaryBody(text, posted, desk);
  const isSame = visibleText(own.body) === visibleText(body) && own.posted.join() === posted.join();
  if (isSame && own.head === desk.site.head) return undefined;
  const send = () => desk.client.rest.issues.updateComment({ ...repositoryOf(desk), comment_id: own.comment, body });
  return desk.ledger.write(send, { insists: true });
}

/** When nobody knows whether it was created, the pull request is asked. */
async function create(text: string, posted: readonly Memory[], desk: Desk): Promise<Refusal | undefined> {
  const { client, ledger, site } = desk;
  const body = summaryBody(text, posted, desk);
  const send = () => client.rest.issues.createComment({ ...repositoryOf(desk), issue_number: site.pull.number, body });
  for (let failures = 0; ; ) {
    const refusal = await ledger.write(send, { ...creating, insists: true });
    if (refusal?.kind !== 'failed' || ++failures > 2) return refusal;
    await client.wait(2 * failures);
    if ((await desk.reread()).summaries.length > 0) return undefined;
  }
}

function summaryBody(text: string, posted: readonly Memory[], { site }: Desk): string {
  const { instance, head, run } = site;
  return withMarker(cutToFit(text, 1000 + writeMemories(posted).length), { instance, head, run, posted });
}

function isLater([id, attempt]: Summary['run'], [ownId, ownAttempt]: Summary['run']): boolean {
  return id === ownId ? attempt > ownAttempt : id > ownId;
}
