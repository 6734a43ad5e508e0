import type { Listing, TreeEntry } from '../../change/snapshot.ts';
import type { RepoPath, Sha } from '../../change/source-file.ts';
import { once } from '../once.ts';
import { runGit, zeroTerminated } from './run-git.ts';

/** Lists the commits of a clone: the first that is asked for whole, every other by what differs from that one. */
export function listings(directory: string): (commit: Sha) => () => Promise<Listing> {
  let first: { readonly commit: Sha; readonly list: () => Promise<Listing> } | undefined;
  return commit =>
    once(async () => {
      first ??= { commit, list: once(() => listWhole(directory, commit)) };
      const listing = await first.list();
      return first.commit === commit ? listing : listBeside(directory, listing, first.commit, commit);
    });
}

async function listWhole(directory: string, commit: Sha): Promise<Listing> {
  const output = await runGit(directory, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit]);
  return { entries: zeroTerminated(output).map(readLine), complete: true };
}

/** `100644 blob <id>     <bytes>\t<path>`; a submodule has `-` for its size. */
function readLine(line: string): TreeEntry {
  const tab = line.indexOf('\t');
  const afterMode = line.indexOf(' ');
  const afterType = line.indexOf(' ', afterMode + 1);
  const afterId = line.indexOf(' ', afterType + 1);
  const size = line.slice(afterId, tab).trimStart();
  return {
    path: line.slice(tab + 1),
    mode: line.slice(0, afterMode),
    sha: line.slice(afterType + 1, afterId),
    bytes: size === '-' ? undefined : Number(size),
  };
}

async function listBeside(directory: string, { entries }: Listing, known: Sha, commit: Sha): Promise<Listing> {
  const fields = zeroTerminated(await runGit(directory, ['diff-tree', '-r', '-z', '--no-renames', known, commit]));
  const other = new Map<RepoPath, Omit<TreeEntry, 'bytes'> | undefined>();
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode = '', , sha = '', status] = (fields[at] ?? '').split(' '); // `:<mode> <mode> <id> <id> M`, then the path
    const path = fields[at + 1] ?? '';
    other.set(path, status === 'D' ? undefined : { path, mode, sha });
  }
  const own = [...other.values()].filter(entry => entry !== undefined);
  const sizes = await sizesOf(directory, own);
  const kept = entries.filter(({ path }) => !other.has(path));
  const listed = [...kept, ...own.map(entry => ({ ...entry, bytes: sizes.get(entry.sha) }))];
  return { entries: own.length === 0 ? kept : listed.sort((a, b) => (a.path < b.path ? -1 : 1)), complete: true };
}

/** A submodule has none. */
async function sizesOf(directory: string, entries: readonly Pick<TreeEntry, 'mode' | 'sha'>[]) {
  const ids = entries.flatMap(({ mode, sha }) => (mode === '160000' ? [] : [sha]));
  if (ids.length === 0) return new Map<string, number>();
  const output = await runGit(directory, ['cat-file', '--batch-check=%(objectname) %(objectsize)'], `${ids.join('\n')}\n`);
  const lines = output.toString().trimEnd().split('\n');
  return new Map(lines.map(line => [line.slice(0, line.indexOf(' ')), Number(line.slice(line.indexOf(' ') + 1))]));
}
