import type { Listing, Reach, Snapshot } from '../../change/snapshot.ts';
import type { Sha } from '../../change/source-file.ts';
import { once } from '../once.ts';
import { gather } from '../read-source.ts';
import type { Blobs } from './blobs.ts';
import type { Client } from './client.ts';
import type { Repository } from './site.ts';
import { asking } from './trouble.ts';

/** A commit on GitHub. Once its tree has been asked for, files are read by what it tells of them: their modes, ids and sizes. */
export function apiSnapshot(client: Client, repository: Repository, commit: Sha, blobs: Blobs): Snapshot {
  let isListed = false;
  const listOnce = once(() => asking(`the files at ${commit.slice(0, 7)}`, listTree(client, repository, commit)));
  const list = () => {
    isListed = true;
    return listOnce();
  };
  return {
    list,
    read: async paths => {
      const listing = isListed ? await list() : undefined;
      const entries = new Map(listing?.entries.map(entry => [entry.path, entry]));
      const wanted = [...new Set(paths)].map(path => ({ path, entry: entries.get(path) }));
      const held = listing?.complete ? wanted.filter(({ entry }) => entry) : wanted;
      const archived = listing !== undefined && isSmall(listing);
      return gather(await asking(`files at ${commit.slice(0, 7)}`, blobs.read(commit, held, archived)));
    },
    grep: async () => false,
    reach: async () => (isSmall(await list()) ? inOnePiece : oneByOne),
  };
}

/** An archive is fetched of commits whose files are no more than this together: it takes GitHub some ten seconds. In bytes. */
const largestArchive = 300_000_000;

/** What is read of files that nobody can look through unread: many from an archive, or one query or two of them. */
const inOnePiece: Reach = { files: 4_000, bytes: 48_000_000 };
const oneByOne: Reach = { files: 290, bytes: 8_000_000 };

function isSmall({ entries, complete }: Listing): boolean {
  return complete && entries.reduce((sum, { bytes = 0 }) => sum + bytes, 0) <= largestArchive;
}

/** GitHub cuts a tree off at 100,000 entries or 7 MB: https://docs.github.com/en/rest/git/trees#get-a-tree */
async function listTree({ rest }: Client, repository: Repository, commit: Sha): Promise<Listing> {
  const { data } = await rest.git.getTree({ ...repository, tree_sha: commit, recursive: '1' });
  const entries = data.tree.flatMap(({ path, mode, type, sha, size }) => {
    return type === 'tree' || path === undefined || mode === undefined || sha === undefined
      ? []
      : [{ path, mode, sha, bytes: size }];
  });
  return { entries, complete: !data.truncated };
}
