import { readFile, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import type { RepoPath } from '../../change/source-file.ts';
import { blobId } from '../blob-id.ts';
import type { Forge } from '../forge.ts';
import { ForgeError } from '../forge-error.ts';
import { inTurns } from '../in-turns.ts';
import { nobodyToTell } from '../nobody-to-tell.ts';
import { once } from '../once.ts';
import { notRead, readSource } from '../read-source.ts';
import { allAdded } from './all-added.ts';
import { idOfFile } from './disk.ts';
import { folder } from './folder.ts';
import { type GivenFile, givenFiles } from './given-files.ts';

/** Single files to check, each a path on disk or a text that has come another way (standard input). */
export interface FilesOptions {
  readonly files: readonly (string | { readonly path: RepoPath; readonly text: string })[];
  /** The folder that the files' paths start from, where settings are looked for: the repository's root, or where the command was given. */
  readonly directory: string;
}

/**
 * Single files out of a repository of which nothing else is known, compared with nothing.
 * Throws ForgeError when one does not exist or is a folder.
 */
export async function openFiles({ files, directory }: FilesOptions): Promise<Forge> {
  const given = await inTurns(files, file => (typeof file === 'string' ? fromDisk(directory, file) : fromText(file)));
  const sides = { base: givenFiles([], true), head: givenFiles(given, false), target: folder(directory) };
  return { changes: once(() => allAdded(sides.head)), at: side => sides[side], ...nobodyToTell };
}

/** A link is followed here: whoever names a file wants it read. */
async function fromDisk(directory: string, name: string): Promise<GivenFile> {
  const file = resolve(directory, name);
  const found = await stat(file).catch(() => undefined);
  if (!found) throw new ForgeError(`${name} does not exist: check its spelling`);
  if (!found.isFile()) throw new ForgeError(`${name} is not a file: a folder is checked by itself, as a whole repository`);
  const path = relative(directory, file).split(sep).join('/');
  const entry = { path, mode: '100644', sha: await idOfFile(file, found.size), bytes: found.size };
  const reason = notRead(entry);
  return { entry, reading: reason === undefined ? readSource(path, entry.sha, await readFile(file)) : { path, reason } };
}

async function fromText({ path, text }: { readonly path: RepoPath; readonly text: string }): Promise<GivenFile> {
  const bytes = Buffer.from(text);
  const sha = blobId(bytes);
  return { entry: { path, mode: '100644', sha, bytes: bytes.byteLength }, reading: readSource(path, sha, bytes) };
}
