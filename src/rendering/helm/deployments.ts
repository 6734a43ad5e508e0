import type { RepoPath } from '../../change/source-file.ts';
import { type ChartDeployment, chartDeployments, deploymentLine } from '../../manifests/chart-deployments.ts';
import type { RepositoryName } from '../../manifests/repository-url.ts';
import type { Tree } from '../tree.ts';

/** Where nothing can be looked through unread, so many files are read that may hold what deploys a chart. */
const mostRead = 100;

/** The charts that objects of the repository deploy from it, those in scope. */
export async function listDeployments(
  tree: Tree,
  includes: (path: RepoPath) => boolean,
  changed: readonly RepoPath[],
  repository: RepositoryName,
): Promise<readonly ChartDeployment[]> {
  const files = await tree.read((await mayDeploy(tree, changed)).filter(includes));
  return [...files.values()].flatMap(file => chartDeployments(file, repository));
}

/** The files that may hold such objects: none that are templates of them. */
export async function mayDeploy(tree: Tree, changed: readonly RepoPath[]): Promise<readonly RepoPath[]> {
  const found = (await tree.holding(deploymentLine)) ?? likely(tree, changed);
  return found.filter(path => !isOfChart(path, tree));
}

function isOfChart(path: RepoPath, tree: Tree): boolean {
  return [...path.matchAll(/(?:^|\/)(?:templates|crds)\//g)].some(({ index }) =>
    tree.isFile(index === 0 ? 'Chart.yaml' : `${path.slice(0, index)}/Chart.yaml`),
  );
}

function likely(tree: Tree, changed: readonly RepoPath[]): readonly RepoPath[] {
  const named = tree.paths.filter(path =>
    /(^|\/)(apps?|applications?|argo-?cd|flux|clusters?|releases?|gitops)\/.*\.ya?ml$/i.test(path),
  );
  return [...changed.filter(path => /\.ya?ml$/.test(path) && tree.isFile(path)), ...named.slice(0, mostRead)];
}
