import type { Span } from '../manifests/span.ts';
import type { Claim, Failure } from './claim.ts';
import { keysOf, sharedBefore, sharedKey } from './claim-keys.ts';
import { evidenceRemoved } from './evidence-removed.ts';
import type { Change } from './finding.ts';
import { makeFinding, placeOf, priorityOf, type Surroundings } from './make-finding.ts';
import type { Originals } from './originals.ts';
import { rank } from './rank.ts';
import { unprovenOf } from './unproven.ts';
import type { Weighed } from './weighed.ts';

/** The claims of both commits, and which object became which. */
export interface Weighing extends Surroundings {
  readonly base: readonly Claim[];
  readonly head: readonly Claim[];
  readonly originals: Originals;
  /** False: the base could not be compared, and only what stands on an added line is the pull request's. */
  readonly compared: boolean;
  readonly isAddedLine: (span: Span) => boolean;
}

/** Weighs every problem against the base: introduced, there before, or fixed (rules.md §3.3). */
export function weigh(weighing: Weighing): Weighed[] {
  const { base, head, pairing } = weighing;
  const keys = keysOf(pairing);
  const before = new Map(base.map(claim => [keys.ofBase(claim), claim]));
  const now = new Map(head.map(claim => [keys.ofHead(claim), claim]));

  const shared = new Map(base.map(claim => [sharedKey(claim), claim]));
  const movedFrom = sharedBefore(base, pairing);
  const oldOf = (claim: Claim) => before.get(keys.ofHead(claim)) ?? shared.get(sharedKey(claim) ?? '') ?? movedFrom(claim);

  const findings = head.flatMap(claim => {
    const old = oldOf(claim);
    const original = before.get(keys.ofOriginal(claim, weighing.originals) ?? '');
    return claim.failures.flatMap(failure => {
      const change = failedAlready(failure, original) ? 'existing' : changeOf(weighing, claim, failure, old);
      if (change === 'existing' && !claim.resources.some(pairing.touched)) return [];
      return makeFinding(weighing, claim, failure, change, old);
    });
  });
  const fixed = base.flatMap(claim => {
    const later = now.get(keys.ofBase(claim));
    if (!later || claim.standing !== 'fail' || later.attested) return []; // to vouch for it is not to mend it
    return claim.failures
      .filter(
        ({ problem }) =>
          later.standing === 'pass' ||
          (later.standing === 'fail' && !later.failures.some(other => other.problem.detail === problem.detail)),
      )
      .map(failure => makeFinding(weighing, claim, failure, 'fixed', undefined));
  });
  const unproven = head.flatMap(claim => {
    const old = before.get(keys.ofHead(claim));
    const failure = old && evidenceRemoved(claim, old, pairing);
    return failure ? [makeFinding(weighing, claim, failure, 'introduced', old)] : [];
  });
  const untold = head.flatMap(claim => {
    const { resource } = claim.subject;
    const failure = unprovenOf(claim, !pairing.before(resource), weighing.judging(resource));
    const change = pairing.before(resource) ? 'existing' : 'introduced';
    if (!failure || !pairing.touched(resource)) return [];
    return [makeFinding(weighing, claim, failure, change, before.get(keys.ofHead(claim)))];
  });
  return [...findings, ...fixed, ...unproven, ...untold];
}

/** Of a copy: its original, which is still there, failed just so before. */
function failedAlready({ problem }: Failure, original: Claim | undefined): boolean {
  return original?.failures.some(other => other.problem.detail === problem.detail && !other.waiver) ?? false;
}

function changeOf({ compared, isAddedLine }: Weighing, claim: Claim, failure: Failure, old: Claim | undefined): Change {
  const { resource } = failure.subject ?? claim.subject;
  const byTheDiff = () => (isAddedLine(placeOf(resource, failure.problem)) ? 'introduced' : 'existing');
  if (!compared || (!old && resource.rendition?.compared === false)) return byTheDiff();
  if (!old) return 'introduced';
  const same = old.failures.find(({ problem }) => problem.detail === failure.problem.detail);
  if (same)
    return rank[priorityOf(claim, failure)] > rank[priorityOf(old, same)] ||
      (same.waiver && !failure.waiver) ||
      failure.units?.some(unit => old.passedIn.some(({ name }) => name === unit.name))
      ? 'introduced'
      : 'existing';
  if (old.unseen && resource.rendition) return byTheDiff();
  return old.unseen || old.openBefore || old.standing === 'error' ? 'existing' : 'introduced';
}
