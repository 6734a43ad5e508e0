import { folderOf } from '../change/repo-path.ts';
import type { Listing, Snapshot } from '../change/snapshot.ts';
import type { RepoPath, SourceFile } from '../change/source-file.ts';

/** A commit's tree as rendering sees it: only regular files can be read. */
export interface Tree {
  readonly paths: readonly RepoPath[];
  readonly isFile: (path: RepoPath) => boolean;
  readonly isFolder: (path: RepoPath) => boolean;
  /** What stands at a path that is no regular file. */
  readonly oddity: (path: RepoPath) => string | undefined;
  readonly bytes: (path: RepoPath) => number;
  /** The regular files at or below a folder. */
  readonly below: (folder: RepoPath) => readonly RepoPath[];
  /** The texts of regular files; what is no text is left out. */
  readonly read: (paths: Iterable<RepoPath>) => Promise<ReadonlyMap<RepoPath, SourceFile>>;
  readonly text: (path: RepoPath) => Promise<string | undefined>;
  /** The YAML files that have such a line; undefined where nothing can be looked through unread. */
  readonly holding: (line: RegExp) => Promise<readonly RepoPath[] | undefined>;
}

export async function openTree(snapshot: Snapshot): Promise<Tree> {
  return makeTree(await snapshot.list(), snapshot);
}

function makeTree({ entries }: Listing, snapshot: Snapshot): Tree {
  const entryAt = onDemand(() => new Map(entries.map(entry => [entry.path, entry])));
  const paths = entries.filter(({ mode }) => mode.startsWith('100')).map(({ path }) => path);
  const folders = onDemand(() => foldersOf(paths));
  const known = new Map<RepoPath, SourceFile | undefined>(); // trials read the same files again and again
  const read: Tree['read'] = async wanted => {
    const regular = [...new Set(wanted)].filter(isFile);
    const missing = regular.filter(path => !known.has(path));
    const found = missing.length > 0 ? (await snapshot.read(missing)).files : [];
    for (const path of missing) known.set(path, undefined);
    for (const file of found) known.set(file.path, file);
    return new Map(
      regular.flatMap(path => {
        const file = known.get(path);
        return file ? [[path, file] as const] : [];
      }),
    );
  };
  const held = new Map<string, Promise<readonly RepoPath[] | undefined>>();
  const holding = async (line: RegExp) => {
    const yaml = paths.filter(path => /\.ya?ml$/.test(path));
    const found = new Set<RepoPath>();
    const isWhole = await snapshot.grep(line, yaml, ({ path }) => found.add(path));
    return isWhole ? [...found] : undefined;
  };
  const isFile = (path: RepoPath) => entryAt().get(path)?.mode.startsWith('100') ?? false;
  return {
    paths,
    isFile,
    isFolder: path => folders().has(path),
    oddity: path => {
      for (let part = path; part !== ''; part = folderOf(part)) {
        const mode = entryAt().get(part)?.mode;
        if (mode === '120000') return 'a symbolic link';
        if (mode === '160000') return 'a submodule';
      }
      return undefined;
    },
    bytes: path => entryAt().get(path)?.bytes ?? 0,
    below: folder => (folder === '' ? paths : paths.filter(path => path.startsWith(`${folder}/`))),
    read,
    text: async path => (await read([path])).get(path)?.text,
    holding: line => {
      const found = held.get(line.source) ?? holding(line);
      held.set(line.source, found);
      return found;
    },
  };
}

/** Every folder that these files stand in, themselves or by their folders. */
function foldersOf(paths: readonly RepoPath[]): ReadonlySet<RepoPath> {
  const folders = new Set<RepoPath>(['']);
  for (const path of paths) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return folders;
}

/** Made when it is asked for the first time: most reviews render nothing. */
function onDemand<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export const emptyTree: Tree = {
  paths: [],
  isFile: () => false,
  isFolder: () => false,
  oddity: () => undefined,
  bytes: () => 0,
  below: () => [],
  read: async () => new Map(),
  text: async () => undefined,
  holding: async () => [],
};
