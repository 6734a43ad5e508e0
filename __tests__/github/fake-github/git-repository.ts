import { type FileDiff, readFileDiffs } from './file-diff.ts';
import { runGit, tryGit } from './run-git.ts';

/** The git repository that everything the fake serves is read from, so that patch and content cannot disagree. */
export interface GitRepository {
  /** The commit that a ref or an id names. */
  commit(ref: string): string | undefined;
  object(oid: string): GitObject | undefined;
  /** Everything below a commit or a tree, folders included. */
  entries(treeish: string): readonly TreeEntry[] | undefined;
  mergeBase(base: string, head: string): string | undefined;
  /** The files that differ between two commits, with three lines of context and renames found. */
  changes(base: string, head: string): readonly FileDiff[];
  /** The diff of one file without context, between two commits. */
  changedLines(from: string, to: string, path: string): string;
  /** The commits that `head` has and `base` lacks, newest first. */
  commits(base: string, head: string): readonly string[];
  /** A commit's files as a zipped tar archive, below one folder. */
  archive(commit: string, folder: string): Buffer | undefined;
}

export interface GitObject {
  readonly oid: string;
  readonly type: 'blob' | 'tree' | 'commit' | 'tag';
  readonly bytes: Buffer;
}

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly sha: string;
  /** In bytes; only blobs have one. */
  readonly size: number | undefined;
}

const diff = ['diff', '--no-color', '--no-ext-diff', '--no-textconv', '--src-prefix=a/', '--dst-prefix=b/'];

/** What is asked of ids is remembered: git's objects never change. */
export function openRepository(directory: string): GitRepository {
  const objects = new Map<string, GitObject>();
  const commits = new Map<string, string | undefined>();
  const mergeBases = new Map<string, string | undefined>();
  const listings = new Map<string, readonly TreeEntry[] | undefined>();
  const comparisons = new Map<string, readonly FileDiff[]>();
  const print = (...args: string[]) => runGit(directory, args).toString();
  const line = (...args: string[]) => tryGit(directory, args)?.toString().trim();

  return {
    commit: ref => {
      if (ref.startsWith('-')) return undefined;
      const find = () => line('rev-parse', '--verify', '--quiet', `${ref}^{commit}`);
      return /^[0-9a-f]{40}$/.test(ref) ? remember(commits, ref, find) : find(); // a name may move
    },
    object: oid => {
      if (!/^[0-9a-f]{40}$/.test(oid)) return undefined;
      if (!objects.has(oid)) {
        const unread = [oid, ...smallBlobs(listings)].filter(id => !objects.has(id));
        for (const object of readObjects(directory, unread)) objects.set(object.oid, object);
      }
      return objects.get(oid);
    },
    entries: treeish => remember(listings, treeish, () => readEntries(directory, treeish)),
    mergeBase: (base, head) => remember(mergeBases, `${base} ${head}`, () => line('merge-base', base, head)),
    changes: (base, head) =>
      remember(comparisons, `${base} ${head}`, () =>
        readFileDiffs(
          print(...diff, '--raw', '-z', '--no-abbrev', '--find-renames', base, head),
          print(...diff, '-U3', '--find-renames', base, head),
        ),
      ),
    changedLines: (from, to, path) => print(...diff, '-U0', '--no-renames', from, to, '--', path),
    archive: (commit, folder) =>
      commit.startsWith('-') ? undefined : tryGit(directory, ['archive', '--format=tar.gz', `--prefix=${folder}/`, commit]),
    commits: (base, head) => print('rev-list', `${base}..${head}`).split('\n').filter(Boolean),
  };
}

function remember<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const found = known.get(key) ?? find();
  if (found !== undefined) known.set(key, found); // what is not there may still be added
  return found;
}

/** Files of the listed commits: they are read together, because one process a file would be slow. */
function smallBlobs(listings: ReadonlyMap<string, readonly TreeEntry[] | undefined>): string[] {
  return [...listings.values()].flatMap(entries =>
    (entries ?? []).filter(({ size = Infinity }) => size < 2 ** 20).map(({ sha }) => sha),
  );
}

function readEntries(directory: string, treeish: string): TreeEntry[] | undefined {
  if (treeish.startsWith('-')) return undefined;
  const text = tryGit(directory, ['ls-tree', '-r', '-t', '-l', '-z', '--full-tree', treeish])?.toString();
  return text
    ?.split('\0')
    .filter(Boolean)
    .map(entry => {
      const tab = entry.indexOf('\t');
      const [mode = '', type, sha = '', size] = entry.slice(0, tab).split(/ +/);
      return {
        path: entry.slice(tab + 1),
        mode,
        type: type as TreeEntry['type'],
        sha,
        size: size === '-' ? undefined : Number(size),
      };
    });
}

function readObjects(directory: string, oids: readonly string[]): GitObject[] {
  const output = runGit(directory, ['cat-file', '--batch'], `${oids.join('\n')}\n`);
  const found: GitObject[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at);
    const [oid = '', type, size] = output.subarray(at, end).toString().split(' ');
    at = end + 1;
    if (type === 'missing') continue;
    found.push({ oid, type: type as GitObject['type'], bytes: output.subarray(at, at + Number(size)) });
    at += Number(size) + 1;
  }
  return found;
}
