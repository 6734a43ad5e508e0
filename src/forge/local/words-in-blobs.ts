import { GitFailure, runGit } from './run-git.ts';

/** Windows takes 32,767 characters of a command, others 131,072 and more; an id has 40 or 64. */
const mostCharacters = process.platform === 'win32' ? 30_000 : 120_000;

/** A word in a blob; lines are one-based. */
export interface WordInBlob {
  readonly id: string;
  readonly line: number;
  readonly word: string;
}

/**
 * Where some words stand in these blobs. Words have no line feeds. Undefined where there are more blobs than fit into a command,
 * and with a git that was built without Perl's expressions.
 */
export async function wordsInBlobs(
  directory: string,
  words: readonly string[],
  ids: readonly string[],
): Promise<readonly WordInBlob[] | undefined> {
  const unique = [...new Set(ids)];
  if (unique.join(' ').length > mostCharacters) return undefined;
  if (unique.length === 0) return [];
  const output = await grep(directory, words, unique);
  return output
    ?.split('\n')
    .slice(0, -1)
    .map(match => {
      const [id = '', line, word = ''] = match.split('\0');
      return { id, line: Number(line), word };
    });
}

async function grep(directory: string, words: readonly string[], ids: readonly string[]): Promise<string | undefined> {
  const how = ['--threads=1', '-P', '-o', '-n', '-z', '-a', '--no-heading', '--no-column', '--no-color'];
  const any = words.map(word => word.replace(/[^\w\s]/g, '\\$&')).join('|'); // several patterns would be tried line by line
  try {
    const output = await runGit(directory, [...asIds, 'grep', ...how, '-e', any, ...ids, '--']);
    return output.toString();
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return error.exitCode === 1 ? '' : undefined; // nothing found
  }
}

/** Else git looks for a branch by the name of each id. */
const asIds = ['-c', 'core.warnAmbiguousRefs=false'];
