import { sameNamespace } from '../inventory/namespaces.ts';
import type { Inventory } from '../inventory/unit.ts';
import { type Fields, isFields } from '../resources/fields.ts';
import { currentGroup } from '../resources/kinds.ts';
import type { Resource } from '../resources/resource.ts';
import { firstDifference } from './same-value.ts';

/** The object of the base that a new one is a copy of. */
export type Originals = ReadonlyMap<Resource, Resource>;

/**
 * Of new objects those that copy one of the base which is still there, unchanged, in another file: a bundle made anew,
 * an overlay written out. What such an object lacks its original lacked before (rules.md §3.3). An object that was there
 * before has a past of its own.
 */
export function originalsOf(
  fresh: readonly Resource[],
  base: Inventory | undefined,
  isKept: (base: Resource) => boolean,
): Originals {
  const originals = new Map<Resource, Resource>();
  if (!base || fresh.length === 0) return originals;
  const known = new Map<string, Set<Resource>>();
  for (const { members } of base.units) {
    for (const member of members) known.set(nameOf(member), (known.get(nameOf(member)) ?? new Set()).add(member));
  }
  for (const object of fresh) {
    const original = [...(known.get(nameOf(object)) ?? [])].find(other => isKept(other) && isCopy(object, other));
    if (original) originals.set(object, original);
  }
  return originals;
}

const nameOf = ({ group, kind, name }: Resource) => `${currentGroup(group, kind)}/${kind} ${name}`;

/** The same but for what a build adds: labels, annotations, a namespace. */
function isCopy(object: Resource, other: Resource): boolean {
  if (object.name === '' || object.path === other.path || object.origin === 'partial' || other.origin === 'partial') return false;
  if (sameNamespace(object.namespace, other.namespace) === undefined) return false;
  return firstDifference(withoutAdditions(object.body), withoutAdditions(other.body)) === undefined;
}

function withoutAdditions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAdditions);
  if (!isFields(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !added.has(key));
  return Object.fromEntries(kept.map(([key, field]) => [key, withoutAdditions(field)])) satisfies Fields;
}

const added = new Set(['metadata', 'selector', 'labelSelector']);
