import { basePath, type ChangeSet, headPath } from '../change/change-set.ts';
import { baseNameOf, folderOf } from '../change/repo-path.ts';
import type { ReadResult, Snapshot, TreeEntry } from '../change/snapshot.ts';
import type { RepoPath, SourceFile } from '../change/source-file.ts';
import { isKustomizationFile } from '../manifests/kustomization.ts';
import type { Unread } from '../manifests/span.ts';
import { type FileReader, fileReader } from './file-reading.ts';
import { takeInventory } from './take-inventory.ts';
import type { Inventory } from './unit.ts';

/** What is read of a repository: every changed manifest, and of the others those that may bear on them. */
export interface Reading {
  readonly head: Inventory;
  /** Undefined when there is nothing to compare with. */
  readonly base: Inventory | undefined;
  readonly unread: readonly Unread[];
  /** Changed files that can hold manifests. */
  readonly files: number;
  readonly texts: Texts;
}

/** The texts that were read, and the head as it would be with others: for trying a fix. */
export interface Texts {
  readonly at: (side: 'base' | 'head', path: RepoPath) => string | undefined;
  /** Undefined where one of the files was not read, or what is made of it cannot be told without building it. */
  readonly headWith: (files: readonly SourceFile[]) => Inventory | undefined;
}

export interface Scope {
  /** By its path, whether a file is to be read. */
  readonly includes: (path: RepoPath) => boolean;
  /** Which kinds may bear on objects of these kinds: what the rules look for elsewhere. */
  readonly companionsOf: (kinds: ReadonlySet<string>) => ReadonlySet<string>;
}

/** Where nothing can be scanned unread, at most so many unchanged files are read, nearest folders first … */
const mostFiles = 290;
/** … and at most so many bytes of them. */
const mostBytes = 8_000_000;

/** Reads what a review needs of both commits: lists the head once; reads changed files, then unchanged ones that may matter. */
export async function readRepository(changes: ChangeSet, head: Snapshot, base: Snapshot, scope: Scope): Promise<Reading> {
  const changed = changes.files.filter(file =>
    [file.path, file.previousPath].some(path => path !== undefined && scope.includes(path)),
  );
  const headPaths = changed.flatMap(file => headPath(file) ?? []).filter(scope.includes);
  const basePaths = changes.base === undefined ? [] : changed.flatMap(file => basePath(file) ?? []).filter(scope.includes);
  if (headPaths.length + basePaths.length === 0)
    return { head: nothing, base: nothing, unread: [], files: 0, texts: nothingRead };

  const listing = await head.list();
  const [headFiles, baseFiles] = await Promise.all([head.read(headPaths), base.read(basePaths)]); // side by side: a host may answer both at once
  const readFile = fileReader();
  const notes = [...unreadOf(headFiles), ...unreadOf(baseFiles), ...unusual(listing.entries, headPaths)];

  const known = new Set(changes.files.flatMap(file => headPath(file) ?? []));
  const unchanged = listing.entries.filter(
    ({ path, mode }) => !known.has(path) && mode.startsWith('100') && scope.includes(path),
  );
  const kinds = scope.companionsOf(kindsIn([...headFiles.files, ...baseFiles.files], readFile));
  const chosen =
    kinds.size === 0 ? { paths: [], complete: true } : await choose(head, unchanged, [...kinds], [...headPaths, ...basePaths]);
  const others = await head.read(chosen.paths);
  const complete = listing.complete && chosen.complete && others.unreadable.length === 0 && changes.complete;
  const charts = listing.entries.filter(({ path }) => baseNameOf(path) === 'Chart.yaml').map(({ path }) => folderOf(path));

  const at = (files: readonly SourceFile[]): Inventory =>
    takeInventory({ files: [...others.files, ...files], complete, charts }, readFile);
  return {
    head: at(headFiles.files),
    base: changes.base === undefined ? undefined : at(baseFiles.files),
    unread: [
      ...notes,
      ...(listing.complete || unchanged.length === 0
        ? []
        : [{ path: '', line: undefined, reason: 'the host cut the list of files off' }]),
    ],
    files: changed.length,
    texts: textsOf([...others.files, ...headFiles.files], [...others.files, ...baseFiles.files], files =>
      takeInventory({ files, complete, charts }, readFile),
    ),
  };
}

const nothing: Inventory = { units: [], unread: [] };
const nothingRead: Texts = { at: () => undefined, headWith: () => undefined };

function textsOf(
  head: readonly SourceFile[],
  base: readonly SourceFile[],
  take: (files: readonly SourceFile[]) => Inventory,
): Texts {
  const byPath = { head: new Map(head.map(file => [file.path, file])), base: new Map(base.map(file => [file.path, file])) };
  return {
    at: (side, path) => byPath[side].get(path)?.text,
    headWith: files => {
      if (files.some(({ path }) => !byPath.head.has(path))) return undefined;
      const others = new Map(files.map(file => [file.path, file]));
      return take(head.map(file => others.get(file.path) ?? file));
    },
  };
}

function kindsIn(files: readonly SourceFile[], readFile: FileReader): ReadonlySet<string> {
  return new Set(files.flatMap(file => readFile(file, undefined).resources.map(({ kind }) => kind)));
}

/** The unchanged files that may hold one of the kinds, and every kustomization, which says what is a patch. */
async function choose(
  head: Snapshot,
  entries: readonly TreeEntry[],
  kinds: readonly string[],
  changed: readonly RepoPath[],
): Promise<{ paths: RepoPath[]; complete: boolean }> {
  const kustomizations = entries.filter(({ path }) => isKustomizationFile(path)).map(({ path }) => path);
  const found = await head.containing(
    kinds,
    entries.map(({ path }) => path),
  );
  if (found) return { paths: [...new Set([...kustomizations, ...found])], complete: true };

  const folders = [...new Set(changed.map(folderOf))];
  const distance = new Map(entries.map(({ path }) => [path, Math.min(...folders.map(folder => steps(folderOf(path), folder)))]));
  const near = entries.toSorted(
    (a, b) => (distance.get(a.path) ?? 0) - (distance.get(b.path) ?? 0) || a.path.localeCompare(b.path),
  );
  const paths: RepoPath[] = [];
  let bytes = 0;
  for (const { path, bytes: size = 0 } of near) {
    if (paths.length >= mostFiles || bytes + size > mostBytes) break;
    paths.push(path);
    bytes += size;
  }
  return { paths, complete: paths.length === entries.length };
}

/** How many folders one has to leave and enter to come from one to the other. */
function steps(a: RepoPath, b: RepoPath): number {
  const [left, right] = [a, b].map(folder => (folder === '' ? [] : folder.split('/')));
  if (!left || !right) return 0;
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared++;
  return left.length + right.length - 2 * shared;
}

function unreadOf({ unreadable }: ReadResult): Unread[] {
  return unreadable.map(({ path, reason }) => ({ path, line: undefined, reason }));
}

/** Changed paths that are no regular files: named, because nothing behind them is reviewed. */
function unusual(entries: readonly TreeEntry[], paths: readonly RepoPath[]): Unread[] {
  const wanted = new Set(paths);
  return entries.flatMap(({ path, mode }) => {
    if (!wanted.has(path) || mode.startsWith('100')) return [];
    return [{ path, line: undefined, reason: mode === '120000' ? 'a symbolic link' : 'a submodule' }];
  });
}
