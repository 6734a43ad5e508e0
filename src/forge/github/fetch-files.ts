import type { TreeEntry } from '../../change/snapshot.ts';
import type { RepoPath, Sha } from '../../change/source-file.ts';
import { blobId } from '../blob-id.ts';
import { inTurns } from '../in-turns.ts';
import { notRead, type Reading, readSource } from '../read-source.ts';
import { filesFromArchive } from './archive.ts';
import { type BlobQueries, batchesOf } from './blob-queries.ts';
import type { BlobData } from './blob-query.ts';
import type { Client } from './client.ts';
import type { Repository } from './site.ts';

/** A path, with its entry where the commit's tree was listed; without one, a symbolic link reads as the path that it holds. */
export interface Wanted {
  readonly path: RepoPath;
  readonly entry: TreeEntry | undefined;
}

/** GraphQL cuts longer texts off; in bytes. */
const longestText = 500_000;

export interface Fetched {
  readonly sha: string;
  readonly reading: Reading;
}

/** With more files than this a commit's archive is worth its bytes. */
const fewFiles = 200;

/** First what the archive holds, where that saves requests, then what GraphQL can give; then what it cannot, a few at a time. */
export async function fetchFiles(
  client: Client,
  repository: Repository,
  queries: BlobQueries,
  commit: Sha,
  all: readonly Wanted[],
  archived: boolean,
): Promise<ReadonlyMap<RepoPath, Fetched>> {
  const unpacked = archived && all.length > fewFiles && requestsFor(all) > 1 ? await unpack(client, repository, commit, all) : [];
  const inHand = new Map(unpacked);
  const wanted = all.filter(({ path }) => !inHand.has(path));
  const short = wanted.filter(({ entry }) => (entry?.bytes ?? 0) <= longestText);
  const answers = await Promise.all(short.map(({ path, entry }) => queries.ask(commit, path, entry?.bytes ?? 0)));
  const blobs = new Map(short.map(({ path }, index) => [path, answers[index]]));
  const fetched = await inTurns(
    wanted,
    async ({ path, entry }): Promise<[RepoPath, Fetched] | undefined> => {
      const blob = blobs.get(path);
      const sha = blob?.oid ?? entry?.sha;
      if (sha === undefined) return undefined;
      const reason = blob && notRead({ mode: '100644', bytes: blob.byteSize });
      if (reason !== undefined) return [path, { sha, reading: { path, reason } }];
      const bytes = wholeText(blob) ?? (await fetchBytes(client, repository, sha));
      return [path, { sha, reading: readSource(path, sha, bytes) }];
    },
    10,
  );
  return new Map([...inHand, ...fetched.filter(file => file !== undefined)]);
}

/** How many requests these files take one by one. */
function requestsFor(wanted: readonly Wanted[]): number {
  const sizes = wanted.map(({ entry }) => entry?.bytes ?? 0);
  return batchesOf(sizes.filter(bytes => bytes <= longestText)) + sizes.filter(bytes => bytes > longestText).length;
}

async function unpack(
  client: Client,
  repository: Repository,
  commit: Sha,
  wanted: readonly Wanted[],
): Promise<[RepoPath, Fetched][]> {
  const entries = wanted.flatMap(({ entry }) => entry ?? []);
  const files = await filesFromArchive(client, repository, commit, entries);
  return entries.flatMap(({ path, sha }): [RepoPath, Fetched][] => {
    const bytes = files.get(path);
    return bytes ? [[path, { sha, reading: readSource(path, sha, bytes) }]] : [];
  });
}

/** The bytes of a text, if it is all of the file and GitHub has not put it into another encoding: then its id tells. */
function wholeText(blob: BlobData | undefined): Buffer | undefined {
  if (!blob || blob.text === null || blob.isTruncated) return undefined;
  const bytes = Buffer.from(blob.text);
  return blobId(bytes) === blob.oid ? bytes : undefined;
}

async function fetchBytes({ rest }: Client, repository: Repository, sha: string): Promise<Buffer> {
  const { data } = await rest.git.getBlob({ ...repository, file_sha: sha });
  return Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8');
}
