import type { RepoPath } from '../change/source-file.ts';
import { isChartFile } from '../manifests/chart.ts';
import type { ChartDeployment } from '../manifests/chart-deployments.ts';
import { isKustomizationFile } from '../manifests/kustomization.ts';
import type { RenderedLeaf } from '../manifests/rendered-leaf.ts';
import type { RepositoryName } from '../manifests/repository-url.ts';
import type { Span, Unread } from '../manifests/span.ts';
import { type ChartList, listCharts } from './helm/chart-list.ts';
import { listDeployments, mayDeploy } from './helm/deployments.ts';
import { type BuildGraph, buildGraph } from './kustomize/build-graph.ts';
import type { Tools } from './tools.ts';
import type { Tree } from './tree.ts';

/** What a commit holds that can be rendered. */
export interface Sources {
  readonly tree: Tree;
  readonly builds: BuildGraph;
  readonly charts: ChartList;
  /** The charts that Flux or Argo CD install from it. */
  readonly deployments: readonly ChartDeployment[];
}

/** A commit as it is rendered: what it holds, with which tools, and which of its lines the pull request changed. */
export interface Site extends Sources {
  readonly tools: Tools;
  /** The minor version of Kubernetes 1 to render for. */
  readonly kubernetesMinor: number;
  /** A folder that nobody else uses, gone when the review is over. */
  readonly freshFolder: () => Promise<string>;
  readonly isChanged: (span: Span) => boolean;
}

/** What the pull request has to do with a commit's sources. */
interface Reach {
  /** By its path, whether a chart or a kustomization is to be looked at. */
  readonly includes: (path: RepoPath) => boolean;
  readonly changed: readonly RepoPath[];
  /** Files that the other commit's kustomizations take in together with changed ones. */
  readonly related?: readonly RepoPath[];
  /** `owner/name`, where it is known. */
  readonly repository?: RepositoryName;
}

/** Every file that says what can be rendered, and the changed ones: read at once, they cost few requests where reading takes any. */
export async function indexOf(tree: Tree, { includes, changed }: Reach): Promise<readonly RepoPath[]> {
  const charts = tree.paths.filter(path => isChartFile(path) && includes(path));
  return [
    ...tree.paths.filter(path => isKustomizationFile(path) && includes(path)),
    ...charts,
    ...(charts.length > 0 ? (await mayDeploy(tree, changed)).filter(includes) : []),
    ...changed.filter(includes),
  ];
}

export async function readSources(tree: Tree, { includes, changed, related = [], repository }: Reach): Promise<Sources> {
  const charts = await listCharts(tree, includes);
  return {
    tree,
    builds: await buildGraph(tree, includes, [...changed, ...related]),
    charts,
    deployments: charts.roots.length > 0 ? await listDeployments(tree, includes, changed, repository) : [],
  };
}

/** One leaf that is to be rendered: a kustomization, or a chart with a set of values. */
export interface LeafPlan {
  readonly name: string;
  readonly title: string;
  readonly by: RenderedLeaf['by'];
  readonly folder: RepoPath;
  /** Files over the chart's own values, the last one wins. */
  readonly values: readonly RepoPath[];
  /** Of a chart: as whom it is installed, and where, if anyone says so. */
  readonly release: string;
  readonly namespace: string | undefined;
  /** The object that deploys it, whose own values are the strongest. */
  readonly deployment: Deployer | undefined;
  /** A changed file is a part of it; otherwise it is rendered to compare with. */
  readonly reached: boolean;
  readonly at: { readonly head: boolean; readonly base: boolean };
}

/** An object that deploys a chart, by its file and its name. */
export type Deployer = Pick<ChartDeployment, 'path' | 'object'>;

export const isBy =
  (deployer: Deployer) =>
  ({ path, object }: Deployer): boolean =>
    path === deployer.path && object === deployer.object;

/** A rendered leaf, and what there is to say of it beside its objects. */
export interface RenderedWork {
  readonly leaf: RenderedLeaf;
  readonly notes: readonly Unread[];
  /** The same leaf with every field at its template line; undefined when fields are at their lines already. */
  readonly locate: (() => Promise<RenderedLeaf>) | undefined;
}
