import { folderOf } from '../../change/repo-path.ts';
import type { RepoPath } from '../../change/source-file.ts';
import type { Unread } from '../../manifests/span.ts';
import { isBy, type LeafPlan, type Site } from '../site.ts';
import { inlineValues, type ReleaseValues, valuesOfFile } from './release-values.ts';

/** How a chart is installed. */
export interface ChartRelease {
  readonly name: string;
  readonly namespace: string | undefined;
  /** Over the chart's own values, the strongest last. */
  readonly values: readonly ReleaseValues[];
  /** The chart's own `values.yaml` has no part in it. */
  readonly withoutDefaults: boolean;
  /** The paths whose words tell its stage. */
  readonly stagedBy: readonly RepoPath[];
  /** What nobody can tell of it. */
  readonly doubts: readonly Unread[];
}

/** Reads the values that a plan names, at head or at base. */
export async function releaseOf(plan: LeafPlan, { tree, deployments }: Site): Promise<ChartRelease> {
  const valuesIn = async (files: readonly RepoPath[]) => [...(await tree.read(files)).values()].flatMap(valuesOfFile);
  const deployment = plan.deployment && deployments.find(isBy(plan.deployment));
  const stagedBy = [plan.folder, ...plan.values.map(asFolder)];
  if (!deployment) {
    const { release: name, namespace } = plan;
    return { name, namespace, values: await valuesIn(plan.values), withoutDefaults: false, stagedBy, doubts: [] };
  }
  const { path, object, files } = deployment;
  const absent = deployment.mayLackFiles ? [] : files.filter(file => !tree.isFile(file));
  const doubts = [
    ...deployment.doubts.map(doubt => `${object} ${doubt}: that is not known`),
    ...absent.map(file => `${object} names the values file ${file}, which is not in the repository`),
  ];
  return {
    name: deployment.release,
    namespace: deployment.namespace,
    values: [...(await valuesIn(files)), ...(await inlineValues(deployment, tree))],
    withoutDefaults: deployment.withoutDefaults,
    stagedBy: [...stagedBy, folderOf(path)],
    doubts: doubts.map(reason => ({ path, line: undefined, reason })),
  };
}

/** The words of a values file's name tell a stage as a folder's do: `values-prod.yaml` as `prod/`. */
function asFolder(path: RepoPath): RepoPath {
  return path
    .replace(/\.ya?ml$/, '')
    .replace(/(^|\/)ci\//, '$1test/')
    .replace(/values[-._]|[-._]values$/g, '');
}
