import type { Reach, TreeEntry } from '../../change/snapshot.ts';
import type { RepoPath } from '../../change/source-file.ts';
import { nearestFirst } from './nearness.ts';

/** The files nearest to others, as many as are worth reading. */
export function withinReach(
  entries: readonly TreeEntry[],
  from: readonly RepoPath[],
  { files, bytes }: Reach,
): { readonly entries: readonly TreeEntry[]; readonly left: number } {
  const near: TreeEntry[] = [];
  let room = bytes;
  for (const entry of nearestFirst(entries, ({ path }) => path, from)) {
    room -= entry.bytes ?? 0;
    if (near.length >= files || room < 0) break;
    near.push(entry);
  }
  return { entries: near, left: entries.length - near.length };
}
