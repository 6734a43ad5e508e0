import { spawnSync } from 'node:child_process';

/** What a git command printed; undefined stands for a command that git refused. */
export function tryGit(directory: string, args: readonly string[], input?: string | Uint8Array): Buffer | undefined {
  const { status, stdout, error } = git(directory, args, input);
  if (error) throw error;
  return status === 0 ? stdout : undefined;
}

/** What a git command printed; throws with git's own words when it fails. */
export function runGit(directory: string, args: readonly string[], input?: string | Uint8Array): Buffer {
  const { status, stdout, stderr, error } = git(directory, args, input);
  if (error) throw error;
  if (status !== 0) throw new Error(`git ${args.join(' ')} failed: ${stderr.toString()}`);
  return stdout;
}

function git(directory: string, args: readonly string[], input?: string | Uint8Array) {
  return spawnSync('git', ['-C', directory, '-c', 'safe.directory=*', '-c', 'core.quotePath=false', ...args], {
    env: plainEnvironment(),
    maxBuffer: 2 ** 30,
    ...(input === undefined ? {} : { input }),
  });
}

/** Nobody's own git settings (diff.noprefix, autocrlf, a hook's GIT_DIR) may change what a test sees. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, LC_ALL: 'C', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
}
