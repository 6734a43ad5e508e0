import { createReadStream } from 'node:fs';
import { lstat, readFile, readlink, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { TreeEntry } from '../../change/snapshot.ts';
import type { RepoPath } from '../../change/source-file.ts';
import { blobHash, blobId } from '../blob-id.ts';
import { notRead, type Reading, readSource } from '../read-source.ts';

/**
 * A file or symbolic link below a folder as git would enter it into a tree, its id computed unless it is known.
 * Undefined when there is neither: gone, or a folder, a socket, a device.
 */
export async function diskEntry(directory: string, path: RepoPath, knownId?: string): Promise<TreeEntry | undefined> {
  const file = join(directory, path);
  const found = await lstat(file).catch(() => undefined);
  if (found?.isSymbolicLink()) {
    const target = Buffer.from(await readlink(file));
    return { path, mode: '120000', sha: knownId ?? blobId(target), bytes: target.byteLength };
  }
  if (!found?.isFile()) return undefined;
  const mode = found.mode & 0o100 ? '100755' : '100644';
  return { path, mode, sha: knownId ?? (await idOfFile(file, found.size)), bytes: found.size };
}

/** A regular file's text, or why it was not read; undefined when there is none, or only by way of a linked folder. */
export async function readDisk(directory: string, path: RepoPath): Promise<Reading | undefined> {
  const entry = await diskEntry(directory, path, '');
  if (entry === undefined) return undefined;
  const reason = notRead(entry);
  if (reason !== undefined) return { path, reason };
  try {
    const file = await realpath(join(directory, path));
    if (file !== join(await realpath(directory), path)) return undefined;
    const bytes = await readFile(file);
    return readSource(path, blobId(bytes), bytes);
  } catch (error) {
    return { path, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Git's id of a file's content; streamed, because nobody bounds the size of what lies on a disk. */
export async function idOfFile(file: string, size: number): Promise<string> {
  const hash = blobHash(size);
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
