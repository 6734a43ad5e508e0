import type { LineMatch } from '../../change/line-match.ts';
import type { RepoPath, Sha } from '../../change/source-file.ts';
import { below } from '../below.ts';
import { GitFailure, runGit } from './run-git.ts';

/** The parts of lines that match a pattern in the files at or below `paths`: of a commit or, without one, of the working tree. */
export async function matchingLines(
  directory: string,
  pattern: RegExp,
  paths: readonly RepoPath[],
  commit?: Sha,
): Promise<Iterable<LineMatch> | undefined> {
  if (paths.length === 0) return [];
  const { options, specs } = pathspecs(paths);
  const output = await grep(directory, options, ['-e', pattern.source, commit ?? '--untracked', '--', ...specs]);
  const prefix = commit === undefined ? 0 : commit.length + 1; // `<commit>:<path>`
  if (output === undefined) return undefined;
  const isWanted = below(paths);
  return { [Symbol.iterator]: () => readMatches(output, prefix, isWanted) };
}

async function grep(directory: string, options: readonly string[], args: readonly string[]): Promise<string | undefined> {
  const output = [
    '-P',
    '-o',
    '-n',
    '-z',
    '-a',
    '--full-name',
    '--heading',
    '--no-break',
    '--no-column',
    '--no-color',
    '--no-recurse-submodules',
  ]; // UTF-16 is no text to git
  try {
    return (await runGit(directory, [...options, 'grep', '--threads=1', ...output, ...args])).toString();
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    if (error.exitCode === 1) return ''; // nothing found
    return undefined; // a git that was built without Perl's expressions, a line that is too much for them
  }
}

/**
 * A file's matches come together, each as `<line> NUL <text> LF`, below its `<path> LF`: a path may hold line feeds, a text none.
 */
function* readMatches(output: string, prefix: number, isWanted: (path: RepoPath) => boolean): Generator<LineMatch> {
  let path: RepoPath = '';
  let wanted = false;
  for (let at = 0; at < output.length; ) {
    const afterLine = output.indexOf('\0', at);
    const heading = output.lastIndexOf('\n', afterLine);
    if (heading >= at) {
      path = output.slice(at + prefix, heading);
      wanted = isWanted(path);
      at = heading + 1;
    }
    const end = output.indexOf('\n', afterLine);
    if (wanted) {
      const last = output.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
      yield { path, line: Number(output.slice(at, afterLine)), text: output.slice(afterLine + 1, last) };
    }
    at = end + 1;
  }
}

const carriageReturn = 13;

/** The paths themselves where they fit into a command, else whatever ends as they do; Windows takes 32,767 characters of a command. */
function pathspecs(paths: readonly RepoPath[]): { readonly options: readonly string[]; readonly specs: readonly string[] } {
  if (paths.join('   ').length < 20_000) return { options: [], specs: paths.map(path => path || '.') }; // git refuses an empty path
  const endings = [...new Set(paths.map(path => /\.\w+$/.exec(path)?.[0]))];
  if (endings.includes(undefined)) return { options: [], specs: [] };
  return { options: ['--no-literal-pathspecs'], specs: endings.map(ending => `*${ending}`) };
}
