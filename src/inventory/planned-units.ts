import type { RepoPath } from '../change/source-file.ts';
import type { FileReading } from './file-reading.ts';
import type { UnitPlan } from './layout.ts';
import { makeUnit, type UnitParts } from './make-unit.ts';
import { stageOf } from './plain-units.ts';
import type { Unit } from './unit.ts';

/** What a unit may be made of: files that are read as they stand, and leaves that are built. */
export interface Material {
  readonly plain: readonly (readonly [RepoPath, FileReading])[];
  readonly complete: boolean;
  readonly unseen: string | undefined;
  readonly knows: UnitParts['knows'];
  readonly leaves: readonly Unit[];
}

/** Units as the settings plan them: the files that a plan takes, and the whole of each leaf whose root it takes. */
export function plannedUnits(plans: readonly UnitPlan[], { plain, complete, unseen, knows, leaves }: Material): Unit[] {
  return plans.map(({ name, includes, stage }) => {
    const taken = leaves.filter(leaf => includes(leaf.name));
    const files = plain.filter(([path]) => includes(path));
    return makeUnit({
      name: `unit ${name}`, // never the name of a folder
      title: name,
      stage: stage ?? stageOf(name),
      complete: complete && taken.every(leaf => leaf.complete),
      knows,
      unseen: unseen ?? taken.find(leaf => !leaf.complete)?.unseen,
      doubts: files.flatMap(([, reading]) => reading.doubts),
      members: [...new Set([...files.flatMap(([, { resources }]) => resources), ...taken.flatMap(({ members }) => members)])],
      shared: [],
      unassembled: resource => taken.map(leaf => leaf.unassembled(resource)).find(reason => reason !== undefined),
    });
  });
}
