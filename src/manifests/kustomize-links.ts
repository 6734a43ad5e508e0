import { folderOf, resolvePath } from '../change/repo-path.ts';
import type { RepoPath, SourceFile } from '../change/source-file.ts';

/** Who may take in what, as the words of kustomization files tell: too much perhaps, never too little. Nothing is parsed. */
export interface KustomizeLinks {
  /** The kustomization files that may name a file, or a kustomization by its folder. */
  readonly usersOf: (path: RepoPath) => readonly RepoPath[];
  /** Whether a folder is a kustomization's own. */
  readonly isTakenWhole: (folder: RepoPath) => boolean;
  /** Every kustomization that leads to these files, itself or through others; those among them, too. */
  readonly above: (paths: Iterable<RepoPath>) => ReadonlySet<RepoPath>;
  /** All that these kustomizations lead to: files, and further kustomizations. */
  readonly below: (kustomizations: Iterable<RepoPath>) => ReadonlySet<RepoPath>;
}

/** `exists` knows files; several texts of one kustomization (base and head) add up. */
export function linksAmong(
  kustomizations: Iterable<Pick<SourceFile, 'path' | 'text'>>,
  exists: (path: RepoPath) => boolean,
): KustomizeLinks {
  const all = [...kustomizations];
  const byFolder = new Map(all.map(({ path }) => [folderOf(path), path]));
  const users = new Map<RepoPath, Set<RepoPath>>();
  const uses = new Map<RepoPath, Set<RepoPath>>();
  for (const { path, text } of all) {
    for (const word of wordsIn(text)) {
      const target = resolvePath(folderOf(path), word);
      const found = target === undefined ? undefined : (byFolder.get(target) ?? (exists(target) ? target : undefined));
      if (found === undefined || found === path) continue;
      users.set(found, (users.get(found) ?? new Set()).add(path));
      uses.set(path, (uses.get(path) ?? new Set()).add(found));
    }
  }
  return {
    usersOf: path => [...(users.get(path) ?? [])],
    isTakenWhole: folder => byFolder.has(folder),
    above: paths => {
      const start = [...paths];
      return new Set([...closure(start, users), ...start.filter(path => byFolder.get(folderOf(path)) === path)]);
    },
    below: starts => closure(starts, uses),
  };
}

/** Whatever may be a path: words between blanks, brackets, quotes and commas, what follows `key=`, and what stands in quotes. */
function wordsIn(text: string): ReadonlySet<string> {
  const quoted = [...text.matchAll(/"([^"\n]+)"|'([^'\n]+)'|(?:^|\s)(?:-|path:)\s+([^\s"'#][^\n#]*)/g)];
  const words = [...text.split(/[\s[\]{},"'=]+/), ...quoted.flatMap(([, ...found]) => found.flatMap(word => word?.trim() ?? []))];
  return new Set(words.filter(word => word !== '' && word !== '-'));
}

function closure(starts: Iterable<RepoPath>, links: ReadonlyMap<RepoPath, ReadonlySet<RepoPath>>): ReadonlySet<RepoPath> {
  const found = new Set<RepoPath>();
  const open = [...starts];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const next of links.get(path) ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(next);
    }
  }
  return found;
}
