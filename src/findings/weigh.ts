import type { KeyPath, Span } from '../manifests/span.ts';
import type { Resource } from '../resources/resource.ts';
import { isSystem } from '../resources/workload.ts';
import type { Priority, Problem } from '../rules/rule.ts';
import { settingOf } from '../settings/judging-at.ts';
import type { Judging, Settings } from '../settings/settings.ts';
import { type Changed, causeOf } from './cause.ts';
import type { Claim, Failure } from './evaluate.ts';
import { evidenceRemoved } from './evidence-removed.ts';
import type { Change } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import type { Originals } from './originals.ts';
import type { Pairing } from './pair-objects.ts';
import { rank } from './rank.ts';
import { leavesOf, leavesSentence, writtenObject } from './renditions.ts';
import { unprovenOf } from './unproven.ts';
import { type IsAdded, waiverFrom } from './vouched-by.ts';
import type { Weighed } from './weighed.ts';

/** The claims of both commits, and which object became which. */
export interface Weighing {
  readonly base: readonly Claim[];
  readonly head: readonly Claim[];
  readonly pairing: Pairing;
  readonly originals: Originals;
  /** False: the base could not be compared, and only what stands on an added line is the pull request's. */
  readonly compared: boolean;
  readonly isAddedLine: (span: Span) => boolean;
  readonly settings: Pick<Settings, 'instance'>;
  /** How an object of either commit is judged. */
  readonly judging: (resource: Resource) => Judging;
  readonly isAdded: IsAdded;
  /** What changed or went, of the base. */
  readonly changed: Changed;
}

/** Weighs every problem against the base: introduced, there before, or fixed (rules.md §3.3). */
export function weigh(weighing: Weighing): Weighed[] {
  const { base, head, pairing } = weighing;
  const keys = keysOf(pairing);
  const before = new Map(base.map(claim => [keys.ofBase(claim), claim]));
  const now = new Map(head.map(claim => [keys.ofHead(claim), claim]));

  const shared = new Map(base.map(claim => [sharedKey(claim), claim]));
  const oldOf = (claim: Claim) => before.get(keys.ofHead(claim)) ?? shared.get(sharedKey(claim) ?? '');

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

/** One key for a rule's claim about one thing, the same in base and head although the thing was renamed or moved. */
function keysOf(pairing: Pairing) {
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

/** Of a copy: its original, which is still there, failed just so before. */
function failedAlready({ problem }: Failure, original: Claim | undefined): boolean {
  return original?.failures.some(other => other.problem.detail === problem.detail && !other.waiver) ?? false;
}

/** A namespace that failed in one leaf at base is nothing new in a leaf that came (rules.md §3.3). */
function sharedKey({ rule, subject: { identity, resource } }: Claim): string | undefined {
  return identity !== undefined && resource.rendition ? `${rule.id} ${identity}` : undefined;
}

function priorityOf({ rule }: Claim, { problem, outsideProduction }: Failure): Priority {
  return outsideProduction ? 'medium' : (problem.priority ?? rule.priority);
}

/** A team lowers a priority, never raises it. */
function lower(priority: Priority, to: Priority | undefined): Priority {
  return to !== undefined && rank[to] < rank[priority] ? to : priority;
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

function makeFinding(weighing: Weighing, claim: Claim, failure: Failure, change: Change, old: Claim | undefined): Weighed {
  const { settings, pairing, isAdded } = weighing;
  const { rule } = claim;
  const { problem, waiver, over, outsideProduction, subject = claim.subject } = failure;
  const { resource } = subject;
  const { failOn, blockOnPreexisting, ...judging } = weighing.judging(resource);
  const setting = settingOf(judging, rule);
  const priority = lower(priorityOf(claim, failure), setting.priority);
  const told = rule.summaryOnly || problem.summaryOnly === true || setting.level === 'summary';
  const summaryOnly = told || outsideProduction || isSystem(resource);
  const proven = problem.inferred !== true || problem.blocksThough === true;
  const leaves = leavesOf(claim, failure);
  const severe = failOn !== 'never' && rank[priority] >= rank[failOn];
  const cause = change === 'introduced' ? causeOf(problem, subject, old, rule, pairing, weighing.changed) : undefined;
  const counts = change === 'introduced' || (change === 'existing' && blockOnPreexisting);
  return {
    rule,
    priority,
    resource,
    container: subject.container || undefined,
    detail: problem.detail,
    message: [problem.message, leavesSentence(leaves)].filter(Boolean).join(' '),
    headline: problem.headline ?? rule.headline,
    change,
    outcome: failure.unproven ? 'unverified' : 'fail',
    blocks: counts && severe && proven && !summaryOnly && !waiver,
    summaryOnly,
    companion: rule.companions.length > 0 && isName(problem.at),
    span: placeOf(resource, problem),
    chain: (problem.on ?? resource).trace?.(problem.at) ?? [],
    leaves,
    cause: cause?.was,
    causeNow: cause?.now,
    alsoAt: [],
    related: (problem.related ?? []).map(({ resource: other, at }) => other.locate(at)),
    fix: undefined,
    advice: problem.fix && { title: problem.fix.title, confidence: problem.fix.confidence },
    template: problem.template,
    waiver: waiver && waiverFrom(waiver, isAdded(waiver, resource)),
    ...(over && { over: waiverFrom(over, false) }),
    fingerprint: fingerprint(rule.id, settings.instance, resource, subject.container, problem.detail, subject.identity),
    made: { problem, subject, before: pairing.before(resource), old },
  };
}

const isName = (path: KeyPath) => path.length === 2 && path[0] === 'metadata' && path[1] === 'name';

/** Where a problem is shown: its field or the nearest written ancestor, unless the rule names a better fallback. */
function placeOf(own: Resource, { at, elseAt, on }: Problem): Span {
  const resource = on ?? own;
  return resource.locate(elseAt && !resource.written(at) ? elseAt : at);
}
