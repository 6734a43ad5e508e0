import type { Listing, Snapshot, TreeEntry } from '../../change/snapshot.ts';
import type { Sha } from '../../change/source-file.ts';
import { once } from '../once.ts';
import { gather, notRead, type Reading, readSource } from '../read-source.ts';
import { matchingLines } from './matching-lines.ts';
import { readBlobs } from './read-blobs.ts';
import { runGit, zeroTerminated } from './run-git.ts';

/** One commit of a clone. */
export function commitSnapshot(directory: string, commit: Sha): Snapshot {
  const list = once(() => listCommit(directory, commit));
  const index = once(async () => new Map((await list()).entries.map(entry => [entry.path, entry])));
  return {
    list,
    read: async paths => {
      const entries = await index();
      const asked = [...new Set(paths)].flatMap(path => entries.get(path) ?? []);
      const blobs = await readBlobs(
        directory,
        asked.filter(entry => notRead(entry) === undefined).map(({ sha }) => sha),
      );
      return gather(asked.map(entry => readEntry(entry, blobs)));
    },
    grep: (pattern, paths) => matchingLines(directory, pattern, paths, commit),
  };
}

async function listCommit(directory: string, commit: Sha): Promise<Listing> {
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

function readEntry(entry: TreeEntry, blobs: ReadonlyMap<string, Buffer>): Reading {
  const bytes = blobs.get(entry.sha);
  if (bytes) return readSource(entry.path, entry.sha, bytes);
  return { path: entry.path, reason: notRead(entry) ?? 'the clone does not hold its content' };
}
