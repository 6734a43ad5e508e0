import { sameNamespace } from '../inventory/namespaces.ts';
import { leavesEnvironment } from '../inventory/plain-units.ts';
import type { KeyPath, Span } from '../manifests/span.ts';
import type { Resource, Subject } from '../resources/resource.ts';
import type { Problem } from '../rules/judgement.ts';
import type { Rule } from '../rules/rule.ts';
import type { Bond } from './attachments.ts';
import { bearingDifference } from './bearing-difference.ts';
import type { Claim } from './claim.ts';
import type { Pairing } from './pair-objects.ts';

/** What made a problem: lines of the base that were deleted or changed, and what stands there now if they were changed. */
export interface Cause {
  readonly was: Span;
  readonly now: Span | undefined;
}

/** An object of the base that changed or went. */
export interface ChangedObject {
  readonly before: Resource;
  readonly after: Resource | undefined;
}

/** All of them. */
export interface Changed {
  readonly objects: readonly ChangedObject[];
  /** Whether some unit of the base holds both objects. */
  readonly together: (a: Resource, b: Resource) => boolean;
  readonly bondOf: (a: Resource, b: Resource) => Bond;
}

/**
 * The lines of the base that were deleted or changed and so made a problem: the evidence that let it pass there (a deleted
 * budget, a selector that was edited); of an object that is still the same, the one other object that changed and that its
 * rule looks at; else the field itself, when it was written and is gone.
 */
export function causeOf(
  { at, on }: Problem,
  { resource }: Subject,
  old: Claim | undefined,
  rule: Rule,
  pairing: Pairing,
  changed: Changed,
): Cause | undefined {
  for (const { resource: before } of old?.evidence ?? []) {
    const cause = changeOf({ before, after: pairing.after(before) });
    if (cause) return cause;
  }
  const before = pairing.before(resource);
  if (before === resource) {
    const suspects = changed.objects.filter(
      ({ before: other }) => mayBearOn(other, resource, rule) && changed.together(other, resource),
    );
    const [only, ...others] = narrowed(suspects, [
      ({ before: other }) => changed.bondOf(other, resource) !== 'apart',
      ({ after }) => after === undefined,
      ({ before: other }) => changed.bondOf(other, resource) === 'together',
    ]);
    return only && others.length === 0 ? changeOf(only) : undefined;
  }
  const was = on || !before || resource.written(at) ? undefined : wholeField(before, old?.subject, at);
  return was && { was, now: undefined };
}

/** Those that a sign points at, as long as any are left. */
function narrowed<Item>(items: readonly Item[], signs: readonly ((item: Item) => boolean)[]): readonly Item[] {
  return signs.reduce((left, sign) => (left.some(sign) ? left.filter(sign) : left), items);
}

function mayBearOn(other: Resource, { namespace, path, index }: Resource, { companions, alongside }: Rule): boolean {
  if (other.path === path && other.index === index) return false;
  const looksAt = companions.includes(other.kind) || alongside.includes(other.kind);
  return looksAt && sameNamespace(other.namespace, namespace) !== undefined;
}

/** The lines at which an object changed, where that matters to others; from its `kind` on when it is gone, or went elsewhere. */
export function changeOf({ before, after }: ChangedObject): Cause | undefined {
  if (!after) return { was: goneFrom(before), now: undefined };
  const path = before === after ? undefined : bearingDifference(before, after);
  if (path) return { was: before.locate(path), now: placeAtHead(after, path) };
  return leavesEnvironment(before.path, after.path) ? { was: goneFrom(before), now: undefined } : undefined;
}

/** To its end: of two documents that begin alike, a diff may keep the first lines of the one that went. */
function goneFrom(before: Resource): Span {
  const kind = before.locate(['kind']);
  return kind.path === before.span.path ? { ...kind, end: before.span.end } : kind;
}

function placeAtHead(after: Resource, path: KeyPath): Span | undefined {
  return after.written(path) ? after.locate(path) : undefined;
}

/** The field's key with its value in the base object; a renamed or reordered container is found by its claim's own path. */
function wholeField(before: Resource, subject: Subject | undefined, at: Problem['at']): Span | undefined {
  const path =
    subject && subject.path.length > 0 && subject.resource === before ? [...subject.path, ...at.slice(subject.path.length)] : at;
  return before.written(path)?.span;
}
