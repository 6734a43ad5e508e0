import { realpath } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { readHunks } from '../../change/hunk.ts';
import { GitFailure, runGit } from './run-git.ts';

/** Whether a line of a file on disk (one-based) has not been committed, as far as anyone can tell. */
export type Uncommitted = (line: number) => boolean;

/**
 * The lines of a file that differ from the last commit; a removed line counts as the one before it. Of a file that git does not
 * track all lines do. Undefined where there is no clone to ask.
 */
export async function uncommittedLines(path: string): Promise<Uncommitted | undefined> {
  const file = await realpath(path);
  const git = (...args: string[]) => runGit(dirname(file), [...args, '--', basename(file)]);
  try {
    if ((await git('ls-files', '-z')).length === 0) return () => true;
    const diff = (await git('diff', '--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', 'HEAD')).toString();
    const start = diff.indexOf('\n@@ ');
    if (start < 0) return () => diff !== ''; // binary to git, or another mode
    const hunks = readHunks(diff.slice(start + 1));
    if (!hunks) return () => true;
    const lines = new Set(
      hunks.flatMap(({ headStart, lines: changed }) => {
        const added = changed.filter(({ kind }) => kind === 'added');
        return added.length > 0 ? added.map((_, index) => headStart + index) : [headStart - 1];
      }),
    );
    return line => lines.has(line);
  } catch (error) {
    if (error instanceof GitFailure) return (await isInClone(dirname(file))) ? () => true : undefined; // nothing was ever committed
    throw error;
  }
}

async function isInClone(directory: string): Promise<boolean> {
  try {
    return (await runGit(directory, ['rev-parse', '--is-inside-work-tree'])).toString().trim() === 'true';
  } catch (error) {
    if (error instanceof GitFailure) return false;
    throw error;
  }
}
