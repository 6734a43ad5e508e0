import type { Snapshot, TreeEntry } from '../../change/snapshot.ts';
import type { RepoPath } from '../../change/source-file.ts';

/** A file with its content; the text is undefined when it has none, or was not read. */
export interface Whole {
  readonly path: RepoPath;
  readonly sha: string;
  readonly text: string | undefined;
}

/** Entries of a snapshot with their texts, in the same order. */
export async function readWhole(snapshot: Snapshot, entries: readonly TreeEntry[]): Promise<Whole[]> {
  const { files } = await snapshot.read(entries.map(({ path }) => path));
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return entries.map(({ path, sha }) => ({ path, sha, text: texts.get(path) }));
}
