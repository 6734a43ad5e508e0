import type { ChangeSet, FileChange } from '../../change/change-set.ts';
import type { Listing, Snapshot, TreeEntry } from '../../change/snapshot.ts';
import type { Sha } from '../../change/source-file.ts';
import { blobId } from '../blob-id.ts';
import type { Forge } from '../forge.ts';
import { nobodyToTell } from '../nobody-to-tell.ts';
import { once } from '../once.ts';
import { allAdded } from './all-added.ts';
import { added, modified, removed, renamed } from './compared.ts';
import { folder, mustBeFolder } from './folder.ts';
import { givenFiles } from './given-files.ts';
import { pairRenames } from './renames.ts';
import { readWhole } from './whole.ts';

/** Two plain folders to compare; without a base every file is new. */
export interface FoldersOptions {
  readonly base: string | undefined;
  readonly head: string;
}

/** A pull request made of two folders, without git. Throws ForgeError when one does not exist. */
export async function openFolders({ base, head }: FoldersOptions): Promise<Forge> {
  await mustBeFolder(head);
  const after = folder(head);
  if (base === undefined) {
    return {
      changes: once(() => allAdded(after)),
      at: side => (side === 'base' ? givenFiles([], true) : after),
      ...nobodyToTell,
    };
  }
  await mustBeFolder(base);
  const before = folder(base);
  return {
    changes: once(() => compare(before, after)),
    at: side => (side === 'head' ? after : before),
    ...nobodyToTell,
  };
}

async function compare(base: Snapshot, head: Snapshot): Promise<ChangeSet> {
  const [before, after] = await Promise.all([base.list(), head.list()]);
  const old = byPath(before);
  const now = byPath(after);
  const edited = after.entries.filter(({ path, sha }) => old.has(path) && old.get(path)?.sha !== sha);
  const original = edited.flatMap(({ path }) => old.get(path) ?? []);
  const missing = before.entries.filter(({ path }) => !now.has(path));
  const unknown = after.entries.filter(({ path }) => !old.has(path));
  const [originals, gone] = await Promise.all([readWhole(base, original), readWhole(base, missing)]);
  const [edits, appeared] = await Promise.all([readWhole(head, edited), readWhole(head, unknown)]);
  const origins = pairRenames(gone, appeared);
  const moved = new Set(origins.values());
  const files: FileChange[] = [
    ...edits.flatMap((edit, index) => originals.slice(index, index + 1).map(whole => modified(whole, edit))),
    ...gone.filter(file => !moved.has(file)).map(removed),
    ...appeared.map(file => {
      const origin = origins.get(file.path);
      return origin ? renamed(origin, file) : added(file);
    }),
  ];
  return { base: idOf(before), head: 'working tree', files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), complete: true };
}

function byPath({ entries }: Listing): ReadonlyMap<string, TreeEntry> {
  return new Map(entries.map(entry => [entry.path, entry]));
}

/** No commit stands for a folder: the id of the list of its files does. */
function idOf({ entries }: Listing): Sha {
  return blobId(Buffer.from(entries.map(({ mode, sha, path }) => `${mode} ${sha}\t${path}\n`).join('')));
}
