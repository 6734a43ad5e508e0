import { basePath, type FileChange, headPath } from '../change/change-set.ts';
import type { RepoPath } from '../change/source-file.ts';
import type { Span } from '../manifests/span.ts';
import type { TreeEdit } from './edited-tree.ts';

/** Lines that a pull request changed together, and how the head would be without that. */
export interface ChangedRun {
  readonly path: RepoPath;
  /** The first line that it adds, in the head file; where it adds none, the first that it removes, in the base file. */
  readonly place: Span;
  readonly side: 'head' | 'base';
  /** The lines that it adds. */
  readonly added: { readonly first: number; readonly count: number };
  /** The head's file without it; undefined where that takes a text which nobody has. */
  readonly without: (texts: { readonly head: string | undefined; readonly base: string | undefined }) => TreeEdit | undefined;
}

/** Every run of a change in some files, or every hunk where the runs are more than `most`; never more than those. */
export function changedRuns(changes: readonly FileChange[], files: ReadonlySet<RepoPath>, most: number): readonly ChangedRun[] {
  const concerned = changes.filter(change =>
    [headPath(change), basePath(change)].some(path => path !== undefined && files.has(path)),
  );
  const runs = concerned.flatMap(change => runsOf(change, false));
  return (runs.length <= most ? runs : concerned.flatMap(change => runsOf(change, true))).slice(0, most);
}

function runsOf(change: FileChange, whole: boolean): ChangedRun[] {
  const { status, path, hunks = [] } = change;
  const [atHead, atBase] = [headPath(change), basePath(change)];
  if (status === 'removed') {
    const place = line(atBase ?? path, hunks[0]?.baseStart ?? 1);
    return [
      { path, place, side: 'base', added: none, without: ({ base }) => (base === undefined ? undefined : { path, text: base }) },
    ];
  }
  if (status === 'added') {
    const added = { first: 1, count: hunks.reduce((sum, { lines }) => sum + lines.length, 0) };
    return [{ path, place: line(path, 1), side: 'head', added, without: () => ({ path, text: undefined }) }];
  }
  return cut(hunks, whole).map(({ head, base, added, removed }) => ({
    path,
    place: added > 0 ? line(atHead ?? path, head) : line(atBase ?? path, base),
    side: added > 0 ? ('head' as const) : ('base' as const),
    added: { first: head, count: added },
    without: texts => {
      if (texts.head === undefined) return undefined;
      const lines = texts.head.split('\n');
      lines.splice(head - 1, added, ...removed);
      return { path, text: lines.join('\n') };
    },
  }));
}

const none = { first: 0, count: 0 };

interface Cut {
  /** Where it begins in each file, how many lines it added, and which it took away. */
  readonly head: number;
  readonly base: number;
  added: number;
  readonly removed: string[];
}

function cut(hunks: NonNullable<FileChange['hunks']>, whole: boolean): Cut[] {
  return hunks.flatMap(({ baseStart, headStart, lines }) => {
    const cuts: Cut[] = [];
    let [base, head] = [baseStart, headStart];
    let open: Cut | undefined;
    const changedAt = lines.flatMap(({ kind }, index) => (kind === 'kept' ? [] : [index]));
    for (const [index, { kind, text }] of lines.entries()) {
      const inside = whole && open && index <= (changedAt.at(-1) ?? -1);
      if (kind === 'kept' && !inside) open = undefined;
      else if (!open) {
        open = { head, base, added: 0, removed: [] };
        cuts.push(open);
      }
      if (open && kind !== 'removed') open.added++;
      if (open && kind !== 'added') open.removed.push(text);
      if (kind !== 'removed') head++;
      if (kind !== 'added') base++;
    }
    return cuts;
  });
}

function line(path: RepoPath, number: number): Span {
  const start = { line: number, column: 1 };
  return { path, start, end: start };
}
