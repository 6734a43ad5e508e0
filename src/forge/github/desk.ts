import type { Client } from './client.ts';
import type { Conversation } from './conversation.ts';
import type { DiffPlaces } from './diff-places.ts';
import type { Ledger } from './ledger.ts';
import type { Site } from './site.ts';

/** What writing on a pull request takes. */
export interface Desk {
  readonly client: Client;
  readonly site: Site;
  readonly ledger: Ledger;
  readonly places: DiffPlaces;
  /** Reads the pull request anew. */
  readonly reread: () => Promise<Conversation>;
  readonly now: () => Date;
}

/** How REST names the repository. */
export function repositoryOf({ site }: Desk) {
  const { owner, repo } = site.pull;
  return { owner, repo };
}

/** How REST names the pull request. */
export function pullOf(desk: Desk) {
  return { ...repositoryOf(desk), pull_number: desk.site.pull.number };
}
