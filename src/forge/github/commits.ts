import type { FileChange } from '../../change/change-set.ts';
import type { Snapshot } from '../../change/snapshot.ts';
import type { Sha } from '../../change/source-file.ts';
import type { Clone } from '../local/clone.ts';
import { apiSnapshot } from './api-snapshot.ts';
import { openBlobs } from './blobs.ts';
import type { ChangedFiles } from './changed-files.ts';
import type { Client } from './client.ts';
import type { Repository } from './site.ts';

/** The commits of a repository: from a clone that holds them, or else from GitHub. */
export interface Commits {
  /** The snapshot of a commit whose id is yet to be found out. */
  readonly at: (commit: () => Promise<Sha>) => Snapshot;
  /** Begins to list a commit's files where that takes a request: meanwhile others can be made. */
  readonly listAhead: (commit: Sha) => void;
  /** Changed files with what GitHub withheld, if a clone can tell. */
  readonly fillIn: (changed: ChangedFiles, base: Sha, head: Sha) => Promise<ChangedFiles>;
}

export function openCommits(client: Client, repository: Repository, clone: Clone | undefined): Commits {
  const blobs = openBlobs(client, repository);
  const opened = new Map<Sha, Promise<Opened>>();
  const open = (commit: Sha) => {
    const known = opened.get(commit) ?? openCommit(commit);
    opened.set(commit, known);
    return known;
  };
  return {
    at: commit => later(async () => (await open(await commit())).snapshot),
    listAhead: commit => {
      const listing = open(commit).then(({ snapshot, isFar }) => (isFar ? snapshot.list() : undefined));
      listing.catch(() => undefined); // whoever needs the list hears of it
    },
    fillIn: async (changed, base, head) => {
      const isWhole = changed.complete && changed.files.every(({ hunks }) => hunks !== undefined);
      return isWhole || !clone || !(await clone.holds([base, head])) ? changed : fromClone(clone, changed, base, head);
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

function later(snapshot: () => Promise<Snapshot>): Snapshot {
  return {
    list: async () => (await snapshot()).list(),
    read: async paths => (await snapshot()).read(paths),
    containing: async (words, paths) => (await snapshot()).containing(words, paths),
  };
}

/** Git and GitHub may pair renames differently: a file that git saw otherwise keeps what GitHub said. */
async function fromClone(clone: Clone, { files, complete }: ChangedFiles, base: Sha, head: Sha): Promise<ChangedFiles> {
  if (!complete) return { files: await clone.changes(base, head), complete: true };
  const withheld = files.filter(({ hunks }) => hunks === undefined);
  const paths = withheld.flatMap(({ path, previousPath }) => (previousPath === undefined ? [path] : [previousPath, path]));
  const compared = new Map((await clone.changes(base, head, paths)).map(file => [file.path, file]));
  const filled = ({ hunks, ...file }: FileChange): FileChange => {
    const own = hunks === undefined ? compared.get(file.path) : undefined;
    return { ...file, hunks: own?.status === file.status ? own.hunks : hunks };
  };
  return { files: files.map(filled), complete };
}
