import { lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { runGit } from './fake-github/run-git.ts';

/** The files of one commit by path, or a folder that holds them. */
export type Tree = string | Readonly<Record<string, Entry>>;

/** A file's content, or something that is no plain file. */
export type Entry =
  | string
  | Uint8Array
  | { readonly executable: string }
  | { readonly symlink: string }
  /** The id of another repository's commit. */
  | { readonly submodule: string };

export interface Repository {
  readonly directory: string;
  /** The tip of the branch to merge into; also the tag `base` and the branch `main`. */
  readonly base: string;
  /** The tip of the pull request's branch; also the tag `head`, and checked out. */
  readonly head: string;
  /** Where the branch left `main`; also the tag `merge-base`. */
  readonly mergeBase: string;
  /** Adds a commit with exactly these files, for a push or a forced one; returns its id. Nothing is checked out. */
  commit(tree: Tree, onto: string): string;
  cleanup(): void;
}

export interface RepositoryTrees {
  readonly base: Tree;
  readonly head: Tree;
  /** What `main` holds once it has moved on, so that its tip is not the merge base. */
  readonly mainMovesOn?: Tree;
}

/** Makes a git repository with one pull request's history. Equal trees give equal commit ids: all times are fixed. */
export function makeRepository({ base, head, mainMovesOn }: RepositoryTrees): Repository {
  const directory = mkdtempSync(join(tmpdir(), 'seaworthy-repository-'));
  const git = (...args: string[]) => runGit(directory, args).toString().trim();
  let count = 0;

  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Octo Cat');
  git('config', 'user.email', 'octocat@example.com');
  git('config', 'core.autocrlf', 'false');
  const mergeBase = commit(base, undefined);
  const tip = mainMovesOn === undefined ? mergeBase : commit(mainMovesOn, mergeBase);
  const branch = commit(head, mergeBase);
  git('update-ref', 'refs/heads/main', tip);
  for (const [name, sha] of Object.entries({ 'merge-base': mergeBase, base: tip, head: branch })) git('tag', name, sha);
  git('checkout', '--quiet', '--detach', branch);

  return {
    directory,
    base: tip,
    head: branch,
    mergeBase,
    commit,
    cleanup: () => rmSync(directory, { recursive: true, force: true }),
  };

  function commit(tree: Tree, onto: string | undefined): string {
    count++;
    const ref = `refs/seaworthy/${count}`;
    const files = typeof tree === 'string' ? readFolder(tree) : tree;
    runGit(directory, ['fast-import', '--quiet', '--force'], importStream(ref, count, files, onto));
    return git('rev-parse', ref);
  }
}

/** One commit in the language of `git fast-import`: thousands of files in one process, any name and any mode. */
function importStream(ref: string, count: number, files: Readonly<Record<string, Entry>>, onto: string | undefined): Buffer {
  const who = `Octo Cat <octocat@example.com> ${1_700_000_000 + count * 3600} +0000`;
  const parts: (string | Uint8Array)[] = [`commit ${ref}\nauthor ${who}\ncommitter ${who}\n`, ...data(`Commit ${count}`)];
  if (onto !== undefined) parts.push(`from ${onto}\n`);
  parts.push('deleteall\n');
  for (const [path, entry] of Object.entries(files)) {
    const { mode, content } = modeAndContent(entry);
    const name = `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
    if (mode === '160000') parts.push(`M ${mode} ${content} ${name}\n`);
    else parts.push(`M ${mode} inline ${name}\n`, ...data(content));
  }
  return Buffer.concat(parts.map(part => Buffer.from(part)));
}

function data(content: string | Uint8Array): (string | Uint8Array)[] {
  return [`data ${Buffer.byteLength(content)}\n`, content, '\n'];
}

function modeAndContent(entry: Entry): { mode: string; content: string | Uint8Array } {
  if (typeof entry === 'string' || entry instanceof Uint8Array) return { mode: '100644', content: entry };
  if ('executable' in entry) return { mode: '100755', content: entry.executable };
  return 'symlink' in entry ? { mode: '120000', content: entry.symlink } : { mode: '160000', content: entry.submodule };
}

function readFolder(folder: string): Record<string, Entry> {
  const files: Record<string, Entry> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    const stat = lstatSync(path);
    const key = relative(folder, path).replaceAll(sep, '/');
    if (key === '.git' || key.startsWith('.git/')) continue;
    if (stat.isSymbolicLink()) files[key] = { symlink: readlinkSync(path) };
    else if (stat.isFile()) files[key] = stat.mode & 0o100 ? { executable: readFileSync(path, 'utf8') } : readFileSync(path);
  }
  return files;
}
