import { basePath, type ChangeSet } from '../change/change-set.ts';
import { folderOf } from '../change/repo-path.ts';
import type { Resource } from '../resources/resource.ts';
import { withoutStamps } from './chart-stamps.ts';
import { identityOf, isNamesake, isNeighbour, isSameLeaf, isSameProgram, isSameWorkload } from './likeness.ts';
import { renamedContainers } from './renamed-containers.ts';
import { writtenObject } from './renditions.ts';
import { firstDifference } from './same-value.ts';

/** Which object of the base became which object of the head (rules.md §3.3). */
export interface Pairing {
  /** The object's predecessor; itself when its file did not change; undefined when it is new. */
  readonly before: (head: Resource) => Resource | undefined;
  readonly after: (base: Resource) => Resource | undefined;
  /** Its value differs from its predecessor's, it has none, or it was written anew in a new file. */
  readonly touched: (head: Resource) => boolean;
  /** The name that a container of a predecessor has at head: renamed when one is gone and one is new. */
  readonly containerAfter: (base: Resource, name: string) => string;
}

/**
 * Pairs the objects of changed files: by path and identity, by identity across paths (moved, split, rewritten as YAML),
 * then one gone with one new: of the same kind in one file, or of the same name among workload kinds.
 */
export function pairObjects(baseObjects: readonly Resource[], headObjects: readonly Resource[], changes: ChangeSet): Pairing {
  const pathAtBase = new Map(changes.files.map(file => [file.path, basePath(file)]));
  const before = new Map<Resource, Resource>();
  const after = new Map<Resource, Resource>();
  const changed = new Set([...baseObjects, ...headObjects]);
  const gone = new Set(baseObjects);
  const fresh = new Set(headObjects);
  const pair = (head: Resource, base: Resource) => {
    before.set(head, base);
    after.set(base, head);
    gone.delete(base);
    fresh.delete(head);
  };
  const round = (candidates: (head: Resource) => readonly Resource[]) => {
    for (const head of [...fresh]) {
      const [best] = candidates(head).filter(base => gone.has(base));
      if (best) pair(head, best);
    }
  };
  // A leaf holds objects of unchanged files too.
  const from = (head: Resource) => (pathAtBase.has(head.path) || !head.rendition ? pathAtBase.get(head.path) : head.path);
  const byIdentity = groupBy(baseObjects, identityOf);
  const [oldByName, newByName] = [groupBy(baseObjects, nameOf), groupBy(headObjects, nameOf)];
  const alike = (head: Resource) => byIdentity.get(identityOf(head)) ?? [];

  round(head => nearestFirst(alike(head), head).filter(base => isSameLeaf(base, head) && head.rendition !== undefined));
  round(head => alike(head).filter(({ path }) => path === from(head)));
  round(head => nearestFirst(alike(head), head));
  round(head => sameButForNamespace(head));
  round(head =>
    alone(
      head,
      base => base.path === from(head) && isSameLeaf(base, head) && base.kind === head.kind && base.origin === head.origin,
    ),
  );
  round(head => alone(head, base => base.path === from(head) && isSameLeaf(base, head) && isSameWorkload(base, head)));
  round(head =>
    alone(
      head,
      base => isNeighbour(base, head) && isSameLeaf(base, head) && (isSameWorkload(base, head) || isSameProgram(base, head)),
    ),
  );

  /** Its namesake whose namespace is left open, or who has one where its own is: written out, or left to who installs a chart. */
  function sameButForNamespace(head: Resource): readonly Resource[] {
    const olds = (oldByName.get(nameOf(head)) ?? []).filter(base => gone.has(base) && isNamesake(base, head));
    const [old] = olds;
    const rivals = (newByName.get(nameOf(head)) ?? []).filter(other => fresh.has(other) && old && isNamesake(old, other));
    return countWritten(olds) === 1 && countWritten(rivals) === 1 ? olds : [];
  }

  function alone(head: Resource, fits: (base: Resource) => boolean): readonly Resource[] {
    const olds = [...gone].filter(fits);
    const [old] = olds;
    if (!old || olds.length > 1) return [];
    const rivals = [...fresh].filter(
      other => other.path === head.path && isSameLeaf(old, other) && (other.kind === head.kind || isSameWorkload(old, other)),
    );
    return rivals.length === 1 ? olds : [];
  }

  shareRenditions(fresh, before);
  shareRenditions(gone, after);

  const renamed = new Map<Resource, ReadonlyMap<string, string>>();
  return {
    before: head => (changed.has(head) ? before.get(head) : head),
    after: base => (changed.has(base) ? after.get(base) : base),
    touched: head => {
      if (!changed.has(head)) return false;
      const old = before.get(head);
      const writtenAnew = old && old.path !== head.path && from(head) === undefined;
      return !old || writtenAnew || isChanged(old, head) || old.unparsed !== head.unparsed;
    },
    containerAfter: (base, name) => {
      const head = after.get(base);
      if (!head) return name;
      const names = renamed.get(base) ?? renamedContainers(base, head);
      renamed.set(base, names);
      return names.get(name) ?? name;
    },
  };
}

function isChanged(old: Resource, head: Resource): boolean {
  const [before, now] = head.origin === 'helm' ? [old, head].map(({ body }) => withoutStamps(body)) : [old.body, head.body];
  return firstDifference(before, now) !== undefined;
}

/** Its own folder's namesake before one from elsewhere; of these the one whose path has the most in common with its own. */
function nearestFirst(candidates: readonly Resource[], head: Resource): readonly Resource[] {
  if (candidates.length < 2) return candidates;
  const folder = folderOf(head.path);
  const words = new Set(head.path.split(/[/.]/));
  const inCommon = ({ path }: Resource) => path.split(/[/.]/).filter(word => words.has(word)).length;
  return candidates.toSorted(
    (a, b) => Number(folderOf(b.path) === folder) - Number(folderOf(a.path) === folder) || inCommon(b) - inCommon(a),
  );
}

const nameOf = ({ kind, name }: Resource) => `${kind} ${name}`;

const countWritten = (objects: readonly Resource[]) => new Set(objects.map(writtenObject)).size;

/**
 * What a leaf makes that stands in one commit only is compared with what another leaf makes of the same written object:
 * an overlay that comes or goes is no other object.
 */
function shareRenditions(alone: ReadonlySet<Resource>, pairs: Map<Resource, Resource>): void {
  const partners = groupBy(
    [...pairs].filter(([own]) => own.rendition),
    ([own]) => own.rendition?.source ?? '',
  );
  for (const object of alone) {
    const others = partners.get(object.rendition?.source ?? '')?.map(([, other]) => other) ?? [];
    const partner = others.find(other => firstDifference(other.body, object.body) === undefined) ?? others[0];
    if (partner) pairs.set(object, partner);
  }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
