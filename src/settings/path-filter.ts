import type { RepoPath } from '../change/source-file.ts';
import { mayHoldManifests } from '../manifests/manifest-paths.ts';
import { matcher } from './globs.ts';
import type { Settings } from './settings.ts';

/**
 * Whether a file is read, by its path: a place where manifests may be, within `paths` and outside `paths-ignore`.
 * What is `named` (on the command line) is read wherever it stands.
 */
export function pathFilter(
  { paths, pathsIgnore }: Pick<Settings, 'paths' | 'pathsIgnore'>,
  named: ReadonlySet<RepoPath> = new Set(),
): (path: RepoPath) => boolean {
  const wanted = paths.length > 0 ? matcher(paths) : () => true;
  const ignored = matcher(pathsIgnore);
  return path => named.has(path) || (mayHoldManifests(path) && wanted(path) && !ignored(path));
}
