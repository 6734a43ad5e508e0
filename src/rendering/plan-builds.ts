import { basePath, type FileChange, headPath } from '../change/change-set.ts';
import type { RepoPath } from '../change/source-file.ts';
import type { BuildGraph } from './kustomize/build-graph.ts';
import type { LeafPlan } from './site.ts';

/** Both commits' answers to one question. */
export interface Both<T> {
  readonly head: T;
  readonly base: T;
}

/**
 * The kustomizations that a change reaches and nobody takes in. A folder that was built by itself at base is still compared
 * when a new one takes it in, and the other way round; one that stands in one commit only is compared with those that it takes
 * in, else with those that share its files (rules.md §3.3, §14.1).
 */
export function planBuilds({ head, base }: Both<BuildGraph>, changes: readonly FileChange[]): readonly LeafPlan[] {
  const reached = new Set<RepoPath>();
  for (const change of changes) {
    const [atHead, atBase] = [headPath(change), basePath(change)];
    for (const folder of atHead === undefined ? [] : head.reachedFrom(atHead)) reached.add(folder);
    for (const folder of atBase === undefined ? [] : base.reachedFrom(atBase)) reached.add(folder);
  }
  const roots = [...new Set([...head.roots, ...base.roots])].sort();
  const isAt = (graph: BuildGraph, folder: RepoPath) => graph.node(folder)?.isComponent === false;
  const plans = roots.map((folder): LeafPlan => {
    const path = (head.node(folder) ?? base.node(folder))?.path ?? folder;
    return {
      name: path,
      title: folder === '' ? '.' : folder,
      by: 'kustomize',
      folder,
      values: [],
      release: '',
      namespace: undefined,
      deployment: undefined,
      reached: reached.has(folder),
      at: { head: isAt(head, folder), base: isAt(base, folder) },
    };
  });
  const company = new Set<LeafPlan>();
  for (const plan of plans.filter(({ reached: isReached, at }) => isReached && at.head !== at.base)) {
    const own = plan.at.head ? head : base;
    const inside = plans.filter(
      ({ folder }) => folder !== plan.folder && own.layers(plan.folder).some(layer => layer.folder === folder),
    );
    const files = filesOf(own, plan.folder);
    const beside = plans.filter(({ folder }) =>
      [head, base].some(graph => [...filesOf(graph, folder)].some(path => files.has(path))),
    );
    for (const other of inside.length > 0 ? inside : beside) company.add(other);
  }
  return plans.filter(plan => plan.reached || company.has(plan));
}

/** What a build takes in: kustomizations and objects, not what changes them. */
function filesOf(graph: BuildGraph, folder: RepoPath): ReadonlySet<RepoPath> {
  return new Set(
    graph
      .layers(folder)
      .flatMap(({ path, inputs }) => [path, ...inputs.flatMap(input => (input.as === 'part' && input.path ? [input.path] : []))]),
  );
}
