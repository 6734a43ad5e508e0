import type { ChangeSet } from '../change/change-set.ts';
import type { Listing, ReadResult } from '../change/snapshot.ts';
import type { Unread } from '../manifests/span.ts';
import type { Evidence } from './search/gather-evidence.ts';

/** What nobody could look into of a commit, in words: where there is any, that something was not found proves nothing. */
export function gapsIn(changes: ChangeSet, listing: Listing, evidence: Evidence, changed: ReadResult): readonly string[] {
  return [
    ...beyondReach(listing, evidence),
    ...(evidence.passedOver === 0
      ? []
      : [`${evidence.passedOver} objects that name no namespace and may bear on it were not read`]),
    ...(listing.complete || evidence.looked > 0 ? [] : ['nothing else of the repository was read']),
    ...(changes.complete ? [] : [`only the first ${changes.files.length} changed files were listed`]),
    ...[...evidence.unreadable, ...changed.unreadable].map(({ path, reason }) => `\`${path}\` was not read: ${reason}`),
  ];
}

/** Unchanged files that may hold anything, as no name tells them. */
export function unlisted(listing: Listing, evidence: Evidence): readonly Unread[] {
  return beyondReach(listing, evidence).map(reason => ({ path: '', line: undefined, reason }));
}

function beyondReach({ complete }: Listing, { looked, left }: Evidence): readonly string[] {
  return [
    ...(complete || looked === 0 ? [] : ['the host cut the list of files off']),
    ...(left === 0 ? [] : [`of ${left + looked} unchanged files only the nearest ${looked} were read`]),
  ];
}
