import type { RepoPath } from '../change/source-file.ts';

/** Tells whether a path stands at or below one of `paths`; '' and '.' are the root. */
export function below(paths: readonly RepoPath[]): (path: RepoPath) => boolean {
  const roots = new Set(paths.map(path => (path.endsWith('/') ? path.slice(0, -1) : path)));
  if (roots.has('') || roots.has('.')) return () => true;
  return path => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) if (roots.has(path.slice(0, end))) return true;
    return false;
  };
}
