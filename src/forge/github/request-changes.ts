import type { Review } from '../../review/review.ts';
import { type ChangeRequest, requestText, withdrawnText } from './change-request.ts';
import type { Conversation } from './conversation.ts';
import { type Desk, pullOf } from './desk.ts';

/** Whether changes are to be requested: not of our own pull request, not twice, and never again where a person has dismissed it. */
export function wantsRequest({ request }: Review, { isOurs, requests }: Conversation): boolean {
  return request === 'changes' && !isOurs && requests.every(({ says }) => says === 'withdrawn');
}

/** Requests changes in a review without comments, or in one that was about to be dismissed. */
export async function requestChanges({ requests }: Conversation, desk: Desk): Promise<void> {
  const { client, ledger, site } = desk;
  const leaving = requests.find(({ stands }) => stands);
  const body = requestText(site.instance);
  const refusal = await ledger.write(
    () =>
      leaving
        ? client.rest.pulls.updateReview({ ...pullOf(desk), review_id: leaving.id, body })
        : client.rest.pulls.createReview({ ...pullOf(desk), commit_id: site.head, event: 'REQUEST_CHANGES', body }),
    { closing: [] },
  );
  if (refusal && refusal.kind !== 'own pull request') ledger.note(`Changes could not be requested: ${refusal.message}.`);
}

/** Dismisses what we have requested. First it says so: then a later run knows that no person has dismissed it. */
export async function withdrawRequests(requests: readonly ChangeRequest[], desk: Desk): Promise<void> {
  for (const { id, says, stands } of requests) {
    if (!stands) continue;
    const refusal = (says === 'changes' ? await rewrite(id, desk) : undefined) ?? (await dismiss(id, desk));
    if (refusal) {
      desk.ledger.note(
        `The request for changes could not be dismissed (${refusal.message}): someone who may has to, because nothing blocks any more.`,
      );
    }
  }
}

function rewrite(id: number, desk: Desk) {
  const body = withdrawnText(desk.site.instance);
  return desk.ledger.write(() => desk.client.rest.pulls.updateReview({ ...pullOf(desk), review_id: id, body }), { closing: [] });
}

/** On a protected branch only administrators and those on its list may. */
function dismiss(id: number, desk: Desk) {
  const message = `Nothing blocks any more in ${desk.site.head.slice(0, 7)}.`;
  return desk.ledger.write(() => desk.client.rest.pulls.dismissReview({ ...pullOf(desk), review_id: id, message }), {
    closing: [],
  });
}
