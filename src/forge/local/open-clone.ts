import type { Sha } from '../../change/source-file.ts';
import type { Forge } from '../forge.ts';
import { nobodyToTell } from '../nobody-to-tell.ts';
import { once } from '../once.ts';
import { commitSnapshot } from './commit-snapshot.ts';
import { defaultBranch, mergeBaseOf, resolveCommit, topOf } from './commits.ts';
import { changesBetween, changesOnDisk } from './git-changes.ts';
import { listings } from './listings.ts';
import { workingTree } from './working-tree.ts';

/** What to compare in a clone. */
export interface CloneOptions {
  /** The clone or a folder in it. */
  readonly directory: string;
  /** The branch to merge into, by any name that git knows; the default branch when undefined. */
  readonly base?: string | undefined;
  /** The commit to review, by any name that git knows; the working tree when undefined. */
  readonly head?: string | undefined;
}

/**
 * A pull request that exists in a clone only: from the merge base with `base` to `head`.
 * Throws ForgeError when the folder is in no clone, a name stands for no commit, or the two have no commit in common.
 */
export async function openClone({ directory, base, head }: CloneOptions): Promise<Forge> {
  const top = await topOf(directory);
  const tip = await resolveCommit(top, head ?? 'HEAD');
  const target = await resolveCommit(top, base ?? (await defaultBranch(top)));
  const mergeBase = await mergeBaseOf(top, target, tip);
  const listing = listings(top);
  const at = (commit: Sha) => commitSnapshot(top, commit, listing(commit));
  const sides = {
    base: at(mergeBase),
    head: head === undefined ? workingTree(top) : at(tip),
    target: at(target),
  };
  return {
    changes: once(async () => {
      if (head === undefined)
        return { base: mergeBase, head: 'working tree', files: await changesOnDisk(top, mergeBase), complete: true };
      return { base: mergeBase, head: tip, files: await changesBetween(top, mergeBase, tip), complete: true };
    }),
    at: side => sides[side],
    ...nobodyToTell,
  };
}
