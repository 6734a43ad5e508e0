import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { TreeEntry } from '../../change/snapshot.ts';
import type { RepoPath, Sha } from '../../change/source-file.ts';
import { blobId } from '../blob-id.ts';
import type { Client } from './client.ts';
import type { Repository } from './site.ts';

/**
 * The bytes of files out of a commit's archive, which is one request however many they are. It streams: only what is wanted
 * stays. What the archive leaves out or rewrites (`export-ignore`, `export-subst`, line ends) is not in the answer, nor what
 * comes after a place where it breaks off.
 * https://docs.github.com/en/rest/repos/contents#download-a-repository-archive-tar
 */
export async function filesFromArchive(
  client: Client,
  repository: Repository,
  commit: Sha,
  wanted: readonly TreeEntry[],
): Promise<ReadonlyMap<RepoPath, Uint8Array>> {
  const found = new Map<RepoPath, Uint8Array>();
  try {
    const archive = await download(client, repository, commit);
    const entries = new Map(wanted.map(entry => [entry.path, entry]));
    for await (const { path, bytes } of unpacked(archive, (path, size) => size === entries.get(path)?.bytes)) {
      if (blobId(bytes) === entries.get(path)?.sha) found.set(path, bytes);
      if (found.size === entries.size) break;
    }
  } catch {
    // Refused, no archive, or cut off: whoever asks reads the rest one by one, and hears of it there if that fails too.
  }
  return found;
}

async function download({ rest }: Client, repository: Repository, commit: Sha): Promise<Readable> {
  const { data } = await rest.repos.downloadTarballArchive({
    ...repository,
    ref: commit,
    request: { parseSuccessResponseBody: false }, // Octokit then gives the body itself
  });
  return Readable.fromWeb(data as Parameters<typeof Readable.fromWeb>[0]);
}

/** What an archive may unpack to, in bytes: the files that were listed with their headers, not what a filter makes of them. */
const mostUnpacked = 600_000_000;

async function* upTo(bytes: number, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let room = bytes;
  for await (const chunk of chunks) {
    room -= chunk.length;
    if (room < 0) return;
    yield chunk;
  }
}

interface ArchivedFile {
  readonly path: RepoPath;
  readonly bytes: Buffer;
}

/** The regular files of a zipped archive that are wanted by their path and size, as they come in; the bytes of others are let go. */
async function* unpacked(
  archive: Readable,
  isWanted: (path: RepoPath, size: number | undefined) => boolean,
): AsyncGenerator<ArchivedFile> {
  const { extract } = await import('tar-stream');
  const entries = extract();
  pipeline(archive, createGunzip(), chunks => upTo(mostUnpacked, chunks), entries).catch(() => undefined); // the loop hears of it
  for await (const entry of entries) {
    const { type, name, size } = entry.header;
    const path = name.slice(name.indexOf('/') + 1); // everything stands in one folder, named by the repository and the commit
    if (type === 'file' && isWanted(path, size)) yield { path, bytes: await buffer(entry) };
    else entry.resume();
  }
}
