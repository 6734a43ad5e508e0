import { folderOf, isWithin } from '../change/repo-path.ts';
import type { RepoPath } from '../change/source-file.ts';
import { changesInBuild, type Kustomization, type KustomizeLeaf, readKustomization } from '../manifests/kustomization.ts';
import type { DeployedRoot } from './deployed-roots.ts';
import type { FileReading } from './file-reading.ts';
import { makeUnit, type UnitParts } from './make-unit.ts';
import { stageOf } from './plain-units.ts';
import type { Unit } from './unit.ts';

/** Whether a root that has no kustomization of its own takes in a file. */
export function takesIn({ folder, recursive, built = [] }: DeployedRoot, path: RepoPath): boolean {
  if (!recursive) return folderOf(path) === folder;
  return isWithin(path, folder) && !built.some(other => isWithin(path, other));
}

/** A root without a kustomization of its own, with what is built below it: by Flux, which makes one up for the whole folder. */
export function withBuilt(root: DeployedRoot, kustomizations: readonly Kustomization[]): DeployedRoot {
  if (root.by.kind !== 'Kustomization') return root;
  return { ...root, built: kustomizations.map(({ folder }) => folder).filter(folder => isWithin(folder, root.folder)) };
}

/** A folder that Flux or Argo CD deploys without a kustomization: its manifests as written, and what is changed on the way. */
export function deployedUnit(
  root: DeployedRoot,
  readings: readonly (readonly [RepoPath, FileReading])[],
  seen: Pick<UnitParts, 'complete' | 'unseen' | 'knows' | 'shared'>,
): Unit {
  const { by, changes } = root;
  const files = readings.filter(([path]) => takesIn(root, path));
  const change = changeIn(root);
  const substitutes = 'postBuild' in changes;
  const unseen = seen.unseen ?? (change || substitutes ? `\`${by.path}\` changes it, and nobody built that` : undefined);
  return makeUnit({
    ...seen,
    name: `${root.folder === '' ? '.' : root.folder} by ${by.kind} ${by.name}`, // never the name of a plain unit
    title: root.folder === '' ? '.' : root.folder,
    stage: stageOf(root.folder),
    complete: seen.complete && unseen === undefined,
    unseen,
    doubts: files.flatMap(([, { doubts }]) => doubts),
    members: files.flatMap(([, { resources }]) => resources),
    ...(change && { unassembled: ({ kind, name }) => changesInBuild(change, kind, name) }),
  });
}

/** The patches and images that it applies, as a kustomization of its own would. */
export function changeIn({ folder, by, changes: { postBuild: _, ...changes } }: DeployedRoot): KustomizeLeaf | undefined {
  if (Object.keys(changes).length === 0) return undefined;
  const kustomization = readKustomization({ path: by.path, text: JSON.stringify(changes) }, () => undefined);
  return kustomization && { folder, kustomizations: [kustomization], files: [], patchFiles: [] };
}
