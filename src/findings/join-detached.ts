import type { Inventory } from '../inventory/unit.ts';
import type { KeyPath } from '../manifests/span.ts';
import type { Resource } from '../resources/resource.ts';
import { readWorkload } from '../resources/workload.ts';
import { listed } from '../rules/phrases.ts';
import type { Problem } from '../rules/rule.ts';
import { attachedTo } from './attachments.ts';
import type { Waiver } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import type { Pairing } from './pair-objects.ts';
import { rank } from './rank.ts';
import type { Weighed } from './weighed.ts';

/** Both commits, which object became which, and whose findings these are. */
export interface Detaching {
  readonly head: Inventory;
  readonly base: Inventory | undefined;
  readonly pairing: Pairing;
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
  const { head, base, pairing, touched } = detaching;
  const joined = new Map<Weighed, Weighed>();
  for (const after of base ? touched : []) {
    const before = pairing.before(after);
    const change = before && changeOf(before, after);
    if (!base || !before || !change) continue;
    const still = attachedTo(after, head);
    const lost = [...attachedTo(before, base)].filter(object => pairing.after(object) === object && !still.has(object));
    const group = findings.filter(finding => !joined.has(finding) && isDueTo(finding, after, lost));
    const [worst] = group.toSorted((a, b) => rank[b.priority] - rank[a.priority] || traffic(b) - traffic(a));
    if (!worst) continue;
    const one = detached(worst, group, { before, after, lost, change, ...detaching });
    for (const finding of group) joined.set(finding, one);
  }
  return [...new Set(findings.map(finding => joined.get(finding) ?? finding))];
}

/** What the workload lacks because it lost just these, and what these lack because they lost it. */
function isDueTo({ change, waiver, resource, made }: Weighed, workload: Resource, lost: readonly Resource[]): boolean {
  if (change !== 'introduced' || waiver) return false;
  if (lost.includes(resource)) return true;
  const evidence = made.old?.evidence ?? [];
  return resource === workload && evidence.length > 0 && evidence.every(match => lost.includes(match.resource));
}

/** Of equals, the one that stops traffic is told under its own rule. */
const traffic = ({ rule }: Weighed) => Number(rule.id === 'dangling-service');

/** A label or the name of a workload, from one value to another. */
interface Renaming {
  readonly at: KeyPath;
  readonly was: KeyPath;
  readonly says: string;
  readonly headline: string;
}

function changeOf(before: Resource, after: Resource): Renaming | undefined {
  const [old, now] = [readWorkload(before), readWorkload(after)];
  if (!old || !now) return undefined;
  const key = Object.keys(old.podLabels).find(label => old.podLabels[label] !== now.podLabels[label]);
  if (key !== undefined) {
    const labels = (path: KeyPath) => [...path, 'metadata', 'labels', key];
    return {
      at: labels(now.templatePath),
      was: labels(old.templatePath),
      says: `changes the label \`${key}\` of its pods ${valueChange(old.podLabels[key], now.podLabels[key])}`,
      headline: 'Label that others select by',
    };
  }
  const path = ['metadata', 'name'];
  if (before.name === after.name) return undefined;
  return { at: path, was: path, says: `was called \`${before.name}\` before`, headline: 'Name that others refer to' };
}

function valueChange(old: string | undefined, now: string | undefined): string {
  return now === undefined ? `(\`${old}\`) to none` : `from \`${old}\` to \`${now}\``;
}

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
