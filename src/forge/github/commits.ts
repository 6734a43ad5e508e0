import type { ChangeSet } from '../../change/change-set.ts';
import type { Reach, Snapshot } from '../../change/snapshot.ts';
import type { Sha } from '../../change/source-file.ts';
import type { Clone } from '../local/clone.ts';
import { once } from '../once.ts';
import { apiSnapshot } from './api-snapshot.ts';
import { baseSnapshot } from './base-snapshot.ts';
import { openBlobQueries } from './blob-queries.ts';
import { openBlobs } from './blobs.ts';
import type { ChangedFiles } from './changed-files.ts';
import type { Client } from './client.ts';
import { fillIn } from './fill-in.ts';
import type { Repository } from './site.ts';

/** The commits of a repository: from a clone that holds them, or else from GitHub. */
export interface Commits {
  /** The snapshot of a commit whose id is yet to be found out. */
  readonly at: (commit: () => Promise<Sha>) => Snapshot;
  /** The snapshot of the commit that changes count from: most of it is the head's. */
  readonly before: (changes: () => Promise<ChangeSet>, base: () => Promise<Sha>, head: Sha) => Snapshot;
  /** Begins to list a commit's files where that takes a request: meanwhile others can be made. */
  readonly listAhead: (commit: Sha) => void;
  /** Changed files with what GitHub withheld, if a clone can tell. */
  readonly fillIn: (changed: ChangedFiles, base: Sha, head: Sha) => Promise<ChangedFiles>;
}

export function openCommits(
  client: Client,
  repository: Repository,
  clone: Clone | undefined,
  queries = openBlobQueries(client, repository),
): Commits {
  const blobs = openBlobs(client, repository, queries);
  const opened = new Map<Sha, Promise<Opened>>();
  const open = (commit: Sha) => {
    const known = opened.get(commit) ?? openCommit(commit);
    opened.set(commit, known);
    return known;
  };
  return {
    at: commit => later(async () => (await open(await commit())).snapshot),
    before: (changes, base, head) => {
      const known = once(async () => {
        const [{ files, complete }, commit] = await Promise.all([changes(), base()]);
        const { snapshot, isFar } = await open(commit);
        return isFar && complete ? baseSnapshot(commit, snapshot, (await open(head)).snapshot, files) : snapshot;
      });
      return later(known);
    },
    listAhead: commit => {
      const listing = open(commit).then(({ snapshot, isFar }) => (isFar ? snapshot.list() : undefined));
      listing.catch(() => undefined); // whoever needs the list hears of it
    },
    fillIn: async (changed, base, head) => {
      const isWhole = changed.complete && changed.files.every(({ hunks }) => hunks !== undefined);
      return isWhole || !clone || !(await clone.holds([base, head])) ? changed : fillIn(changed, clone, base, head);
    },
  };

  async function openCommit(commit: Sha): Promise<Opened> {
    if (clone && (await clone.holds([commit]))) return { snapshot: clone.at(commit), isFar: false };
    return { snapshot: apiSnapshot(client, repository, commit, blobs), isFar: true };
  }
}

interface Opened {
  readonly snapshot: Snapshot;
  readonly isFar: boolean;
}

/** A clone is asked without requests. */
const unbounded: Reach = { files: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY };

function later(snapshot: () => Promise<Snapshot>): Snapshot {
  return {
    list: async () => (await snapshot()).list(),
    read: async paths => (await snapshot()).read(paths),
    grep: async (pattern, paths, look) => (await snapshot()).grep(pattern, paths, look),
    holding: async (words, paths) => (await snapshot()).holding?.(words, paths),
    reach: async () => (await snapshot()).reach?.() ?? unbounded,
  };
}
