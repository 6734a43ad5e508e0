import { posix } from 'node:path';
import type { RepoPath } from '../../change/source-file.ts';
import type { Whole } from './whole.ts';

/**
 * For each file that appeared, the one that disappeared and lives on in it: the same content, or else the same file name with more
 * than half of the lines. No file is the origin of two.
 */
export function pairRenames(disappeared: readonly Whole[], appeared: readonly Whole[]): ReadonlyMap<RepoPath, Whole> {
  const pairs = new Map<RepoPath, Whole>();
  const free = new Set(disappeared.filter(({ text }) => text !== '')); // empty files are all alike
  const pair = (file: Whole, origin: Whole | undefined) => {
    if (origin === undefined) return;
    pairs.set(file.path, origin);
    free.delete(origin);
  };
  for (const file of appeared) {
    const same = [...free].filter(({ sha }) => sha === file.sha);
    pair(file, same.find(origin => fileName(origin) === fileName(file)) ?? same[0]);
  }
  for (const file of appeared.filter(({ path }) => !pairs.has(path))) {
    const [best] = [...free]
      .filter(origin => fileName(origin) === fileName(file))
      .map(origin => ({ origin, alike: shareOfEqualLines(origin.text, file.text) }))
      .filter(({ alike }) => alike > 0.5)
      .sort((a, b) => b.alike - a.alike);
    pair(file, best?.origin);
  }
  return pairs;
}

function fileName({ path }: Whole): string {
  return posix.basename(path);
}

/** Between 0 and 1, measured on the longer of the two. */
function shareOfEqualLines(one: string | undefined, other: string | undefined): number {
  if (!one || !other) return 0;
  const lines = one.split('\n');
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  const others = other.split('\n');
  const equal = others.filter(line => {
    const left = counts.get(line) ?? 0;
    counts.set(line, left - 1);
    return left > 0;
  });
  return equal.length / Math.max(lines.length, others.length);
}
