import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { TreeEntry } from '../../change/snapshot.ts';
import type { RepoPath, Sha } from '../../change/source-file.ts';
import { blobId } from '../blob-id.ts';
import type { Client } from './client.ts';
import { readTar } from './read-tar.ts';
import type { Repository } from './site.ts';

/**
 * The bytes of files out of a commit's archive, which is one request however many they are. It streams: only what is wanted
 * stays. What it leaves out or rewrites (`export-ignore`, `export-subst`, line ends) is not in the answer, nor what comes after
 * a break: an archive that is refused, cut off or none at all gives what it has given until then, and the rest is read without it.
 * https://docs.github.com/en/rest/repos/contents#download-a-repository-archive-tar
 */
export async function filesFromArchive(
  client: Client,
  repository: Repository,
  commit: Sha,
  wanted: readonly TreeEntry[],
): Promise<ReadonlyMap<RepoPath, Uint8Array>> {
  const entries = new Map(wanted.map(entry => [entry.path, entry]));
  const found = new Map<RepoPath, Uint8Array>();
  try {
    const unpacked = await openArchive(client, repository, commit);
    try {
      for await (const { path, bytes } of readTar(upTo(mostUnpacked, unpacked), path => entries.has(below(path)))) {
        const own = below(path);
        if (blobId(bytes) === entries.get(own)?.sha) found.set(own, Buffer.from(bytes)); // a copy: the chunk it came in is large
        if (found.size === entries.size) break;
      }
    } finally {
      unpacked.destroy();
    }
  } catch {
    // a shortcut that is closed
  }
  return found;
}

async function openArchive({ rest }: Client, repository: Repository, ref: Sha): Promise<Readable> {
  const request = { parseSuccessResponseBody: false };
  const { data } = await rest.repos.downloadTarballArchive({ ...repository, ref, request });
  return pipeline(asReadable(data), createGunzip(), () => undefined); // its failure is thrown to whoever reads
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

/** Everything stands in one folder, named by the repository and the commit. */
const below = (path: RepoPath) => path.slice(path.indexOf('/') + 1);

/** Octokit gives the body itself when it is told not to read it. */
function asReadable(data: unknown): Readable {
  if (data instanceof ReadableStream) return Readable.fromWeb(data as Parameters<typeof Readable.fromWeb>[0]);
  throw new TypeError('the archive came in no stream');
}
