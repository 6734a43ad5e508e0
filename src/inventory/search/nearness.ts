import { folderOf } from '../../change/repo-path.ts';
import type { RepoPath } from '../../change/source-file.ts';

/** How many folders one has to leave and enter to come from one file to another. */
export function steps(a: RepoPath, b: RepoPath): number {
  const [left, right] = [foldersOf(a), foldersOf(b)];
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared++;
  return left.length + right.length - 2 * shared;
}

/** Files in the order of their distance from the nearest of some others, and by name where it is equal. */
export function nearestFirst<File extends { readonly path: RepoPath }>(
  files: readonly File[],
  from: readonly RepoPath[],
): File[] {
  const starts = [...new Map(from.map(path => [folderOf(path), path])).values()];
  const known = new Map<RepoPath, number>();
  const distance = ({ path }: File) => {
    const folder = folderOf(path);
    const found = known.get(folder) ?? Math.min(...starts.map(start => steps(path, start)));
    known.set(folder, found);
    return found;
  };
  return files.toSorted((a, b) => distance(a) - distance(b) || (a.path < b.path ? -1 : 1));
}

const foldersOf = (path: RepoPath): readonly string[] => path.split('/').slice(0, -1);
