import type { FileChange } from '../change/change-set.ts';
import type { ReadResult, TreeEntry } from '../change/snapshot.ts';
import type { RepoPath } from '../change/source-file.ts';
import type { Unread } from '../manifests/span.ts';

/** Files that a forge could not give as text. */
export function unreadOf({ unreadable }: Pick<ReadResult, 'unreadable'>): Unread[] {
  return unreadable.map(({ path, reason }) => ({ path, line: undefined, reason }));
}

/** Changed paths that are no regular files: named, because nothing behind them is reviewed. */
export function unusual(entries: readonly TreeEntry[], paths: readonly RepoPath[], named: readonly Unread[]): Unread[] {
  const wanted = new Set(paths.filter(path => !named.some(other => other.path === path)));
  return entries.flatMap(({ path, mode }) => {
    if (!wanted.has(path) || mode.startsWith('100')) return [];
    return [{ path, line: undefined, reason: mode === '120000' ? 'a symbolic link' : 'a submodule' }];
  });
}

/** Changed files that were reviewed where they stood: to move one out of sight is to silence what is said of it. */
export function movedAside(changed: readonly FileChange[], includes: (path: RepoPath) => boolean): Unread[] {
  return changed
    .filter(({ status, path, previousPath }) => status === 'renamed' && !includes(path) && previousPath && includes(previousPath))
    .map(({ path }) => ({ path, line: undefined, reason: 'moved to where nothing is read (`paths`, `paths-ignore`)' }));
}
