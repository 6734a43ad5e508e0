import { execFile, spawn } from 'node:child_process';
import { ForgeError } from '../forge-error.ts';

/** Git's refusal of a command: its exit code and its own words. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';
  readonly exitCode: number;

  constructor(exitCode: number, words: string) {
    super(words);
    this.exitCode = exitCode;
  }
}

/**
 * What a git command printed, as bytes: no shell, no pager, no prompt, and paths taken literally.
 * Throws GitFailure when git says no, ForgeError when there is no git.
 */
export function runGit(directory: string, args: readonly string[], input?: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      ['-C', directory, ...settings, ...args],
      { env: environment(), encoding: 'buffer', maxBuffer: Number.POSITIVE_INFINITY, windowsHide: true },
      (error, stdout, stderr) => {
        if (!error) resolve(stdout);
        else if (error.code === 'ENOENT') reject(notStarted(error));
        else reject(new GitFailure(Number(error.code ?? 128), stderr.toString().trim()));
      },
    );
    child.stdin?.on('error', () => undefined); // git may end before it has read all; its exit code tells why
    child.stdin?.end(input ?? '');
  });
}

/** Takes what a git command prints bit by bit, as text: the same command, the same failures. */
export function streamGit(directory: string, args: readonly string[], take: (text: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-C', directory, ...settings, ...args], {
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let words = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      try {
        take(text);
      } catch (error) {
        reject(error);
        child.kill();
      }
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      words += text;
    });
    child.on('error', cause => reject(notStarted(cause)));
    child.on('close', code => (code === 0 ? resolve() : reject(new GitFailure(code ?? 128, words.trim()))));
  });
}

/** The fields of an output that ends each with NUL (`-z`). */
export function zeroTerminated(output: Buffer): string[] {
  return output.toString().split('\0').slice(0, -1);
}

const notStarted = (cause: Error) => new ForgeError('git is not on the PATH: install it and try again', { cause });

const settings = [
  '--no-pager',
  '--literal-pathspecs',
  '--no-optional-locks',
  '-c',
  'core.quotepath=off',
  '-c',
  'core.fsmonitor=false', // may name a program that git would run
];

/** A hook's GIT_DIR or GIT_INDEX_FILE would send the command to another repository. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('GIT_'));
  return { ...Object.fromEntries(own), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };
}
