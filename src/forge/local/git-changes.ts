import type { FileChange } from '../../change/change-set.ts';
import type { RepoPath, Sha } from '../../change/source-file.ts';
import { inTurns } from '../in-turns.ts';
import { readSource, textOf } from '../read-source.ts';
import { added, modified, renamed } from './compared.ts';
import { diskEntry, readDisk } from './disk.ts';
import { readBlobs } from './read-blobs.ts';
import { readDiff } from './read-diff.ts';
import { pairRenames } from './renames.ts';
import { runGit } from './run-git.ts';
import type { Whole } from './whole.ts';
import { untrackedPaths } from './working-tree.ts';

/** The files that differ between two commits, of `paths` only when there are any. */
export async function changesBetween(
  directory: string,
  base: Sha,
  head: Sha,
  paths: readonly RepoPath[] = [],
): Promise<FileChange[]> {
  return readDiff((await runGit(directory, [...diff, base, head, '--', ...paths])).toString());
}

/** The files that differ between a commit and the disk, with the new ones that git does not track yet. */
export async function changesOnDisk(directory: string, base: Sha): Promise<FileChange[]> {
  const [output, untracked] = await Promise.all([runGit(directory, [...diff, base, '--']), untrackedPaths(directory)]);
  const tracked = readDiff(output.toString());
  const found = (await inTurns(untracked, path => wholeOnDisk(directory, path))).filter(file => file !== undefined);
  return found.length === 0 ? tracked : withUntracked(tracked, found, await wholeAtBase(directory, tracked));
}

/** To git an untracked file is none: one that was moved without telling git is a removal so far, one that was untracked as well. */
function withUntracked(tracked: readonly FileChange[], found: readonly Whole[], gone: readonly Whole[]): FileChange[] {
  const before = new Map(gone.map(file => [file.path, file]));
  const kept = found.filter(({ path }) => before.has(path));
  const origins = pairRenames(
    gone.filter(({ path }) => !kept.some(file => file.path === path)),
    found.filter(file => !kept.includes(file)),
  );
  const explained = new Set([...kept, ...origins.values()].map(({ path }) => path));
  const changed = found.flatMap(file => {
    const same = before.get(file.path);
    if (same) return same.sha === file.sha ? [] : [modified(same, file)];
    const origin = origins.get(file.path);
    return [origin ? renamed(origin, file) : added(file)];
  });
  const rest = tracked.filter(({ status, path }) => status !== 'removed' || !explained.has(path));
  return [...rest, ...changed].sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** As GitHub compares, whatever the user's own settings say. */
const diff = [
  'diff',
  '--raw',
  '--no-abbrev',
  '-z',
  '-p',
  '-U3',
  '--find-renames',
  '--inter-hunk-context=0',
  '--diff-algorithm=default',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--submodule=short',
  '--ignore-submodules=dirty',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
];

async function wholeOnDisk(directory: string, path: RepoPath): Promise<Whole | undefined> {
  const entry = await diskEntry(directory, path);
  return entry && { path, sha: entry.sha, text: textOf(await readDisk(directory, path)) };
}

async function wholeAtBase(directory: string, changes: readonly FileChange[]): Promise<Whole[]> {
  const removed = changes.flatMap(({ status, path, sha }) => (status === 'removed' && sha !== undefined ? [{ path, sha }] : []));
  const blobs = await readBlobs(
    directory,
    removed.map(({ sha }) => sha),
  );
  return removed.map(({ path, sha }) => {
    const bytes = blobs.get(sha);
    return { path, sha, text: bytes && textOf(readSource(path, sha, bytes)) };
  });
}
