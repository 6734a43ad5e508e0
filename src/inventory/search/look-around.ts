import type { ChangeSet } from '../../change/change-set.ts';
import type { Listing, Snapshot, TreeEntry } from '../../change/snapshot.ts';
import type { RepoPath } from '../../change/source-file.ts';
import { isKustomizationFile } from '../../manifests/kustomization.ts';
import { unchangedAmong } from '../concern.ts';
import { openOutline, type Sketch, tellingLines } from './outline.ts';

/** What stands around the changes: the files that did not change and can hold manifests, and what their lines tell. */
export interface Surroundings {
  readonly listing: Listing;
  readonly unchanged: readonly TreeEntry[];
  /** The documents of all of them, looked through once; undefined where nothing can be looked through unread. */
  readonly sketches: () => Promise<readonly Sketch[] | undefined>;
}

export async function lookAround(
  changes: ChangeSet,
  head: Snapshot,
  includes: (path: RepoPath) => boolean,
): Promise<Surroundings> {
  const listing = await head.list();
  const unchanged = unchangedAmong(listing, changes, includes);
  let sketches: ReturnType<Surroundings['sketches']> | undefined;
  return {
    listing,
    unchanged,
    sketches: () => {
      sketches ??= lookThrough(head, unchanged);
      return sketches;
    },
  };
}

async function lookThrough(snapshot: Snapshot, entries: readonly TreeEntry[]): Promise<readonly Sketch[] | undefined> {
  const { add, sketches } = openOutline();
  const paths = entries.map(({ path }) => path).filter(path => !isKustomizationFile(path));
  return (await snapshot.grep(tellingLines, paths, add)) ? sketches() : undefined;
}
