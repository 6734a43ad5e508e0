import type { LineMatch } from '../../change/line-match.ts';
import type { RepoPath, Sha } from '../../change/source-file.ts';
import { below } from '../below.ts';
import { GitFailure, streamGit } from './run-git.ts';

/**
 * Shows the parts of lines that match a pattern in the files at or below `paths`: of a commit or, without one, of the working
 * tree. False with a git that was built without Perl's expressions, or a line that is too much for them.
 */
export async function matchingLines(
  directory: string,
  pattern: RegExp,
  paths: readonly RepoPath[],
  look: (match: LineMatch) => void,
  commit?: Sha,
): Promise<boolean> {
  if (paths.length === 0) return true;
  const { options, specs } = pathspecs(paths);
  const prefix = commit === undefined ? 0 : commit.length + 1; // `<commit>:<path>`
  const what = ['-e', pattern.source, commit ?? '--untracked', '--', ...specs];
  let isWanted: ((path: RepoPath) => boolean) | undefined;
  const take = readMatches(
    prefix,
    path => {
      isWanted ??= below(paths); // while git is at work
      return isWanted(path);
    },
    look,
  );
  try {
    await streamGit(directory, [...options, 'grep', ...how, ...what], take);
    return true;
  } catch (error) {
    if (error instanceof GitFailure) return error.exitCode === 1; // nothing found
    throw error;
  }
}

/** One thread is faster than several: they wait for each other to take objects out of a pack. UTF-16 is no text to git. */
const how = [
  ...['--threads=1', '-P', '-o', '-n', '-z', '-a', '--heading', '--full-name'],
  ...['--no-break', '--no-column', '--no-color', '--no-recurse-submodules'],
];

/** A file's matches come together below its `<path> LF`, each as `<line> NUL <text> LF`: a path may hold line feeds, a text none. */
function readMatches(prefix: number, isWanted: (path: RepoPath) => boolean, look: (match: LineMatch) => void) {
  let path: RepoPath = '';
  let wanted = false;
  let rest = '';
  return (more: string) => {
    const output = rest + more;
    let at = 0;
    for (;;) {
      const afterLine = output.indexOf('\0', at);
      const end = afterLine < 0 ? -1 : output.indexOf('\n', afterLine);
      if (end < 0) break;
      const heading = output.lastIndexOf('\n', afterLine);
      if (heading >= at) {
        path = output.slice(at + prefix, heading);
        wanted = isWanted(path);
        at = heading + 1;
      }
      if (wanted) {
        const last = output.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
        look({ path, line: numberAt(output, at, afterLine), text: output.slice(afterLine + 1, last) });
      }
      at = end + 1;
    }
    rest = output.slice(at);
  };
}

const carriageReturn = 13;

function numberAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - zero;
  return number;
}

const zero = 48;

/** The paths themselves where they fit into a command, else whatever ends as they do; Windows takes 32,767 characters of a command. */
function pathspecs(paths: readonly RepoPath[]): { readonly options: readonly string[]; readonly specs: readonly string[] } {
  const length = paths.reduce((sum, path) => sum + path.length + 3, 0);
  if (length < 20_000) return { options: [], specs: paths.map(path => path || '.') }; // git refuses an empty path
  const endings = new Set(paths.map(endingOf));
  if (endings.has('')) return { options: [], specs: [] };
  return { options: ['--no-literal-pathspecs'], specs: [...endings].map(ending => `*${ending}`) };
}

/** `.yaml`; '' where there is none. */
function endingOf(path: RepoPath): string {
  const ending = path.slice(path.lastIndexOf('.'));
  return /^\.\w+$/.test(ending) ? ending : '';
}
