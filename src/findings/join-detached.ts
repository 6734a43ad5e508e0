import type { Resource } from '../resources/resource.ts';
import { readWorkload } from '../resources/workload.ts';
import type { Problem } from '../rules/judgement.ts';
import { listed } from '../rules/phrases.ts';
import { type Commits, detachments, type Lost, type Renaming } from './detachments.ts';
import type { Waiver } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import { rank } from './rank.ts';
import { writtenObject } from './renditions.ts';
import type { Weighed } from './weighed.ts';

/** Both commits, and whose findings these are. */
export interface Detaching extends Commits {
  readonly touched: readonly Resource[];
  readonly instance: string;
  /** The waiver of a rule that an object carries. */
  readonly waiverAt: (object: Resource, finding: Weighed, detail: string) => Waiver | undefined;
}

/**
 * Makes one finding, at the label, of all that comes of a workload's new labels or new name: what selected or targeted it
 * does so no longer, nobody touched it, and neither it nor the workload is judged for that alone.
 */
export function joinDetached(findings: readonly Weighed[], detaching: Detaching): Weighed[] {
  const { pairing, touched } = detaching;
  const joined = new Map<Weighed, Weighed>();
  for (const after of touched) {
    const before = pairing.before(after);
    if (!before || !readWorkload(after)) continue;
    for (const { change, lost } of detachments(before, after, detaching)) {
      const group = findings.filter(finding => !joined.has(finding) && isDueTo(finding, after, lost));
      const [worst] = group.toSorted((a, b) => rank[b.priority] - rank[a.priority] || traffic(b) - traffic(a));
      if (!worst) continue;
      const one = detached(worst, group, { before, after, lost: lost.map(({ now }) => now), change, ...detaching });
      for (const finding of group) joined.set(finding, one);
    }
  }
  return [...new Set(findings.map(finding => joined.get(finding) ?? finding))];
}

/** What the workload lacks because it lost just these, and what these lack because they lost it. */
function isDueTo({ change, waiver, resource, made }: Weighed, workload: Resource, lost: readonly Lost[]): boolean {
  if (change !== 'introduced' || waiver) return false;
  const isSame = (a: Resource, b: Resource) => writtenObject(a) === writtenObject(b); // in whichever leaf
  if (lost.some(({ now }) => isSame(now, resource))) return true;
  const evidence = made.old?.evidence ?? [];
  return (
    isSame(resource, workload) &&
    evidence.length > 0 &&
    evidence.every(match => lost.some(({ was }) => isSame(was, match.resource)))
  );
}

/** Of equals, the one that stops traffic is told under its own rule. */
const traffic = ({ rule }: Weighed) => Number(rule.id === 'dangling-service');

interface Detached extends Pick<Detaching, 'instance' | 'waiverAt'> {
  readonly before: Resource;
  readonly after: Resource;
  readonly lost: readonly Resource[];
  readonly change: Renaming;
}

function detached(worst: Weighed, group: readonly Weighed[], parts: Detached): Weighed {
  const { before, after, lost, change, instance, waiverAt } = parts;
  const names = lost.map(({ kind, name }) => `${kind} \`${name}\``);
  const problem: Problem = {
    message: `${after.kind} \`${after.name}\` ${change.says}: ${listed(names)} ${lost.length === 1 ? 'loses' : 'lose'} it.`,
    at: change.at,
    detail: 'detached',
  };
  const waiver = waiverAt(after, worst, 'detached');
  return {
    ...worst,
    resource: after,
    container: undefined,
    detail: problem.detail,
    message: problem.message,
    headline: change.headline,
    blocks: !waiver && group.some(({ blocks }) => blocks),
    waiver,
    summaryOnly: group.every(({ summaryOnly }) => summaryOnly),
    companion: false,
    span: after.locate(change.at),
    chain: [],
    cause: before.locate(change.was),
    causeNow: undefined,
    related: lost.map(object => object.locate(['metadata', 'name'])),
    advice: undefined,
    template: undefined,
    fingerprint: fingerprint(worst.rule.id, instance, after, undefined, problem.detail),
    standsFor: group.flatMap(({ rule }) => (rule.id === worst.rule.id ? [] : [rule])),
    made: { problem, subject: { resource: after, path: [] }, before, old: undefined },
  };
}
