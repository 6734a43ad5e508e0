import { basePath, type ChangeSet, headPath } from '../change/change-set.ts';
import { diffLines } from '../change/diff-lines.ts';
import type { Span } from '../manifests/span.ts';

/** Whether a place is on a line that a pull request adds, or in the base file on one that it removes. */
export function changedLines({ files }: ChangeSet, side: 'head' | 'base'): (span: Span) => boolean {
  const byPath = new Map(
    files.flatMap(file => {
      const path = side === 'head' ? headPath(file) : basePath(file);
      return path !== undefined && file.hunks ? [[path, diffLines(file.hunks)] as const] : [];
    }),
  );
  return ({ path, start }) => {
    const lines = byPath.get(path);
    return side === 'head' ? lines?.head.get(start.line)?.kind === 'added' : lines?.base.has(start.line) === true;
  };
}
