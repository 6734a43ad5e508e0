import type { ChangeSet } from '../../change/change-set.ts';
import type { LineMatch } from '../../change/line-match.ts';
import type { Listing, Snapshot, TreeEntry } from '../../change/snapshot.ts';
import type { RepoPath } from '../../change/source-file.ts';
import { isKustomizationFile } from '../../manifests/kustomization.ts';
import { unchangedAmong } from '../concern.ts';
import { tellingLines } from './outline.ts';

/** What stands around the changes: the files that did not change and can hold manifests, and what their lines tell. */
export interface Surroundings {
  readonly listing: Listing;
  readonly unchanged: readonly TreeEntry[];
  /** Their telling lines, looked for once; undefined where nothing can be looked through unread. */
  readonly lines: () => Promise<Iterable<LineMatch> | undefined>;
}

export async function lookAround(
  changes: ChangeSet,
  head: Snapshot,
  includes: (path: RepoPath) => boolean,
): Promise<Surroundings> {
  const listing = await head.list();
  const unchanged = unchangedAmong(listing, changes, includes);
  let lines: ReturnType<Surroundings['lines']> | undefined;
  return {
    listing,
    unchanged,
    lines: () => {
      lines ??= head.grep(
        tellingLines,
        unchanged.map(({ path }) => path).filter(path => !isKustomizationFile(path)),
      );
      return lines;
    },
  };
}
