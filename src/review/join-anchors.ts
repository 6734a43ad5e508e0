import type { Finding } from '../findings/finding.ts';
import { lastLine } from '../manifests/span.ts';
import type { Anchor, LineAnchor } from './anchor.ts';
import { isContainerLevel } from './container-lines.ts';
import { objectKey } from './names.ts';
import { rank } from './priority.ts';

export interface Placed {
  readonly finding: Finding;
  readonly anchor: Anchor;
}

/** Moves findings that belong together to one anchor: a workload's missing companions, a container's neighbouring lines. */
export function joinAnchors(placed: readonly Placed[]): readonly Placed[] {
  return joinRemoved(joinEdits(joinPrivileged(joinContainers(joinCompanions(joinRepeats(placed))))));
}

interface PlacedOnLine extends Placed {
  readonly anchor: LineAnchor;
}

/** What one rule says of several fields of one object (a Secret's keys) stands together, at the first of them. */
function joinRepeats(placed: readonly Placed[]): readonly Placed[] {
  const first = new Map<string, PlacedOnLine>();
  const key = ({ finding, anchor }: Placed) =>
    `${finding.rule.id} ${finding.headline} ${objectKey(finding.resource)} ${anchor.path}`;
  const ofObjects = placed.filter(onTheRight).filter(({ finding }) => finding.container === undefined);
  for (const each of ofObjects) {
    const other = first.get(key(each));
    if (!other || each.anchor.line < other.anchor.line) first.set(key(each), each);
  }
  const repeats = new Set<Placed>(ofObjects);
  return placed.map(each => moveTo(each, repeats.has(each) ? first.get(key(each)) : undefined));
}

/** Missing companions of one workload stand together, at its name where one of them does. */
function joinCompanions(placed: readonly Placed[]): readonly Placed[] {
  const hosts = new Map<string, Placed>();
  const key = ({ finding, anchor }: Placed) => `${objectKey(finding.resource)} ${anchor.path}`;
  const companions = new Set<Placed>();
  for (const each of placed.filter(onTheRight)) {
    if (!each.finding.companion) continue;
    companions.add(each);
    const named = each.anchor.line === each.finding.resource.locate(['metadata', 'name']).start.line;
    if (named || !hosts.has(key(each))) hosts.set(key(each), each);
  }
  return placed.map(each => moveTo(each, companions.has(each) ? hosts.get(key(each)) : undefined));
}

/** How far apart one container's anchors may be to share a comment (rules.md §14.5). */
const neighbouring = 5;

/** A container's own lines near its worst finding are told there; those of its pod and its object stay where they are. */
function joinContainers(placed: readonly Placed[]): readonly Placed[] {
  const worst = new Map<string, PlacedOnLine>();
  const key = ({ finding, anchor }: Placed) => `${objectKey(finding.resource)} ${finding.container} ${anchor.path}`;
  const inContainers = placed.filter(onTheRight).filter(({ finding }) => isContainerLevel(finding));
  for (const each of inContainers) {
    const other = worst.get(key(each));
    if (!other || weighs(each, other) < 0) worst.set(key(each), each);
  }
  const near = new Set<Placed>(
    inContainers.filter(each => Math.abs(each.anchor.line - (worst.get(key(each))?.anchor.line ?? 0)) <= neighbouring),
  );
  return placed.map(each => moveTo(each, near.has(each) ? worst.get(key(each)) : undefined));
}

/** What one object lost within a few lines was one block: it is told where the worst of it was. */
function joinRemoved(placed: readonly Placed[]): readonly Placed[] {
  const removed = placed.filter(onTheLeft).toSorted(weighs);
  const key = ({ finding, anchor }: PlacedOnLine) => `${objectKey(finding.resource)} ${anchor.path}`;
  return placed.map(each => {
    if (!onTheLeft(each)) return each;
    const near = (other: PlacedOnLine) => Math.abs(other.anchor.line - each.anchor.line) <= neighbouring;
    return moveTo(
      each,
      removed.find(other => key(other) === key(each) && near(other)),
    );
  });
}

/** Negative when `a` is the worse one; of two alike the upper one hosts the other. */
function weighs(a: PlacedOnLine, b: PlacedOnLine): number {
  return (
    rank(a.finding.priority) - rank(b.finding.priority) ||
    Number(isPrivileged(b)) - Number(isPrivileged(a)) ||
    a.anchor.line - b.anchor.line
  );
}

/** What a privileged container breaks anyway: a line in its comment, wherever else it would stand (rules.md §14.5). */
const brokenByPrivilege = ['drop-capabilities', 'privilege-escalation', 'seccomp-profile', 'read-only-root-filesystem'];

function joinPrivileged(placed: readonly Placed[]): readonly Placed[] {
  const hosts = placed.filter(isPrivileged);
  return placed.map(each => {
    const { rule, resource, container } = each.finding;
    if (!brokenByPrivilege.includes(rule.id) || each.anchor.level !== 'line') return each;
    const sameObject = hosts.filter(({ finding }) => objectKey(finding.resource) === objectKey(resource));
    return moveTo(
      each,
      sameObject.find(({ finding }) => container === undefined || finding.container === container),
    );
  });
}

function isPrivileged({ finding, anchor }: Placed): boolean {
  return finding.rule.id === 'privileged-container' && anchor.level === 'line';
}

/** What an edited line caused elsewhere is told with what is said of that line, or else of the object that it belongs to. */
function joinEdits(placed: readonly Placed[]): readonly Placed[] {
  const hosts = placed.filter(onTheRight);
  return placed.map(each => {
    const now = each.anchor.level === 'line' && each.anchor.side === 'LEFT' ? each.finding.causeNow : undefined;
    if (!now) return each;
    const inFile = hosts.filter(({ anchor }) => anchor.path === now.path);
    const line = now.start.line;
    return moveTo(
      each,
      inFile.find(({ anchor }) => anchor.line === line) ?? inFile.find(({ finding }) => isInside(line, finding)),
    );
  });
}

function isInside(line: number, { resource, span }: Finding): boolean {
  return resource.path === span.path && resource.span.start.line <= line && line <= lastLine(resource.span);
}

function moveTo({ finding, anchor }: Placed, host: Placed | undefined): Placed {
  return { finding, anchor: host?.anchor ?? anchor };
}

function onTheLeft(placed: Placed): placed is PlacedOnLine {
  return placed.anchor.level === 'line' && placed.anchor.side === 'LEFT';
}

function onTheRight(placed: Placed): placed is PlacedOnLine {
  return placed.anchor.level === 'line' && placed.anchor.side === 'RIGHT';
}
