import type { KeyPath, Span } from '../manifests/span.ts';
import type { Resource } from '../resources/resource.ts';
import { isSystem } from '../resources/workload.ts';
import type { Priority, Problem } from '../rules/rule.ts';
import type { Settings } from '../settings/settings.ts';
import { causeOf } from './cause.ts';
import type { Claim, Failure } from './evaluate.ts';
import { evidenceRemoved } from './evidence-removed.ts';
import type { Change } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import type { Pairing } from './pair-objects.ts';
import type { Weighed } from './weighed.ts';

/** The claims of both commits, and which object became which. */
export interface Weighing {
  readonly base: readonly Claim[];
  readonly head: readonly Claim[];
  readonly pairing: Pairing;
  /** False: the base could not be compared, and only what stands on an added line is the pull request's. */
  readonly compared: boolean;
  readonly isAddedLine: (span: Span) => boolean;
  readonly settings: Settings;
}

/** Weighs every problem against the base: introduced, there before, or fixed (rules.md §3.3). */
export function weigh(weighing: Weighing): Weighed[] {
  const { base, head, pairing } = weighing;
  const keys = keysOf(pairing);
  const before = new Map(base.map(claim => [keys.ofBase(claim), claim]));
  const now = new Map(head.map(claim => [keys.ofHead(claim), claim]));

  const findings = head.flatMap(claim => {
    const old = before.get(keys.ofHead(claim));
    return claim.failures.flatMap(failure => {
      const change = changeOf(weighing, claim, failure, old);
      if (change === 'existing' && !pairing.touched(claim.subject.resource)) return [];
      return makeFinding(weighing, claim, failure, change, old);
    });
  });
  const fixed = base.flatMap(claim => {
    const later = now.get(keys.ofBase(claim));
    if (!later || claim.standing !== 'fail') return [];
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
  return [...findings, ...fixed, ...unproven];
}

/** One key for a rule's claim about one thing, the same in base and head although the thing was renamed or moved. */
function keysOf(pairing: Pairing) {
  const numbers = new Map<Resource, number>();
  const numberOf = (resource: Resource) => {
    if (!numbers.has(resource)) numbers.set(resource, numbers.size);
    return numbers.get(resource);
  };
  const key = (claim: Claim, object: Resource, container: string | undefined) =>
    `${claim.rule.id} ${claim.subject.identity === undefined ? `${numberOf(object)} ${container ?? ''}` : `${claim.unit} ${claim.subject.identity}`}`;
  return {
    ofHead: (claim: Claim) => key(claim, claim.subject.resource, claim.subject.container),
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

const rank: Readonly<Record<Priority, number>> = { critical: 3, high: 2, medium: 1 };

function priorityOf({ rule }: Claim, { problem, outsideProduction }: Failure): Priority {
  return outsideProduction ? 'medium' : (problem.priority ?? rule.priority);
}

function changeOf({ compared, isAddedLine }: Weighing, claim: Claim, failure: Failure, old: Claim | undefined): Change {
  if (!compared) return isAddedLine(placeOf(claim.subject.resource, failure.problem)) ? 'introduced' : 'existing';
  if (!old) return 'introduced';
  const same = old.failures.find(({ problem }) => problem.detail === failure.problem.detail);
  if (same)
    return rank[priorityOf(claim, failure)] > rank[priorityOf(old, same)] || (same.waiver && !failure.waiver)
      ? 'introduced'
      : 'existing';
  return old.unseen || old.openBefore || old.standing === 'error' ? 'existing' : 'introduced';
}

function makeFinding(weighing: Weighing, claim: Claim, failure: Failure, change: Change, old: Claim | undefined): Weighed {
  const { settings, pairing } = weighing;
  const { rule, subject } = claim;
  const { problem, waiver, outsideProduction } = failure;
  const { resource } = subject;
  const priority = priorityOf(claim, failure);
  const summaryOnly = rule.summaryOnly || problem.summaryOnly === true || outsideProduction || isSystem(resource);
  const proven = problem.inferred !== true || problem.blocksThough === true;
  const severe = settings.failOn !== 'never' && rank[priority] >= rank[settings.failOn];
  const was = waiver && pairing.before(resource);
  return {
    rule,
    priority,
    resource,
    container: subject.container || undefined,
    detail: problem.detail,
    message: problem.message,
    headline: problem.headline ?? rule.headline,
    change,
    outcome: 'fail',
    blocks: change === 'introduced' && severe && proven && !summaryOnly && !waiver,
    summaryOnly,
    companion: rule.companions.length > 0 && isName(problem.at),
    span: placeOf(resource, problem),
    cause: change === 'introduced' ? causeOf(problem, subject, old, pairing) : undefined,
    alsoAt: [],
    related: (problem.related ?? []).map(({ resource: other, at }) => other.locate(at)),
    fix: undefined,
    advice: problem.fix,
    template: problem.template,
    waiver: waiver && {
      reason: waiver.reason,
      span: waiver.span,
      added: !was || !Object.values(was.annotations).includes(waiver.reason),
    },
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
