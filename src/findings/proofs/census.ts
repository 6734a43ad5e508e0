import { onceEach } from '../../manifests/once-each.ts';
import type { Resource } from '../../resources/resource.ts';
import type { Claim } from '../claim.ts';
import type { Comparison } from '../compare-commits.ts';
import { rank } from '../rank.ts';

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

/** What fails, each copy by itself; of what several objects share it does not matter at which of them it is told. */
export const failuresIn = onceEach(({ findings }: Pick<Comparison, 'findings'>): Census => {
  const failing = findings.filter(({ change, waiver }) => change !== 'fixed' && !waiver);
  return count(
    failing.flatMap(({ fingerprint, span, alsoAt, priority, blocks, resource, made: { subject } }) =>
      [span, ...alsoAt].map(({ path }) => ({
        key: subject.identity === undefined ? `${fingerprint} ${path}` : fingerprint,
        weight: rank[priority] * 2 + Number(blocks),
        object: objectKey(resource),
      })),
    ),
  );
});

/** What cannot be told, or not even asked. */
export const unverifiedIn = onceEach(({ inScope }: Pick<Comparison, 'inScope'>): Census => {
  const unverified = inScope.filter(({ standing }) => standing === 'unverified' || standing === 'error');
  return count(
    unverified.map(claim => ({
      key: `${claim.rule.id} ${thingOf(claim)}`,
      weight: claim.standing === 'error' ? 2 : 1,
      object: objectKey(claim.subject.resource),
    })),
  );
});

function thingOf({ unit, subject: { identity, resource, container } }: Claim): string {
  return identity === undefined ? `${objectKey(resource)} ${container ?? ''}` : `${unit} ${identity}`;
}

function count(entries: readonly { readonly key: string; readonly weight: number; readonly object: ObjectKey }[]): Census {
  const counts = new Map<string, { count: number; worst: number; object: ObjectKey }>();
  for (const { key, weight, object } of entries) {
    const known = counts.get(key) ?? { count: 0, worst: 0, object };
    counts.set(key, { count: known.count + 1, worst: Math.max(known.worst, weight), object: known.object });
  }
  return counts;
}
