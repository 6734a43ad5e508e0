import type { Listing, Snapshot, TreeEntry } from '../../change/snapshot.ts';
import type { RepoPath } from '../../change/source-file.ts';
import { inTurns } from '../in-turns.ts';
import { once } from '../once.ts';
import { gather, notRead, type Reading, readSource } from '../read-source.ts';
import { diskEntry, readDisk } from './disk.ts';
import { matchingLines } from './matching-lines.ts';
import { readBlobs } from './read-blobs.ts';
import { runGit, zeroTerminated } from './run-git.ts';

/** The files as they stand on disk: those that git tracks, and new ones that it does not ignore. */
export function workingTree(directory: string): Snapshot {
  const list = once(() => listWorkingTree(directory));
  return {
    list,
    read: async paths => {
      const entries = new Map((await list()).entries.map(entry => [entry.path, entry]));
      const asked = [...new Set(paths)].flatMap(path => entries.get(path) ?? []);
      const readings = await inTurns(asked, entry => readEntry(directory, entry));
      return gather(readings.filter(reading => reading !== undefined));
    },
    grep: (pattern, paths, look) => matchingLines(directory, pattern, paths, look),
  };
}

/** New files that git does not track and does not ignore. */
export async function untrackedPaths(directory: string): Promise<RepoPath[]> {
  const paths = zeroTerminated(await runGit(directory, ['ls-files', '-z', '--others', '--exclude-standard']));
  return paths.filter(path => !path.endsWith('/')); // another repository inside this one
}

async function listWorkingTree(directory: string): Promise<Listing> {
  const [index, modified, untracked] = await Promise.all([
    runGit(directory, ['ls-files', '-z', '--stage']),
    runGit(directory, ['ls-files', '-z', '--modified']),
    untrackedPaths(directory),
  ]);
  const changed = new Set(zeroTerminated(modified));
  const tracked = new Map(
    zeroTerminated(index)
      .map(line => indexEntry(line))
      .map(entry => [entry.path, entry]),
  );
  const entries = await inTurns([...tracked.values(), ...untracked.map(path => ({ path, mode: '', sha: '' }))], async entry => {
    if (entry.mode === '160000') return { ...entry, bytes: undefined };
    const unchanged = entry.sha !== '' && !changed.has(entry.path);
    const found = await diskEntry(directory, entry.path, unchanged ? entry.sha : undefined);
    return found ?? (unchanged ? { ...entry, bytes: undefined } : undefined); // a sparse checkout leaves unchanged files out
  });
  return { entries: entries.filter(entry => entry !== undefined), complete: true };
}

/** `100644 <id> <stage>\t<path>` */
function indexEntry(line: string): Pick<TreeEntry, 'path' | 'mode' | 'sha'> {
  const tab = line.indexOf('\t');
  const [mode = '', sha = ''] = line.slice(0, tab).split(' ');
  return { path: line.slice(tab + 1), mode, sha };
}

async function readEntry(directory: string, entry: TreeEntry): Promise<Reading | undefined> {
  if (notRead(entry) !== undefined || entry.bytes !== undefined) return readDisk(directory, entry.path);
  const bytes = (await readBlobs(directory, [entry.sha])).get(entry.sha);
  return bytes ? readSource(entry.path, entry.sha, bytes) : { path: entry.path, reason: 'neither on disk nor in the clone' };
}
