import type { RequestData } from './conversation-data.ts';

/** A review of ours that requests changes. GitHub takes markers out of the bodies of reviews, so that its visible words tell it. */
export interface ChangeRequest {
  readonly id: number;
  /** `withdrawn` when we have said that it goes, dismissed or not yet. */
  readonly says: 'changes' | 'withdrawn';
  /** It still bars the pull request. */
  readonly stands: boolean;
}

/** What we say in it, for good: an unchanged run has nothing to edit. */
export function requestText(instance: string): string {
  return `${opening('requests', instance)}: it introduces what blocks it, as the summary and the comments tell. This request is dismissed once nothing blocks any more.`;
}

/** What it says once nothing blocks any more: a dismissed one that says otherwise was dismissed by a person. */
export function withdrawnText(instance: string): string {
  return `${opening('requested', instance)}: nothing blocks any more.`;
}

export function readChangeRequest(
  { fullDatabaseId, state, body, viewerDidAuthor }: RequestData,
  instance: string,
): ChangeRequest[] {
  const text = body.trim();
  const says = text === requestText(instance) ? 'changes' : text === withdrawnText(instance) ? 'withdrawn' : undefined;
  if (!viewerDidAuthor || says === undefined) return [];
  return [{ id: Number(fullDatabaseId), says, stands: state === 'CHANGES_REQUESTED' }];
}

function opening(verb: string, instance: string): string {
  return `⚓ Seaworthy${instance === 'default' ? '' : ` (${instance})`} ${verb} changes of this pull request`;
}
