import { matchLines } from '../../change/line-match.ts';
import type { Snapshot, TreeEntry } from '../../change/snapshot.ts';
import { below } from '../below.ts';
import { gather, type Reading } from '../read-source.ts';

/** A file that was read beforehand. */
export interface GivenFile {
  readonly entry: TreeEntry;
  readonly reading: Reading;
}

/** Files in hand; `complete` is false when they are a part of a repository of which nothing else is known. */
export function givenFiles(files: readonly GivenFile[], complete: boolean): Snapshot {
  const readings = new Map(files.map(({ entry, reading }) => [entry.path, reading]));
  return {
    list: async () => ({ entries: files.map(({ entry }) => entry), complete }),
    read: async paths => gather([...new Set(paths)].flatMap(path => readings.get(path) ?? [])),
    grep: async (pattern, paths, look) => {
      const { files: texts } = gather(files.map(({ reading }) => reading));
      const isBelow = below(paths);
      for (const file of texts) if (isBelow(file.path)) matchLines(file, pattern).forEach(look);
      return true;
    },
  };
}
