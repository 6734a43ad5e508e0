import type { RepoPath } from './source-file.ts';

/** The folder of a path; '' for the root. */
export function folderOf(path: RepoPath): RepoPath {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** The last part of a path. */
export function baseNameOf(path: RepoPath): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A relative path seen from a folder, without `.` and `..`; undefined when it leaves the repository or is none (a URL, an absolute path). */
export function resolvePath(folder: RepoPath, relative: string): RepoPath | undefined {
  if (relative.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(relative)) return undefined;
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/** Whether a path lies in a folder or below it; everything lies in ''. */
export function isWithin(path: RepoPath, folder: RepoPath): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
