import type { RepoPath } from '../change/source-file.ts';
import { chartPaths } from './helm/chart-files.ts';
import { buildPaths } from './kustomize/build-files.ts';
import type { Both } from './plan-builds.ts';
import { isRefusal } from './refusal.ts';
import { isBy, type LeafPlan, type Site } from './site.ts';

/**
 * Reads all that plans take in, of both commits side by side: where reading takes requests, one is enough. `alongside` names
 * files of the head that somebody else will ask for.
 */
export async function readInputs(
  plans: readonly LeafPlan[],
  { head, base }: Both<Site>,
  alongside: () => Promise<readonly RepoPath[]>,
): Promise<void> {
  const [atHead, atBase] = [await inputsOf(plans, head, 'head'), await inputsOf(plans, base, 'base')];
  if (atHead.length + atBase.length === 0) return;
  await Promise.all([head.tree.read([...atHead, ...(await alongside())]), base.tree.read(atBase)]);
}

/** Nothing of what no installed tool renders. */
async function inputsOf(plans: readonly LeafPlan[], site: Site, side: 'head' | 'base'): Promise<readonly RepoPath[]> {
  const paths = new Set<RepoPath>();
  for (const plan of plans.filter(({ at }) => at[side])) {
    const tool = plan.by === 'helm' ? await site.tools.helm() : await site.tools.kustomize();
    if (!isRefusal(tool)) for (const path of inputsOfPlan(plan, site)) paths.add(path);
  }
  return [...paths];
}

function inputsOfPlan({ by, folder, values, deployment }: LeafPlan, site: Site): Iterable<RepoPath> {
  if (by === 'kustomize') {
    const paths = buildPaths(folder, site.builds, site.tree);
    return isRefusal(paths) ? [] : paths.wanted;
  }
  const chart = site.charts.at(folder);
  const deployed = deployment && site.deployments.find(isBy(deployment));
  return [
    ...(chart ? chartPaths(chart, site.charts, site.tree) : []),
    ...(deployed ? [deployed.path, ...deployed.files] : values),
  ];
}
