import type { KeyPath, Span } from '../manifests/span.ts';
import type { Resource } from '../resources/resource.ts';
import { isSystem } from '../resources/workload.ts';
import type { Priority } from '../rules/checklist.ts';
import type { Problem } from '../rules/judgement.ts';
import { settingOf } from '../settings/judging-at.ts';
import type { Judging, Settings } from '../settings/settings.ts';
import { type Changed, causeOf } from './cause.ts';
import type { Claim, Failure } from './claim.ts';
import type { Change } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import type { Pairing } from './pair-objects.ts';
import { rank } from './rank.ts';
import { leavesOf, leavesSentence } from './renditions.ts';
import { type IsAdded, waiverFrom } from './vouched-by.ts';
import type { Weighed } from './weighed.ts';

/** What a finding tells besides what its rule says. */
export interface Surroundings {
  readonly pairing: Pairing;
  readonly settings: Pick<Settings, 'instance'>;
  /** How an object of either commit is judged. */
  readonly judging: (resource: Resource) => Judging;
  readonly isAdded: IsAdded;
  /** What changed or went, of the base. */
  readonly changed: Changed;
}

/** A failure of a claim, as it is told; `old` is what the rule said at base. */
export function makeFinding(
  surroundings: Surroundings,
  claim: Claim,
  failure: Failure,
  change: Change,
  old: Claim | undefined,
): Weighed {
  const { settings, pairing, isAdded } = surroundings;
  const { rule } = claim;
  const { problem, waiver, over, outsideProduction, subject = claim.subject } = failure;
  const { resource } = subject;
  const { failOn, blockOnPreexisting, ...judging } = surroundings.judging(resource);
  const setting = settingOf(judging, rule);
  const priority = lower(priorityOf(claim, failure), setting.priority);
  const told = rule.summaryOnly || problem.summaryOnly === true || setting.level === 'summary';
  const summaryOnly = told || outsideProduction || isSystem(resource);
  const proven = problem.inferred !== true || problem.blocksThough === true;
  const leaves = leavesOf(claim, failure);
  const severe = failOn !== 'never' && rank[priority] >= rank[failOn];
  const cause = change === 'introduced' ? causeOf(problem, subject, old, rule, pairing, surroundings.changed) : undefined;
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
    template: templateOf(problem),
    waiver: waiver && waiverFrom(waiver, isAdded(waiver, resource)),
    ...(over && { over: waiverFrom(over, false) }),
    fingerprint: fingerprint(rule.id, settings.instance, resource, subject.container, problem.detail, subject.identity),
    made: { problem, subject, before: pairing.before(resource), old },
  };
}

const isName = (path: KeyPath) => path.length === 2 && path[0] === 'metadata' && path[1] === 'name';

function templateOf({ template }: Problem): Weighed['template'] {
  return typeof template === 'string' ? () => template : template;
}

/** Where a problem is shown: its field or the nearest written ancestor, unless the rule names a better fallback. */
export function placeOf(own: Resource, { at, elseAt, on }: Problem): Span {
  const resource = on ?? own;
  return resource.locate(elseAt && !resource.written(at) ? elseAt : at);
}

/** Before a team lowers it. */
export function priorityOf({ rule }: Claim, { problem, outsideProduction }: Failure): Priority {
  return outsideProduction ? 'medium' : (problem.priority ?? rule.priority);
}

/** A team lowers a priority, never raises it. */
function lower(priority: Priority, to: Priority | undefined): Priority {
  return to !== undefined && rank[to] < rank[priority] ? to : priority;
}
