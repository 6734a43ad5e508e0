import type { ChangeSet } from '../change/change-set.ts';
import type { Snapshot } from '../change/snapshot.ts';
import type { RepoPath } from '../change/source-file.ts';
import { concernOf, unchangedAmong } from './concern.ts';
import { fileReader } from './file-reading.ts';
import type { Scope } from './read-repository.ts';
import { changedObjects } from './search/changed-objects.ts';
import { lookAround, type Surroundings } from './search/look-around.ts';
import { withinReach } from './search/within-reach.ts';

/** The unchanged files that will be looked through, where that takes requests: none where nothing is looked for, or a clone tells. */
export async function evidenceAhead(
  changes: ChangeSet,
  head: Snapshot,
  base: Snapshot,
  scope: Scope,
): Promise<readonly RepoPath[]> {
  const reach = await head.reach?.();
  if (!reach || !Number.isFinite(reach.files)) return [];
  const { changed, headPaths, basePaths } = concernOf(changes, scope.includes);
  const [now, before] = await Promise.all([head.read(headPaths), base.read(basePaths)]);
  const objects = changedObjects(changed, { head: now.files, base: before.files }, fileReader(scope.layout));
  const kinds = new Set(objects.filter(({ unparsed }) => unparsed === undefined).map(({ kind }) => kind));
  if (scope.companionsOf(kinds).size === 0) return [];
  const from = [...new Set([...now.files, ...before.files].map(({ path }) => path))];
  return withinReach(unchangedAmong(await head.list(), changes, scope.includes), from, reach).entries.map(({ path }) => path);
}

/** Begins to look around where a manifest changed: git looks through the commit while what changed is read, built and parsed. */
export function surroundingsAhead(changes: ChangeSet, head: Snapshot, { includes }: Scope): Promise<Surroundings> | undefined {
  const { headPaths, basePaths } = concernOf(changes, includes);
  if (headPaths.length + basePaths.length === 0) return undefined;
  const around = lookAround(changes, head, includes);
  around.then(({ sketches }) => sketches()).catch(() => undefined); // whoever needs it hears of it
  return around;
}
