import type { ChangeSet } from '../change/change-set.ts';
import type { Snapshot } from '../change/snapshot.ts';
import type { RepoPath } from '../change/source-file.ts';
import { isChartFile } from '../manifests/chart.ts';
import { isKustomizationFile } from '../manifests/kustomization.ts';
import type { RenderedLeaf, RenderedTree } from '../manifests/rendered-leaf.ts';
import type { RepositoryName } from '../manifests/repository-url.ts';
import { changedLines } from './changed-lines.ts';
import { editedTree, type TreeEdit } from './edited-tree.ts';
import type { ChartChoice } from './helm/chart-choice.ts';
import { buildGraph } from './kustomize/build-graph.ts';
import { nearestRoots } from './nearest-roots.ts';
import { type Both, planBuilds } from './plan-builds.ts';
import { planCharts } from './plan-charts.ts';
import { readInputs } from './read-inputs.ts';
import { isRefusal } from './refusal.ts';
import { render, renderPlans } from './render-plans.ts';
import { indexOf, readSources, type Sources } from './site.ts';
import { emptyTree, openTree } from './tree.ts';
import { openWorkshop, type Seconds, type Workshop } from './workshop.ts';

/** What is rendered, and with what. */
export interface RenderOptions {
  /** By its path, whether a chart or a kustomization is to be looked at. */
  readonly includes: (path: RepoPath) => boolean;
  /** Why nothing may be run; undefined: it may. */
  readonly off: string | undefined;
  readonly kubernetesMinor: number;
  readonly repository?: RepositoryName;
  /** Charts of which is said with what values they are rendered. */
  readonly charts?: readonly ChartChoice[];
  /** Where renderers are looked for: the PATH. */
  readonly path: string;
  readonly seconds?: Seconds;
  /** Files of the head that are read for something else: they come with those that are rendered. */
  readonly alongside?: () => Promise<readonly RepoPath[]>;
}

/** Both commits as they are rendered, as far as the pull request reaches. */
export interface Rendering extends Both<RenderedTree> {
  /** The leaves at head of these names with every field at the line that wrote it. */
  readonly locate: (names: ReadonlySet<string>) => Promise<ReadonlyMap<string, RenderedLeaf>>;
  /** A leaf at head as it would be with one file otherwise; undefined when that cannot be rendered. */
  readonly withEdit: (name: string, edit: TreeEdit) => Promise<RenderedLeaf | undefined>;
  /** A file's text in both commits. */
  readonly texts: (path: RepoPath) => Promise<Both<string | undefined>>;
  /** Removes all that was laid out. */
  readonly close: () => Promise<void>;
}

/** Renders what a pull request reaches, at head and at base. Where it reaches nothing, nothing is run or written. */
export async function renderTrees(changes: ChangeSet, snapshots: Both<Snapshot>, options: RenderOptions): Promise<Rendering> {
  const changed = changes.files.flatMap(({ path, previousPath }) => [path, previousPath ?? path]);
  if (!changed.some(mayFeedRenderer)) return nothingRendered; // not even the tree is listed for it

  const headTree = await openTree(snapshots.head);
  const isRoot = (path: RepoPath) => (isChartFile(path) || isKustomizationFile(path)) && options.includes(path);
  if (![...headTree.paths, ...changed].some(isRoot)) return nothingRendered;

  const baseTree = changes.base === undefined ? emptyTree : await openTree(snapshots.base);
  const reach = { includes: options.includes, changed, repository: options.repository };
  const [headIndex, baseIndex] = [await indexOf(headTree, reach), await indexOf(baseTree, reach)];
  await Promise.all([headTree.read(headIndex), baseTree.read(baseIndex)]); // from here on both are in hand
  // What a new overlay takes in bears on it in the base too, where nothing leads there; and the other way round.
  const inBase = await buildGraph(baseTree, options.includes, changed);
  const head = await readSources(headTree, { ...reach, related: inBase.paths });
  const sources = { head, base: await readSources(baseTree, { ...reach, related: head.builds.paths }) };
  const charts = planCharts(sources, changes.files, options.charts ?? []);
  const builds = planBuilds({ head: sources.head.builds, base: sources.base.builds }, changes.files);
  const { plans, cut } = nearestRoots([...builds, ...charts.plans], changed);
  if (plans.length === 0) return nothingRendered;

  const workshop = openWorkshop(options);
  const siteOf = (own: Sources, side: 'head' | 'base') => ({
    ...own,
    tools: workshop.tools,
    freshFolder: workshop.freshFolder,
    kubernetesMinor: options.kubernetesMinor,
    isChanged: changedLines(changes, side),
  });
  const site = { head: siteOf(sources.head, 'head'), base: siteOf(sources.base, 'base') };
  const stop = () => options.off ?? (workshop.isLate() ? 'rendering the others took all the time there is' : undefined);
  const work = await orClose(workshop, async () => {
    if (stop() === undefined) await readInputs(plans, site, options.alongside ?? (async () => []));
    return renderPlans(plans, site, stop);
  });
  return {
    head: { leaves: [...work.head.values()].map(({ leaf }) => leaf), unread: [...charts.unread, ...cut, ...work.unread] },
    base: { leaves: [...work.base.values()].map(({ leaf }) => leaf), unread: [] },
    locate: async names => {
      const located = await Promise.all([...names].map(async name => [name, await work.head.get(name)?.locate?.()] as const));
      return new Map(located.flatMap(([name, leaf]) => (leaf ? [[name, leaf] as const] : [])));
    },
    withEdit: async (name, edit) => {
      const plan = plans.find(each => each.name === name);
      if (!plan || workshop.isLate()) return undefined;
      const edited = await readSources(editedTree(headTree, edit), { ...reach, related: head.builds.paths });
      const rendered = await render(plan, siteOf(edited, 'head'));
      return isRefusal(rendered) ? undefined : rendered.leaf;
    },
    texts: async path => ({ head: await headTree.text(path), base: await baseTree.text(path) }),
    close: workshop.close,
  };
}

/** Programs and prose are nobody's values; whatever else changed may be a chart's or a generator's input. */
const mayFeedRenderer = (path: RepoPath): boolean =>
  !/\.(md|adoc|rst|go|ts|tsx|js|jsx|mjs|cjs|py|rb|rs|java|kt|cs|c|h|cpp|php|swift|css|html|svg|png|jpe?g|gif)$/i.test(path);

async function orClose<T>({ close }: Workshop, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await close();
    throw error;
  }
}

const nothing: RenderedTree = { leaves: [], unread: [] };
const nothingRendered: Rendering = {
  head: nothing,
  base: nothing,
  locate: async () => new Map(),
  withEdit: async () => undefined,
  texts: async () => ({ head: undefined, base: undefined }),
  close: async () => undefined,
};
