import type { ChangeSet } from '../../change/change-set.ts';
import type { Snapshot, TreeEntry } from '../../change/snapshot.ts';
import { added } from './compared.ts';
import { readWhole } from './whole.ts';

/** A comparison with nothing: every file of a snapshot is an added one. */
export async function allAdded(head: Snapshot): Promise<ChangeSet> {
  const { entries } = await head.list();
  const kept = withinBounds(entries);
  const read = await readWhole(head, kept);
  const texts = new Map(read.map(({ path, text }) => [path, text]));
  const files = entries.map(({ path, sha }) => added({ path, sha, text: texts.get(path) }));
  return { base: undefined, head: 'working tree', files, complete: true };
}

/** A whole folder may hold anything: lines are kept of files up to 1 MB, 64 MB in all. */
function withinBounds(entries: readonly TreeEntry[]): TreeEntry[] {
  let left = 64 * 1024 * 1024;
  return entries.filter(({ bytes = 0 }) => {
    if (bytes > Math.min(left, 1024 * 1024)) return false;
    left -= bytes;
    return true;
  });
}
