import { createHash } from 'node:crypto';
import type { ChangeSet, FileChange } from '../src/change/change-set.ts';
import { hunksBetween } from '../src/change/hunk.ts';
import { matchLines } from '../src/change/line-match.ts';
import type { Snapshot } from '../src/change/snapshot.ts';
import type { SourceFile } from '../src/change/source-file.ts';
import type { Forge } from '../src/forge/forge.ts';
import type { Review } from '../src/review/review.ts';

/** Files by path. */
export type Tree = Readonly<Record<string, string>>;

/** A pull request in memory; `renames` tells what moved, from its old to its new path. */
export function memoryForge(
  base: Tree,
  head: Tree,
  renames: Readonly<Record<string, string>> = {},
  /** What stands at the tip of the branch to merge into, when that has moved on. */
  target: Tree = base,
): Forge & { readonly published: Review[]; readonly reads: string[] } {
  const published: Review[] = [];
  const reads: string[] = [];
  const changes: ChangeSet = { base: 'base', head: 'head', files: changesBetween(base, head, renames), complete: true };
  return {
    published,
    reads,
    changes: async () => changes,
    at: side => snapshot({ base, head, target }[side], reads),
    remarks: async () => [],
    publish: async review => {
      published.push(review);
      const told = review.comments.flatMap(({ fingerprints }) => fingerprints);
      return { written: review.comments.length, told, notices: [], refused: false };
    },
  };
}

function snapshot(tree: Tree, reads: string[]): Snapshot {
  return {
    list: async () => ({
      entries: Object.entries(tree).map(([path, text]) => ({ path, mode: '100644', sha: idOf(text), bytes: text.length })),
      complete: true,
    }),
    read: async paths => {
      reads.push(...paths);
      return { files: paths.flatMap(path => (tree[path] === undefined ? [] : [sourceFile(path, tree[path])])), unreadable: [] };
    },
    grep: async (pattern, paths, look) => {
      for (const path of paths) if (tree[path] !== undefined) matchLines({ path, text: tree[path] }, pattern).forEach(look);
      return true;
    },
  };
}

const idOf = (text: string) => createHash('sha1').update(text).digest('hex');
const sourceFile = (path: string, text: string): SourceFile => ({ path, sha: idOf(text), text });

function changesBetween(base: Tree, head: Tree, renames: Readonly<Record<string, string>>): FileChange[] {
  const moved = new Map(Object.entries(renames).map(([from, to]) => [to, from]));
  const changed = Object.entries(head).flatMap(([path, text]): FileChange[] => {
    const from = moved.get(path);
    const old = base[from ?? path];
    if (old === text && !from) return [];
    const status = from ? 'renamed' : old === undefined ? 'added' : 'modified';
    return [{ status, path, ...(from && { previousPath: from }), hunks: hunksBetween(old ?? '', text) }];
  });
  const removed = Object.keys(base).filter(path => head[path] === undefined && renames[path] === undefined);
  return [
    ...changed,
    ...removed.map((path): FileChange => ({ status: 'removed', path, hunks: hunksBetween(base[path] ?? '', '') })),
  ];
}
