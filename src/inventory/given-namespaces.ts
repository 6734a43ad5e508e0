import type { RepoPath } from '../change/source-file.ts';
import type { KustomizeLeaf } from '../manifests/kustomization.ts';
import type { DeployedRoot } from './deployed-roots.ts';
import { takesIn } from './deployed-unit.ts';
import type { GivenNamespace } from './file-reading.ts';
import { namespacesIn } from './kustomize-units.ts';

/**
 * The namespaces that files' objects are given by who deploys them: Flux and Argo CD where they override the kustomization's,
 * else the outermost kustomization, else Argo CD's destination. The objects of a file that several put into different ones
 * stand in none that is known.
 */
export function givenNamespaces(
  leaves: readonly KustomizeLeaf[],
  roots: readonly DeployedRoot[],
  generated: readonly DeployedRoot[],
  files: readonly { readonly path: RepoPath }[],
): ReadonlyMap<RepoPath, GivenNamespace> {
  const given = new Map<RepoPath, GivenNamespace | undefined>();
  const give = (path: RepoPath, namespace: GivenNamespace | undefined) => {
    const known = given.get(path);
    const isOther = given.has(path) && (known?.name !== namespace?.name || known?.overrides !== namespace?.overrides);
    const several = known?.overrides || namespace?.overrides ? { name: undefined, overrides: true } : undefined;
    given.set(path, isOther ? several : namespace);
  };
  for (const leaf of leaves) {
    const own = namespacesIn(leaf);
    const deployers = [...roots, ...generated].filter(root => deploys(root, leaf.folder));
    for (const path of [...leaf.files, ...leaf.patchFiles]) {
      if (deployers.length === 0) give(path, own.get(path));
      for (const { namespace } of deployers) give(path, namespace?.overrides ? namespace : (own.get(path) ?? namespace));
    }
  }
  for (const root of generated) for (const { path } of files) if (takesIn(root, path)) give(path, root.namespace);
  return new Map([...given].flatMap(([path, namespace]) => (namespace ? [[path, namespace]] : [])));
}

/** Whether a kustomization's folder is what somebody deploys, or below what Flux does. */
export function deploys({ folder, built }: DeployedRoot, leaf: RepoPath): boolean {
  return folder === leaf || built?.includes(leaf) === true;
}
