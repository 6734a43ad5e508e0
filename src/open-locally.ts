import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Forge } from './forge/forge.ts';
import { topOf } from './forge/local/commits.ts';
import { openClone } from './forge/local/open-clone.ts';
import { openFiles } from './forge/local/open-files.ts';
import { openFolders } from './forge/local/open-folders.ts';
import { type Command, UsageError } from './runner/usage.ts';

export type Reviewing = Extract<Command, { name: 'review' | 'check' }>;

/** What a command line names, opened. */
export interface Opened {
  readonly forge: Forge;
  /** Files that were named one by one: read wherever they stand. */
  readonly named: ReadonlySet<string> | undefined;
  /** The folder on disk that the head's paths start from; undefined where the head is a commit or standard input. */
  readonly folder: string | undefined;
}

/** Throws UsageError and ForgeError where what is named is not there. */
export function openLocally(command: Reviewing): Promise<Opened> {
  return command.name === 'review' ? openReview(command) : openCheck(command.paths);
}

async function openReview({ base, head, repo }: Extract<Command, { name: 'review' }>): Promise<Opened> {
  if (
    base !== undefined &&
    (await isFolder(resolve(repo, base))) &&
    (head === undefined || (await isFolder(resolve(repo, head))))
  ) {
    const folder = head === undefined ? repo : resolve(repo, head);
    return { forge: await openFolders({ base: resolve(repo, base), head: folder }), named: undefined, folder };
  }
  const forge = await openClone({ directory: repo, base, head });
  return { forge, named: undefined, folder: head === undefined ? await topOf(repo) : undefined };
}

async function openCheck(paths: readonly string[]): Promise<Opened> {
  const [only] = paths;
  if (only !== undefined && paths.length === 1 && only !== '-' && (await isFolder(only))) {
    return { forge: await openFolders({ base: undefined, head: only }), named: undefined, folder: only };
  }
  for (const path of paths) {
    if (path !== '-' && (await isFolder(path)))
      throw new UsageError(`${path} is a folder: it is checked by itself, as a whole repository`);
  }
  const files = await Promise.all(
    paths.map(async path => (path === '-' ? { path: 'stdin.yaml', text: await text(process.stdin) } : path)),
  );
  const forge = await openFiles({ files, directory: '.' });
  const { files: changes } = await forge.changes();
  return { forge, named: new Set(changes.map(({ path }) => path)), folder: paths.includes('-') ? undefined : '.' };
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
