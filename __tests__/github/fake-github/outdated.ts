import { placeOf, type Side } from './line-oracle.ts';
import { changedFiles, commentablePatch, mergeBase, type Site } from './site.ts';
import type { Thread } from './state.ts';

/** Finds every thread's place in the current diff, as GitHub does after a push. */
export function replaceThreads(site: Site): void {
  for (const thread of site.state.threads) {
    if (thread.subjectType === 'FILE') {
      thread.isOutdated = commentablePatch(site, thread.path) === undefined;
      continue;
    }
    thread.line = currentLine(site, thread, thread.side, thread.original.line);
    thread.isOutdated = thread.line === undefined;
    thread.startLine = thread.isOutdated
      ? undefined
      : currentLine(site, thread, thread.startSide ?? thread.side, thread.original.startLine);
  }
}

function currentLine(site: Site, { path, original }: Thread, side: Side, line: number | undefined): number | undefined {
  const patch = commentablePatch(site, path);
  if (line === undefined || !patch) return undefined;
  const from = side === 'RIGHT' ? original.commit : original.mergeBase;
  const to = side === 'RIGHT' ? site.pull.head : mergeBase(site);
  const there = side === 'RIGHT' ? path : (changedFiles(site).find(file => file.path === path)?.previousPath ?? path);
  const moved = from === to ? line : followLine(site.repository.changedLines(from, to, there), line);
  return moved !== undefined && placeOf(patch, side, moved) ? moved : undefined;
}

/** Where a line stands after a change, given its diff without context; undefined when it was changed or removed itself. */
export function followLine(diff: string, line: number): number | undefined {
  let moved = line;
  for (const [, start, removed = '1', added = '1'] of diff.matchAll(/\n@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/g)) {
    const first = Number(start) + (removed === '0' ? 1 : 0); // an insertion is counted from the line before it
    if (line < first) break;
    if (line < first + Number(removed)) return undefined;
    moved += Number(added) - Number(removed);
  }
  return moved;
}
