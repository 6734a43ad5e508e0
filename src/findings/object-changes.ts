import { basePath, headPath } from '../change/change-set.ts';
import type { RepoPath } from '../change/source-file.ts';
import { leavesEnvironment } from '../inventory/plain-units.ts';
import type { Inventory } from '../inventory/unit.ts';
import type { Resource } from '../resources/resource.ts';
import type { Case } from './case.ts';
import { type Pairing, pairObjects } from './pair-objects.ts';

/** Which objects a change concerns. */
export interface ObjectChanges {
  readonly pairing: Pairing;
  /** The objects of the files that changed. */
  readonly atHead: readonly Resource[];
  readonly atBase: readonly Resource[];
  /** Those of the head that changed themselves. */
  readonly touched: readonly Resource[];
  /** Those of the base that are not there any more. */
  readonly gone: readonly Resource[];
  /** Those that are asked everything, and their predecessors. */
  readonly focused: readonly Resource[];
  readonly old: readonly Resource[];
  /** Those that went to another environment, and their predecessors. */
  readonly moved: readonly Resource[];
  readonly left: readonly Resource[];
  readonly changedFiles: ReadonlySet<RepoPath>;
}

export function objectChanges({ changes, head, base, closely = [], only }: Case): ObjectChanges {
  const changedAtHead = new Set([...changes.files.flatMap(file => headPath(file) ?? []), ...closely]);
  const changedAtBase = new Set([...changes.files.flatMap(file => basePath(file) ?? []), ...closely]);
  const atHead = objectsIn(head, new Set([...changedAtHead, ...head.alone]));
  const atBase = base ? objectsIn(base, new Set([...changedAtBase, ...base.alone])) : [];
  const pairing = touching(pairObjects(atBase, atHead, changes), closely);
  const before = (object: Resource) => pairing.before(object) ?? [];

  const touched = atHead.filter(pairing.touched);
  const focused = only ? atHead.filter(only) : touched;
  const moved = atHead.filter(object => leavesEnvironment(pairing.before(object)?.path ?? object.path, object.path));
  return {
    pairing,
    atHead,
    atBase,
    touched,
    gone: atBase.filter(object => !pairing.after(object)),
    focused,
    old: focused.flatMap(before),
    moved,
    left: moved.flatMap(before),
    changedFiles: new Set([...changedAtHead, ...changedAtBase]),
  };
}

function touching(pairing: Pairing, closely: readonly RepoPath[]): Pairing {
  if (closely.length === 0) return pairing;
  return { ...pairing, touched: object => closely.includes(object.path) || pairing.touched(object) };
}

function objectsIn({ units }: Inventory, paths: ReadonlySet<RepoPath>): Resource[] {
  return [...new Set(units.flatMap(({ members }) => members.filter(({ path, rendition }) => rendition || paths.has(path))))];
}
