import type { RepoPath, Sha } from '../../change/source-file.ts';
import { below } from './below.ts';
import { GitFailure, runGit, zeroTerminated } from './run-git.ts';

/** The files at or below `paths` whose bytes hold one of `words`: of a commit or, without one, of the working tree. */
export async function pathsContaining(
  directory: string,
  words: readonly string[],
  paths: readonly RepoPath[],
  commit?: Sha,
): Promise<readonly RepoPath[]> {
  if (words.length === 0 || paths.length === 0) return [];
  const output = await grep(directory, [
    ...words.flatMap(word => ['-e', word]),
    commit ?? '--untracked',
    '--',
    ...(fitInACommand(paths) ? paths.map(path => path || '.') : []), // git refuses an empty path
  ]);
  const prefix = commit === undefined ? 0 : commit.length + 1; // `<commit>:<path>`
  return zeroTerminated(output)
    .map(name => name.slice(prefix))
    .filter(below(paths));
}

async function grep(directory: string, args: readonly string[]): Promise<Buffer> {
  try {
    return await runGit(directory, ['grep', '-l', '-z', '-F', '--full-name', '--no-color', '--no-recurse-submodules', ...args]);
  } catch (error) {
    if (error instanceof GitFailure && error.exitCode === 1) return Buffer.alloc(0); // nothing found
    throw error;
  }
}

/** Windows takes command lines of 32,767 characters, and git grep takes its paths from nowhere else. */
function fitInACommand(paths: readonly RepoPath[]): boolean {
  return paths.join('   ').length < 20_000;
}
