import type { FileChange } from '../../change/change-set.ts';
import type { Snapshot } from '../../change/snapshot.ts';
import type { RepoPath, Sha } from '../../change/source-file.ts';
import { commitSnapshot } from './commit-snapshot.ts';
import { topOf } from './commits.ts';
import { changesBetween } from './git-changes.ts';
import { listings } from './listings.ts';
import { runGit } from './run-git.ts';

/** A git repository on this machine, asked for commits by their ids. */
export interface Clone {
  /** Whether the commits are here with all of their files, so that nothing has to be fetched. */
  readonly holds: (commits: readonly Sha[]) => Promise<boolean>;
  readonly at: (commit: Sha) => Snapshot;
  /** What differs between two commits, of `paths` only when there are any. */
  readonly changes: (base: Sha, head: Sha, paths?: readonly RepoPath[]) => Promise<readonly FileChange[]>;
}

/** The clone that a folder stands in; undefined when it stands in none that git would open. */
export async function cloneIn(directory: string): Promise<Clone | undefined> {
  const top = await topOf(directory).catch(() => undefined);
  if (top === undefined) return undefined;
  const listing = listings(top);
  return {
    holds: commits => cloneHolds(top, commits),
    at: commit => commitSnapshot(top, commit, listing(commit)),
    changes: (base, head, paths) => changesBetween(top, base, head, paths),
  };
}

/** Whether a clone has all of the commits with all of their files: not in a partial clone, which fetches files when they are read. */
export async function cloneHolds(directory: string, commits: readonly Sha[]): Promise<boolean> {
  try {
    const asked = commits.map(commit => `${commit}^{commit}\n`).join('');
    const [types, partial] = await Promise.all([
      runGit(directory, ['cat-file', '--batch-check=%(objecttype)'], asked),
      isPartial(directory),
    ]);
    return !partial && types.toString() === 'commit\n'.repeat(commits.length);
  } catch {
    return false; // no repository: the caller reads from elsewhere
  }
}

async function isPartial(directory: string): Promise<boolean> {
  return runGit(directory, ['config', '--get-regexp', '^(remote\\..*\\.promisor|extensions\\.partialclone)$']).then(
    () => true,
    () => false, // git ends with 1 when no setting matches
  );
}
