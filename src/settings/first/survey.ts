import { baseNameOf, folderOf, isWithin } from '../../change/repo-path.ts';
import type { RepoPath } from '../../change/source-file.ts';
import { environmentOf, stageOf } from '../../inventory/plain-units.ts';
import type { Stage } from '../../inventory/unit.ts';
import { isKustomizationFile } from '../../manifests/kustomization.ts';
import { mayHoldManifests } from '../../manifests/manifest-paths.ts';

/** What the paths of a repository tell of how it is made up. */
export interface Survey {
  /** Folders that hold a chart, without those that another one brings along. */
  readonly charts: readonly RepoPath[];
  /** Charts that were copied in: below another chart's `charts/`. */
  readonly subcharts: readonly RepoPath[];
  /** Folders that hold a kustomization, outside of any `base`. */
  readonly overlays: readonly RepoPath[];
  readonly environments: readonly { readonly folder: RepoPath; readonly stage: Stage }[];
  /** Parts of a monorepo: folders side by side that each hold manifests. */
  readonly parts: readonly RepoPath[];
  /** Values files that stand in no chart's own folder. */
  readonly values: readonly RepoPath[];
  /** Folders of other people's manifests, and of those that are laid aside. */
  readonly imported: readonly RepoPath[];
  /** Files that may hold manifests. */
  readonly files: number;
}

export function survey(paths: readonly RepoPath[]): Survey {
  const manifests = paths.filter(mayHoldManifests);
  const allCharts = distinct(manifests.filter(path => baseNameOf(path) === 'Chart.yaml').map(folderOf));
  const subcharts = allCharts.filter(chart =>
    allCharts.some(other => isWithin(chart, `${other === '' ? '' : `${other}/`}charts`)),
  );
  const kustomized = distinct(manifests.filter(isKustomizationFile).map(folderOf));
  const environments = distinct(manifests.map(environmentOf)).filter(folder => folder !== '');
  return {
    charts: allCharts.filter(chart => !subcharts.includes(chart)),
    subcharts,
    overlays: kustomized.filter(
      folder => !folder.split('/').some(part => part === 'base' || part === 'bases' || part === 'components'),
    ),
    environments: environments.map(folder => ({ folder, stage: stageOf(folder) })),
    parts: partsOf(manifests.filter(path => !importedFolder.test(path))),
    values: paths.filter(path => valuesFile.test(path) && !allCharts.some(chart => isWithin(path, chart))),
    imported: distinct(manifests.flatMap(path => importedFolder.exec(path)?.[1] ?? [])),
    files: manifests.length,
  };
}

const valuesFile = /(^|\/)([^/]+[-._])?values([-._][^/]+)?\.ya?ml$/;
const importedFolder = /^((?:[^/]+\/)*(?:third[-_]?party|external|upstream|imported|_?archived?))\//;
const holders = ['apps', 'services', 'teams', 'projects', 'components', 'packages'];

/** `teams/search` and `teams/pay`: the folders right below one that commonly holds parts, where there are several. */
function partsOf(manifests: readonly RepoPath[]): RepoPath[] {
  const parts = distinct(
    manifests.flatMap(path => {
      const folders = path.split('/').slice(0, -1);
      const at = folders.findIndex((folder, index) => holders.includes(folder) && folders[index + 1] !== undefined);
      return at < 0 ? [] : [folders.slice(0, at + 2).join('/')];
    }),
  );
  return parts.length > 1 ? parts : [];
}

const distinct = (paths: readonly RepoPath[]): RepoPath[] => [...new Set(paths)].sort();
