import { editDistance } from '../resources/spelling.ts';

/** What someone most likely meant: the known word within a third of its letters, or the only one that begins with it. */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  const text = word.toLowerCase().replaceAll('_', '-');
  const most = Math.ceil(text.length / 3);
  const near = known
    .map(candidate => ({ candidate, distance: editDistance(text, candidate.toLowerCase(), most) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((a, b) => a.distance - b.distance);
  if (near[0]) return near[0].candidate;
  const begun = text.length >= 4 ? known.filter(candidate => candidate.startsWith(text) || candidate.endsWith(`-${text}`)) : [];
  return begun.length === 1 ? begun[0] : undefined;
}
