import type { RepoPath } from '../change/source-file.ts';
import type { KustomizeLeaf } from '../manifests/kustomization.ts';
import type { DeployedRoot } from './deployed-roots.ts';
import { takesIn } from './deployed-unit.ts';
import type { GivenNamespace } from './file-reading.ts';
import { namespacesIn } from './kustomize-units.ts';

/**
 * The namespaces that files' objects are given by who deploys them (rules.md §5.2): the outermost kustomization, else Flux,
 * else Argo CD. The objects of a file that several put into different ones stand in none that is known.
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
    const deployers = roots.filter(({ folder }) => folder === leaf.folder);
    for (const path of [...leaf.files, ...leaf.patchFiles]) {
      if (deployers.length === 0) give(path, own.get(path));
      for (const { namespace, by } of deployers) {
        const isForced = namespace?.overrides === true && by.kind !== 'Kustomization'; // Argo CD edits the kustomization itself
        give(path, isForced ? namespace : (own.get(path) ?? namespace));
      }
    }
  }
  for (const root of generated) for (const { path } of files) if (takesIn(root, path)) give(path, root.namespace);
  return new Map([...given].flatMap(([path, namespace]) => (namespace ? [[path, namespace]] : [])));
}
