import type { RepoPath } from '../change/source-file.ts';
import { changesInBuild, type Kustomization, type KustomizeLeaf } from '../manifests/kustomization.ts';
import type { FileReading, GivenNamespace } from './file-reading.ts';
import { makeUnit, type UnitParts } from './make-unit.ts';
import { stageOf } from './plain-units.ts';
import type { Unit } from './unit.ts';

/** Never the name of a plain unit. */
export const nameOf = ({ kustomizations, folder }: KustomizeLeaf): string => kustomizations[0]?.path ?? folder;

/** A kustomize leaf as far as it can be told without a build: its objects as written, nothing complete. */
export function kustomizeUnit(
  leaf: KustomizeLeaf,
  readings: ReadonlyMap<RepoPath, FileReading>,
  knows: UnitParts['knows'],
): Unit {
  return makeUnit({
    knows,
    name: nameOf(leaf),
    stage: stageOf(leaf.folder),
    complete: false,
    excerpt: leaf.kustomizations.every(({ remote }) => remote.length === 0),
    unseen: `\`${nameOf(leaf)}\` was not built`,
    members: [...leaf.files, ...leaf.patchFiles].flatMap(path => readings.get(path)?.resources ?? []),
    shared: [],
    unassembled: ({ kind, name }) => changesInBuild(leaf, kind, name),
  });
}

/** What kustomizations list and no leaf deploys: in a component that nobody uses, or deleted by a patch (rules.md §14.18). */
export function idleUnit(readings: readonly (readonly [RepoPath, FileReading])[]): Unit {
  return makeUnit({
    name: 'kustomize, deployed nowhere',
    stage: 'other',
    complete: false,
    excerpt: true,
    members: readings.flatMap(([, { resources }]) => resources),
    shared: [],
  });
}

/** The namespace that a leaf's build puts each of its files into: the outermost kustomization on the way that names one decides. */
export function namespacesIn(leaf: KustomizeLeaf): ReadonlyMap<RepoPath, GivenNamespace> {
  const byFolder = new Map(leaf.kustomizations.map(kustomization => [kustomization.folder, kustomization]));
  const given = new Map<RepoPath, GivenNamespace>();
  const visited = new Set<Kustomization>();
  const visit = (kustomization: Kustomization, outer: string | undefined) => {
    if (visited.has(kustomization)) return;
    visited.add(kustomization);
    const name = outer ?? kustomization.namespace;
    for (const path of kustomization.takesIn) {
      const inner = byFolder.get(path);
      if (inner) visit(inner, name);
      else if (name !== undefined) given.set(path, { name, overrides: true });
    }
    if (name !== undefined) for (const path of kustomization.patchFiles) given.set(path, { name, overrides: true });
  };
  const [root] = leaf.kustomizations;
  if (root) visit(root, undefined);
  return given;
}
