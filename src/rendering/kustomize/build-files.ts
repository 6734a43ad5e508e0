import type { RepoPath, SourceFile } from '../../change/source-file.ts';
import type { BuildInput, BuildInputs } from '../../manifests/kustomization-inputs.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { mostBytes, tooLarge } from '../stage.ts';
import type { Tree } from '../tree.ts';
import type { BuildGraph } from './build-graph.ts';

/** All that a build may read, and nothing else. */
export interface BuildFiles {
  readonly files: ReadonlyMap<RepoPath, SourceFile>;
  /** Inputs that the repository does not hold (an ignored `.env`): empty files stand for them. */
  readonly stubs: readonly RepoPath[];
}

/** What the build of a folder reads, by name; refused when it reaches outside of the repository. */
export function buildPaths(root: RepoPath, graph: BuildGraph, tree: Tree): BuildPaths | Refusal {
  const wanted = new Set<RepoPath>();
  const stubs = new Set<RepoPath>();
  for (const layer of graph.layers(root)) {
    if (layer.charts)
      return { reason: `${layer.path}:${layer.charts.line} inflates Helm charts, and what they hold is not in the repository` };
    wanted.add(layer.path);
    for (const input of layer.inputs) {
      const problem = problemOf(input, layer, graph, tree);
      if (problem !== undefined) return { reason: `${layer.path}:${input.line} ${problem}` };
      if (input.path === undefined || graph.node(input.path)) continue;
      if (tree.isFile(input.path)) wanted.add(input.path);
      else if (input.as === 'data') stubs.add(input.path);
      if (input.as === 'plugin') for (const path of tree.below(layer.folder)) wanted.add(path); // what its configuration names
    }
  }
  if ([...wanted].reduce((sum, path) => sum + tree.bytes(path), 0) > mostBytes) return { reason: tooLarge };
  return { wanted, stubs };
}

interface BuildPaths {
  readonly wanted: ReadonlySet<RepoPath>;
  readonly stubs: ReadonlySet<RepoPath>;
}

/** Gathers what the build of a folder reads; refused before anything runs. */
export async function gatherBuild(root: RepoPath, graph: BuildGraph, tree: Tree): Promise<BuildFiles | Refusal> {
  const paths = buildPaths(root, graph, tree);
  if (isRefusal(paths)) return paths;
  const files = await tree.read(paths.wanted);
  const fetching = graph
    .layers(root)
    .flatMap(({ inputs }) => inputs)
    .find(input => input.as === 'plugin' && namesRemote(input, files));
  if (fetching) return { reason: `${fetching.entry} names something outside of the repository` };
  return { files, stubs: [...paths.stubs] };
}

function problemOf(input: BuildInput, { folder }: BuildInputs, graph: BuildGraph, tree: Tree): string | undefined {
  const { entry, path, as } = input;
  if (path === undefined)
    return /^[./]/.test(entry)
      ? `names ${entry}, which is outside of the repository`
      : `names the remote ${as === 'part' || as === 'component' ? 'base' : 'file'} ${entry}, and nothing is fetched`;
  if (path === folder) return 'names its own folder';
  if (tree.isFile(path) || graph.node(path)) return undefined;
  const oddity = tree.oddity(path);
  if (oddity) return `names ${entry}, which is ${oddity}`;
  if (tree.isFolder(path)) return `names the folder ${entry}, which holds no kustomization`;
  if (as === 'data') return undefined;
  return `names ${entry}, which is not in the repository`;
}

/** A plugin's configuration may itself name files, and kustomize would fetch them. */
function namesRemote({ path }: BuildInput, files: ReadonlyMap<RepoPath, SourceFile>): boolean {
  return /^[\s-]*["']?(path|files?|envs?|env|resources?|url|repo)["']?\s*:.*:\/\/|^\s*-\s*["']?\w+:\/\//m.test(
    files.get(path ?? '')?.text ?? '',
  );
}
