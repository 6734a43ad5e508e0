import { lstat } from 'node:fs/promises';
import type { Sha } from '../../change/source-file.ts';
import { ForgeError } from '../forge-error.ts';
import { GitFailure, runGit } from './run-git.ts';

/** The top folder of the working tree that a folder stands in; a repository without one is its own top. */
export async function topOf(directory: string): Promise<string> {
  const found = await lstat(directory).catch(() => undefined);
  if (found === undefined) throw new ForgeError(`${directory} does not exist: name the folder of a git repository`);
  try {
    const bare = await line(directory, ['rev-parse', '--is-bare-repository']);
    return await line(directory, ['rev-parse', bare === 'true' ? '--absolute-git-dir' : '--show-toplevel']);
  } catch (cause) {
    if (!(cause instanceof GitFailure)) throw cause;
    if (/dubious ownership/.test(cause.message)) {
      throw new ForgeError(
        `${directory} belongs to another user, so git does not read it: git config --global --add safe.directory ${directory}`,
        { cause },
      );
    }
    throw new ForgeError(`${directory} is not in a git repository: name one, or two folders to compare without git`, { cause });
  }
}

/** The commit that a branch, a tag or an id stands for. */
export async function resolveCommit(directory: string, name: string): Promise<Sha> {
  const found = await findCommit(directory, name);
  if (found !== undefined) return found;
  if (name === 'HEAD') throw new ForgeError(`${directory} has no commit yet: \`seaworthy check\` reviews files without history`);
  throw new ForgeError(`${name} names no commit in ${directory}: check its spelling, or fetch it (git fetch origin)`);
}

/** The branch that pull requests are merged into: the remote's own word, or else what is called main or master. */
export async function defaultBranch(directory: string): Promise<string> {
  for (const name of ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
    if ((await findCommit(directory, name)) !== undefined) return name;
  }
  throw new ForgeError(`${directory} has no branch main or master, here or at origin: name the branch to compare with (--base)`);
}

/** The commit where a branch left its target. */
export async function mergeBaseOf(directory: string, target: Sha, head: Sha): Promise<Sha> {
  try {
    return await line(directory, ['merge-base', target, head]);
  } catch (cause) {
    throw new ForgeError(
      `${target.slice(0, 12)} and ${head.slice(0, 12)} have no commit in common here: fetch the whole history (git fetch --unshallow)`,
      { cause },
    );
  }
}

async function findCommit(directory: string, name: string): Promise<Sha | undefined> {
  if (name === '' || name.startsWith('-')) return undefined; // git would take it for an option
  try {
    return await line(directory, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
}

async function line(directory: string, args: readonly string[]): Promise<string> {
  return (await runGit(directory, args)).toString().replace(/\r?\n$/, '');
}
