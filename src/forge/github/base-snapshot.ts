import { basePath, type FileChange, headPath } from '../../change/change-set.ts';
import { matchLines } from '../../change/line-match.ts';
import type { Snapshot, TreeEntry } from '../../change/snapshot.ts';
import type { RepoPath, Sha } from '../../change/source-file.ts';
import { below } from '../below.ts';

/** The commit that changes count from, as they tell it: what none of them touches is the head's, so that no second tree is listed. */
export function baseSnapshot(commit: Sha, own: Snapshot, head: Snapshot, changes: readonly FileChange[]): Snapshot {
  const atHead = new Set(changes.flatMap(change => headPath(change) ?? []));
  const atBase = new Map(changes.flatMap(change => pathBefore(change).map(path => [path, change] as const)));
  const isOwn = (path: RepoPath) => atBase.has(path);
  const isHeads = (path: RepoPath) => !isOwn(path) && !atHead.has(path);
  return {
    list: async () => {
      const listing = await head.list();
      if (!listing.complete) return own.list();
      const entries = new Map(listing.entries.map(entry => [entry.path, entry]));
      const changed = [...atBase].map(([path, change]) => entryBefore(commit, path, entries.get(headPath(change) ?? '')));
      return { entries: [...listing.entries.filter(({ path }) => isHeads(path)), ...changed], complete: true };
    },
    read: async paths => {
      await head.read([]); // waits for the list where it is on its way: whoever waits for it too asks in the same moment then
      const [kept, changed] = await Promise.all([head.read(paths.filter(isHeads)), own.read(paths.filter(isOwn))]);
      return { files: [...kept.files, ...changed.files], unreadable: [...kept.unreadable, ...changed.unreadable] };
    },
    grep: async (pattern, paths, look) => {
      const isWhole = await head.grep(pattern, paths, match => {
        if (isHeads(match.path)) look(match);
      });
      if (!isWhole) return false;
      const { files } = await own.read([...atBase.keys()].filter(below(paths)));
      for (const file of files) matchLines(file, pattern).forEach(look);
      return true;
    },
    ...(head.reach && { reach: head.reach }),
  };
}

function pathBefore(change: FileChange): RepoPath[] {
  const path = basePath(change);
  return path === undefined ? [] : [path];
}

/** Nobody has told its id: git's other name for it stands there. A file seldom becomes something else. */
function entryBefore(commit: Sha, path: RepoPath, now: TreeEntry | undefined): TreeEntry {
  return { path, mode: now?.mode ?? '100644', sha: `${commit}:${path}`, bytes: now?.bytes };
}
