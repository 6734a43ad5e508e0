import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A git repository in a folder of its own, as a person would work in it. */
export interface Repository {
  readonly directory: string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly remove: (path: string) => void;
  readonly move: (from: string, to: string) => void;
  readonly link: (path: string, target: string) => void;
  readonly makeExecutable: (path: string) => void;
  /** Records all that is there; returns the commit's id. */
  readonly commit: (message: string) => string;
  readonly git: (...args: string[]) => string;
}

export function newRepository(): Repository {
  const directory = newFolder();
  const at = (path: string) => join(directory, path);
  const git = (...args: string[]) => run(directory, args);
  git('init', '--quiet', '--initial-branch=main');
  return {
    directory,
    write: (path, content) => writeIn(directory, path, content),
    remove: path => rmSync(at(path)),
    move: (from, to) => {
      mkdirSync(dirname(at(to)), { recursive: true });
      renameSync(at(from), at(to));
    },
    link: (path, target) => symlinkSync(target, at(path)),
    makeExecutable: path => chmodSync(at(path), 0o755),
    commit: message => {
      git('add', '--all');
      git('commit', '--quiet', '--message', message);
      return git('rev-parse', 'HEAD');
    },
    git,
  };
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder, until the file's tests are done. */
export function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'seaworthy-forge-')));
  folders.push(folder);
  return folder;
}

export function writeIn(directory: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), content);
}

function run(directory: string, args: readonly string[]): string {
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync('git', ['-C', directory, ...identity, ...args], {
    env: { PATH, HOME, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
