import type { RepoPath, SourceFile } from '../../change/source-file.ts';
import { isKustomizationFile } from '../../manifests/kustomization.ts';
import { type BuildInputs, buildInputs } from '../../manifests/kustomization-inputs.ts';
import { linksAmong } from '../../manifests/kustomize-links.ts';
import type { Tree } from '../tree.ts';

/** The kustomizations of one commit: what each takes in, and what nobody takes in. */
export interface BuildGraph {
  readonly node: (folder: RepoPath) => BuildInputs | undefined;
  /** Every kustomization of it, and the files that they name. */
  readonly paths: readonly RepoPath[];
  /** Folders whose kustomization no other one takes in: what is built and deployed. */
  readonly roots: readonly RepoPath[];
  /** The folders of all kustomizations that a file is an input of, itself, or through others. */
  readonly reachedFrom: (path: RepoPath) => ReadonlySet<RepoPath>;
  /** Every kustomization that a build of a folder reads, the inner ones first. */
  readonly layers: (folder: RepoPath) => readonly BuildInputs[];
}

/** Reads the kustomizations of a tree that are in scope: those that may have to do with the changed files, and no others. */
export async function buildGraph(
  tree: Tree,
  includes: (path: RepoPath) => boolean,
  changed: readonly RepoPath[],
): Promise<BuildGraph> {
  const paths = tree.paths.filter(path => isKustomizationFile(path) && includes(path));
  const files = await tree.read(paths);
  const related = relatedTo(changed, files, tree);
  const nodes = new Map<RepoPath, BuildInputs>();
  for (const file of files.values()) {
    const inputs = related.has(file.path) ? buildInputs(file) : undefined;
    if (inputs && !nodes.has(inputs.folder)) nodes.set(inputs.folder, inputs);
  }
  const users = new Map<RepoPath, RepoPath[]>();
  const use = (path: RepoPath, folder: RepoPath) => users.set(path, [...(users.get(path) ?? []), folder]);
  for (const { path, folder, inputs } of nodes.values()) {
    use(path, folder);
    for (const input of inputs) {
      const target = input.path === undefined ? undefined : (nodes.get(input.path)?.path ?? input.path);
      if (target !== undefined) use(target, folder);
    }
  }
  const taken = new Set([...nodes.values()].flatMap(({ inputs }) => inputs.flatMap(({ path }) => path ?? [])));
  return {
    node: folder => nodes.get(folder),
    paths: [...nodes.values()].flatMap(({ path, inputs }) => [path, ...inputs.flatMap(input => input.path ?? [])]),
    roots: [...nodes.values()]
      .filter(({ folder, isComponent }) => !taken.has(folder) && !isComponent)
      .map(({ folder }) => folder),
    reachedFrom: path => {
      const found = new Set<RepoPath>();
      const follow = (from: RepoPath) => {
        for (const folder of users.get(from) ?? []) {
          if (found.has(folder)) continue;
          found.add(folder);
          follow(nodes.get(folder)?.path ?? folder);
        }
      };
      follow(path);
      return found;
    },
    layers: folder => inOrder(folder, nodes),
  };
}

/** All that may lead to changed files, all that this leads to, and whatever else leads there: it shares their files. */
function relatedTo(changed: readonly RepoPath[], files: ReadonlyMap<RepoPath, SourceFile>, tree: Tree): ReadonlySet<RepoPath> {
  const known = new Set(changed);
  const links = linksAmong(files.values(), path => known.has(path) || tree.isFile(path));
  const own = links.above(changed);
  const kin = links.above([...own, ...links.below(own)]);
  return new Set([...kin, ...links.below(kin)]);
}

function inOrder(root: RepoPath, nodes: ReadonlyMap<RepoPath, BuildInputs>): readonly BuildInputs[] {
  const order = new Set<BuildInputs>();
  const open = new Set<RepoPath>();
  const visit = (folder: RepoPath) => {
    const node = nodes.get(folder);
    if (!node || open.has(folder)) return;
    open.add(folder);
    for (const as of ['part', 'component', 'plugin'] as const) {
      for (const input of node.inputs) if (input.as === as && input.path !== undefined) visit(input.path);
    }
    order.add(node);
  };
  visit(root);
  return [...order];
}
