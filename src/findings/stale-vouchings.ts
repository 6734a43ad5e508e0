import type { Resource } from '../resources/resource.ts';
import type { Rule } from '../rules/rule.ts';
import { isOver } from '../settings/day.ts';
import type { Terms } from '../settings/terms.ts';
import type { Vouching } from '../settings/vouching.ts';
import type { Stale } from './assessment.ts';
import type { Claim } from './claim.ts';

export interface Looked {
  readonly claims: readonly Claim[];
  readonly touched: readonly Resource[];
  readonly terms: Terms;
  readonly rules: readonly Rule[];
  /** All of a repository was judged: what was not needed here is needed nowhere. */
  readonly whole: boolean;
}

/**
 * Waivers and attestations that are there for nothing. Of an annotation that is known once its object was judged; of an
 * entry in the settings only where it names one file or object that was, or where everything was.
 */
export function staleVouchings({ claims, touched, terms, rules, whole }: Looked): Stale[] {
  const byObject = new Map<Resource, Claim[]>();
  for (const claim of claims) {
    const known = byObject.get(claim.subject.resource);
    if (known) known.push(claim);
    else byObject.set(claim.subject.resource, [claim]);
  }
  const used = placesOf(
    claims.flatMap(claim => [
      claim.attested,
      claim.waiver,
      ...(claim.partly ?? []),
      ...claim.failures.map(({ waiver }) => waiver),
    ]),
  );
  const returned = placesOf(claims.flatMap(({ failures }) => failures.map(({ over }) => over)));
  const stateOf = (vouching: Vouching): Stale['state'] | undefined => {
    if (returned.has(placeOf(vouching))) return 'returned';
    if (isOver(vouching.expires, terms.today)) return 'over';
    return used.has(placeOf(vouching)) ? undefined : 'unused';
  };
  const factsOf = (vouching: Vouching) => rules.find(({ id }) => id === vouching.rule);
  const stale = (vouching: Vouching, resource: Resource | undefined): Stale[] => {
    const rule = factsOf(vouching);
    const state = stateOf(vouching);
    return rule && state ? [{ state, vouching, rule, resource }] : [];
  };

  const annotations = touched.flatMap(resource =>
    terms.vouchings(resource).flatMap(vouching => {
      const isOurs = vouching.from === 'annotation' && vouching.linter === undefined;
      return isOurs && isJudged(vouching, resource, byObject.get(resource) ?? []) ? stale(vouching, resource) : [];
    }),
  );
  const entries = terms.entries.flatMap(({ vouching, speaksOf, isExact }) => {
    const spoken = touched.filter(resource => speaksOf(resource) && asks(vouching, byObject.get(resource) ?? []));
    const isKnown = whole || stateOf(vouching) === 'returned' || (isExact && spoken.length > 0);
    return isKnown ? stale(vouching, spoken[0]) : [];
  });
  return [...annotations, ...entries];
}

/** What is written once may stand at many objects, as a kustomization's `commonAnnotations` do: one that needs it is enough. */
const placeOf = ({ kind, key, span }: Vouching) => `${kind} ${key} ${span.path}:${span.start.line}`;

const placesOf = (vouchings: readonly (Vouching | undefined)[]) =>
  new Set(vouchings.flatMap(vouching => (vouching ? [placeOf(vouching)] : [])));

/** Whether the object was looked at as a whole: nothing is said of a patch, and of what could not be seen. */
function isJudged({ rule }: Vouching, { origin }: Resource, claims: readonly Claim[]): boolean {
  return origin !== 'partial' && !claims.some(claim => claim.rule.id === rule && (claim.unseen || claim.standing === 'error'));
}

const asks = (vouching: Vouching, claims: readonly Claim[]) =>
  claims.some(({ rule, unseen }) => rule.id === vouching.rule && !unseen);
