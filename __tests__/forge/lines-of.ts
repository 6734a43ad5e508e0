import type { LineMatch } from '../../src/change/line-match.ts';
import type { Snapshot } from '../../src/change/snapshot.ts';

/** What a snapshot shows for a pattern; undefined where nothing can be looked through unread. */
export async function linesOf(snapshot: Snapshot, pattern: RegExp, paths: readonly string[]): Promise<LineMatch[] | undefined> {
  const lines: LineMatch[] = [];
  return (await snapshot.grep(pattern, paths, line => lines.push(line))) ? lines : undefined;
}
