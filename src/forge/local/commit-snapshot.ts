import type { Snapshot, TreeEntry } from '../../change/snapshot.ts';
import type { RepoPath, Sha } from '../../change/source-file.ts';
import { once } from '../once.ts';
import { gather, notRead, type Reading, readSource } from '../read-source.ts';
import { matchingLines } from './matching-lines.ts';
import { readBlobs } from './read-blobs.ts';
import { wordsInBlobs } from './words-in-blobs.ts';

/** One commit of a clone, by its listing. */
export function commitSnapshot(directory: string, commit: Sha, list: Snapshot['list']): Snapshot {
  const index = once(async () => new Map((await list()).entries.map(entry => [entry.path, entry])));
  return {
    list,
    read: async paths => {
      const entries = await index();
      const asked = [...new Set(paths)].flatMap(path => entries.get(path) ?? []);
      const blobs = await readBlobs(
        directory,
        asked.filter(entry => notRead(entry) === undefined).map(({ sha }) => sha),
      );
      return gather(asked.map(entry => readEntry(entry, blobs)));
    },
    holding: async (words, wanted) => {
      const entries = await index();
      const paths = new Map<string, RepoPath[]>();
      for (const path of new Set(wanted)) {
        const { sha } = entries.get(path) ?? {};
        if (sha !== undefined) paths.set(sha, [...(paths.get(sha) ?? []), path]);
      }
      const found = await wordsInBlobs(directory, words, [...paths.keys()]);
      return found?.flatMap(({ id, line, word }) => (paths.get(id) ?? []).map(path => ({ path, line, text: word })));
    },
    grep: (pattern, paths, look) => matchingLines(directory, pattern, paths, look, commit),
  };
}

function readEntry(entry: TreeEntry, blobs: ReadonlyMap<string, Buffer>): Reading {
  const bytes = blobs.get(entry.sha);
  if (bytes) return readSource(entry.path, entry.sha, bytes);
  return { path: entry.path, reason: notRead(entry) ?? 'the clone does not hold its content' };
}
