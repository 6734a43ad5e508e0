import type { Reach, ReadResult, Snapshot } from '../../change/snapshot.ts';
import type { RepoPath, SourceFile } from '../../change/source-file.ts';
import { isKustomizationFile } from '../../manifests/kustomization.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import type { Surroundings } from './look-around.ts';
import { outline } from './outline.ts';
import { withinReach } from './within-reach.ts';

/** Unchanged files: what each document of them is as its telling lines say, and their texts when they are asked for. */
export interface Library {
  readonly catalogue: Catalogue;
  /** Shows the texts of these files one after another, whatever the order. */
  readonly open: (paths: Iterable<RepoPath>, look: (file: SourceFile) => void) => Promise<void>;
  /** Whether a file's text is kept. */
  readonly isInHand: (path: RepoPath) => boolean;
  /** Where some words stand in these files, if that can be told without reading them. */
  readonly holding: NonNullable<Snapshot['holding']>;
  readonly unreadable: () => ReadResult['unreadable'];
  /** How many files nobody looked into, because they lie beyond the reach. */
  readonly left: number;
}

/** A clone that cannot be looked through (its git knows no Perl expressions) is read, within reason. */
const ofClones: Reach = { files: 20_000, bytes: 200_000_000 };

/** So many bytes of a clone are read at once, … */
const batchBytes = 16_000_000;
/** … and of so many characters the texts stay in memory; the others are read again when they are asked for again. */
const mostKept = 64_000_000;

/** Looks through unchanged files: in a clone through all of them, elsewhere through the nearest to the changed ones. */
export async function openLibrary(
  snapshot: Snapshot,
  around: Surroundings,
  inHand: readonly SourceFile[],
  from: readonly RepoPath[],
): Promise<Library> {
  const entries = around.unchanged;
  const told = await around.sketches();
  const reach = told ? undefined : await snapshot.reach?.();
  const { entries: near, left } = told ? { entries, left: 0 } : withinReach(entries, from, reach ?? ofClones);
  const atOnce = reach && Number.isFinite(reach.bytes) ? reach.bytes : batchBytes; // where it takes requests, one
  const sizes = new Map(near.map(({ path, bytes = 0 }) => [path, bytes]));
  for (const { path } of inHand) sizes.set(path, sizes.get(path) ?? 0);
  const unreadable = new Map<RepoPath, string>();
  const kept = new Map(inHand.map(file => [file.path, file]));
  let room = mostKept;

  const open: Library['open'] = async (paths, look) => {
    const wanted = [...paths].filter(path => sizes.has(path));
    const missing = wanted.filter(path => !kept.has(path) && !unreadable.has(path));
    for (const path of wanted) {
      const file = kept.get(path);
      if (file) look(file);
    }
    for (const batch of inBatches(missing, sizes, atOnce)) {
      const read = await snapshot.read(batch);
      for (const { path, reason } of read.unreadable) unreadable.set(path, reason);
      for (const file of read.files) {
        room -= file.text.length;
        if (room >= 0) kept.set(file.path, file);
        look(file);
      }
    }
  };
  const sketches = [...(told ?? [])];
  const sketch = (file: SourceFile) => {
    if (!isKustomizationFile(file.path)) sketches.push(...outline(file));
  };
  if (told) inHand.forEach(sketch);
  else await open(sizes.keys(), sketch);
  const catalogue = catalogueOf(sketches);
  const isInHand = (path: RepoPath) => kept.has(path);
  const holding: Library['holding'] = async (words, paths) => snapshot.holding?.(words, paths);
  return {
    catalogue,
    open,
    isInHand,
    holding,
    unreadable: () => [...unreadable].map(([path, reason]) => ({ path, reason })),
    left,
  };
}

function inBatches(paths: readonly RepoPath[], sizes: ReadonlyMap<RepoPath, number>, atOnce: number): RepoPath[][] {
  const batches: RepoPath[][] = [];
  let room = 0;
  for (const path of paths) {
    const bytes = sizes.get(path) ?? 0;
    room -= bytes;
    const last = batches.at(-1);
    if (last && room >= 0) last.push(path);
    else {
      batches.push([path]);
      room = atOnce - bytes;
    }
  }
  return batches;
}
