import { folderOf } from '../../change/repo-path.ts';
import type { RepoPath } from '../../change/source-file.ts';

/** How many folders one has to leave and enter to come from one file to another. */
export function steps(a: RepoPath, b: RepoPath): number {
  const [left, right] = [foldersOf(a), foldersOf(b)];
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared++;
  return left.length + right.length - 2 * shared;
}

/** Things in the order of their files' distance from the nearest of some others, and by name where it is equal. */
export function nearestFirst<Thing>(
  things: readonly Thing[],
  pathOf: (thing: Thing) => RepoPath,
  from: readonly RepoPath[],
): Thing[] {
  const starts = [...new Map(from.map(path => [folderOf(path), path])).values()];
  const known = new Map<RepoPath, number>();
  const distance = (path: RepoPath) => {
    const folder = folderOf(path);
    const found = known.get(folder) ?? Math.min(...starts.map(start => steps(path, start)));
    known.set(folder, found);
    return found;
  };
  return things
    .map(thing => ({ thing, path: pathOf(thing), distance: distance(pathOf(thing)) }))
    .sort((a, b) => a.distance - b.distance || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(({ thing }) => thing);
}

const foldersOf = (path: RepoPath): readonly string[] => path.split('/').slice(0, -1);
