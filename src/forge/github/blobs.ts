import type { RepoPath, Sha } from '../../change/source-file.ts';
import { notRead, type Reading } from '../read-source.ts';
import type { BlobQueries } from './blob-queries.ts';
import type { Client } from './client.ts';
import { type Fetched, fetchFiles, type Wanted } from './fetch-files.ts';
import type { Repository } from './site.ts';

/** The files of a repository, none of them fetched twice. */
export interface Blobs {
  /**
   * Reads paths of a commit; what it does not hold is left out. `archived`: whether the whole commit is small enough to be
   * fetched in one piece, where that is fewer requests.
   */
  readonly read: (commit: Sha, wanted: readonly Wanted[], archived: boolean) => Promise<readonly Reading[]>;
}

export function openBlobs(client: Client, repository: Repository, queries: BlobQueries): Blobs {
  const known = new Map<string, Promise<Fetched | undefined>>();
  const fetch = openFetching((commit, wanted, archived) => fetchFiles(client, repository, queries, commit, wanted, archived));
  return {
    read: async (commit, wanted, archived) => {
      const idOf = ({ path, entry }: Wanted) => entry?.sha ?? `${commit}:${path}`;
      const isMissing = (each: Wanted) => !known.has(idOf(each)) && !(each.entry && notRead(each.entry));
      const missing = new Map(wanted.filter(isMissing).map(each => [idOf(each), each]));
      const fetching = missing.size > 0 ? fetch(commit, [...missing.values()], archived) : Promise.resolve(none);
      for (const [id, { path }] of missing) known.set(id, quietly(fetching.then(found => found.get(path))));
      try {
        for (const file of (await fetching).values()) known.set(file.sha, Promise.resolve(file));
      } catch (error) {
        for (const id of missing.keys()) known.delete(id); // another time it may be given
        throw error;
      }
      const readings = wanted.map(async each => {
        const { path, entry } = each;
        const reason = entry && notRead(entry);
        if (reason !== undefined) return { path, reason };
        const found = await known.get(idOf(each));
        return found && { ...found.reading, path }; // the same content may stand at several paths
      });
      return (await Promise.all(readings)).filter(reading => reading !== undefined);
    },
  };
}

/** Whoever awaits it hears of its failure; nobody else does. */
function quietly<Answer>(promise: Promise<Answer>): Promise<Answer> {
  promise.catch(() => undefined);
  return promise;
}

type Fetch = (commit: Sha, wanted: readonly Wanted[], archived: boolean) => Promise<ReadonlyMap<RepoPath, Fetched>>;

const none: ReadonlyMap<RepoPath, Fetched> = new Map();

/** Fetches together what is asked for of a commit in the same moment, by whomever. */
function openFetching(fetchNow: Fetch): Fetch {
  const waiting = new Map<Sha, { readonly wanted: Wanted[]; archived: boolean; readonly files: ReturnType<Fetch> }>();
  return (commit, wanted, archived) => {
    const batch = waiting.get(commit);
    if (batch) {
      batch.wanted.push(...wanted);
      batch.archived ||= archived;
      return batch.files;
    }
    const files: ReturnType<Fetch> = new Promise<void>(resolve => setImmediate(resolve)).then(() => {
      waiting.delete(commit);
      return fetchNow(commit, fresh.wanted, fresh.archived);
    });
    const fresh = { wanted: [...wanted], archived, files };
    waiting.set(commit, fresh);
    return files;
  };
}
