import type { Resource } from '../resources/resource.ts';
import type { Claim } from './claim.ts';
import type { Originals } from './originals.ts';
import type { Pairing } from './pair-objects.ts';
import { writtenObject } from './renditions.ts';

/** One key for a rule's claim about one thing, the same in base and head although the thing was renamed or moved. */
export function keysOf(pairing: Pairing) {
  const numbers = new Map<Resource | string, number>();
  const numberOf = (resource: Resource) => {
    const written = writtenObject(resource);
    if (!numbers.has(written)) numbers.set(written, numbers.size);
    return numbers.get(written);
  };
  const key = (claim: Claim, object: Resource, container: string | undefined) =>
    `${claim.rule.id} ${claim.subject.identity === undefined ? `${numberOf(object)} ${container ?? ''}` : `${claim.unit} ${claim.subject.identity}`}`;
  return {
    ofHead: (claim: Claim) => key(claim, claim.subject.resource, claim.subject.container),
    ofOriginal: (claim: Claim, originals: Originals) => {
      const { identity, resource, container } = claim.subject;
      const original = identity === undefined ? originals.get(resource) : undefined;
      return original && key(claim, original, container);
    },
    ofBase: (claim: Claim) => {
      const { resource, container } = claim.subject;
      return key(
        claim,
        pairing.after(resource) ?? resource,
        container === undefined ? undefined : pairing.containerAfter(resource, container),
      );
    },
  };
}

/** A namespace that failed in one leaf at base is nothing new in a leaf that came (rules.md §3.3). */
export function sharedKey({ rule, subject: { identity, resource } }: Claim): string | undefined {
  return identity !== undefined && resource.rendition ? `${rule.id} ${identity}` : undefined;
}

/** What objects shared at base that share something else now: the namespace from which they moved into one that is new. */
export function sharedBefore(base: readonly Claim[], pairing: Pairing): (head: Claim) => Claim | undefined {
  const shared = new Map<Resource, Claim[]>();
  for (const claim of base) {
    for (const object of claim.sharing) shared.set(object, [...(shared.get(object) ?? []), claim]);
  }
  return ({ rule, sharing }) => {
    const before = sharing.flatMap(object => pairing.before(object) ?? []).flatMap(object => shared.get(object) ?? []);
    return before.find(claim => claim.rule === rule);
  };
}
