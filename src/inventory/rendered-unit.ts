import { changesInBuild } from '../manifests/kustomization.ts';
import type { RenderedLeaf } from '../manifests/rendered-leaf.ts';
import { type Known, readResources } from '../resources/read-resources.ts';
import type { DeployedRoot } from './deployed-roots.ts';
import { changeIn } from './deployed-unit.ts';
import { deploys } from './given-namespaces.ts';
import type { Layout } from './layout.ts';
import { makeUnit } from './make-unit.ts';
import { stageOf } from './plain-units.ts';
import type { Unit } from './unit.ts';

/** A leaf as a renderer made it: what will reach the cluster, all of it unless a part was left out, or changed on the way. */
export function renderedUnit(leaf: RenderedLeaf, layout: Layout, roots: readonly DeployedRoot[]): Unit {
  const { name, title, by, stagedBy, complete, documents } = leaf;
  const root = by === 'kustomize' ? roots.find(each => deploys(each, leaf.folder)) : undefined;
  const change = root && changeIn(root);
  const isChanged = change !== undefined || (root !== undefined && 'postBuild' in root.changes);
  return makeUnit({
    name,
    title,
    stage: stageOf(stagedBy.join('/')),
    complete: complete && !isChanged,
    members: readResources(documents, () => by, { ...namespaceOf(leaf, root), podTemplateOf: layout.podTemplateOf }),
    shared: [],
    ...(isChanged && { unseen: `\`${root?.by.path}\` changes it, and nobody built that` }),
    ...(change && { unassembled: ({ kind, name: object }) => changesInBuild(change, kind, object) }),
  });
}

/** What Flux or Argo CD override it with, else what the kustomization says, else where Argo CD puts what says nothing. */
function namespaceOf({ namespace }: RenderedLeaf, root: DeployedRoot | undefined): Known {
  const given = root?.namespace;
  if (given?.overrides) return { forcedNamespace: given.name };
  return { namespace: namespace ?? given?.name };
}
