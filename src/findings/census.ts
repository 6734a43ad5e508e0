import type { Resource } from '../resources/resource.ts';
import { rank } from './rank.ts';
import type { Assessed } from './weighed.ts';

/** An object by the file that it is written in and its place there. */
export type ObjectKey = string;

export const objectKey = ({ path, index }: Resource): ObjectKey => `${path}#${index}`;

/** How often each thing is said, how bad it is at worst, and of which object. */
export type Census = ReadonlyMap<string, { readonly count: number; readonly worst: number; readonly object: ObjectKey }>;

/** The objects of which more is said than before, or worse. */
export function grown(now: Census, before: Census): ObjectKey[] {
  return [...now].flatMap(([key, { count, worst, object }]) => {
    const old = before.get(key);
    return !old || count > old.count || worst > old.worst ? [object] : [];
  });
}

/** What fails, each copy by itself. */
export function failuresIn({ findings }: Assessed): Census {
  const failing = findings.filter(({ change, waiver }) => change !== 'fixed' && !waiver);
  return count(
    failing.flatMap(({ fingerprint, span, alsoAt, priority, blocks, resource }) =>
      [span, ...alsoAt].map(({ path }) => ({
        key: `${fingerprint} ${path}`,
        weight: rank[priority] * 2 + Number(blocks),
        object: objectKey(resource),
      })),
    ),
  );
}

/** What cannot be told. */
export function unverifiedIn({ evaluated }: Assessed): Census {
  const unverified = evaluated.filter(({ standing }) => standing === 'unverified' || standing === 'error');
  return count(
    unverified.map(({ rule, resource, container }) => ({
      key: `${rule.id} ${objectKey(resource)} ${container ?? ''}`,
      weight: 1,
      object: objectKey(resource),
    })),
  );
}

function count(entries: readonly { readonly key: string; readonly weight: number; readonly object: ObjectKey }[]): Census {
  const counts = new Map<string, { count: number; worst: number; object: ObjectKey }>();
  for (const { key, weight, object } of entries) {
    const known = counts.get(key) ?? { count: 0, worst: 0, object };
    counts.set(key, { count: known.count + 1, worst: Math.max(known.worst, weight), object: known.object });
  }
  return counts;
}
