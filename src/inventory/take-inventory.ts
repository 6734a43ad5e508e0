import { folderOf, isWithin } from '../change/repo-path.ts';
import type { RepoPath, SourceFile } from '../change/source-file.ts';
import {
  changesInBuild,
  graphOf,
  isKustomizationFile,
  type KustomizeLeaf,
  readKustomization,
} from '../manifests/kustomization.ts';
import type { Unread } from '../manifests/span.ts';
import type { Resource } from '../resources/resource.ts';
import type { FileReader, FileReading } from './file-reading.ts';
import { makeUnit } from './make-unit.ts';
import { environmentOf, stageOf } from './plain-units.ts';
import type { Inventory, Unit } from './unit.ts';

/** The files of one commit that were read, and whether that is all that may matter. */
export interface RepositoryFiles {
  readonly files: readonly SourceFile[];
  /** False when the listing was cut off or a file that may matter was left out. */
  readonly complete: boolean;
  /** Folders that hold a Helm chart. */
  readonly charts: readonly RepoPath[];
}

/** Takes stock of one commit: reads its files and sorts their objects into units (rules.md §5.1). */
export function takeInventory({ files, complete, charts }: RepositoryFiles, readFile: FileReader): Inventory {
  const texts = new Map(files.map(file => [file.path, file.text]));
  const unread: Unread[] = [];
  const kustomizations = files.flatMap(file => {
    if (!isKustomizationFile(file.path) || isChartTemplate(file.path, charts)) return [];
    const kustomization = readKustomization(file, path => texts.get(path));
    if (!kustomization) unread.push({ path: file.path, line: undefined, reason: 'a kustomization that cannot be read' });
    return kustomization ?? [];
  });
  const graph = graphOf(kustomizations);

  const readings = new Map<RepoPath, FileReading>();
  for (const file of files) {
    if (isKustomizationFile(file.path) || isValuesOrChart(file.path, charts)) continue;
    if (isChartTemplate(file.path, charts)) {
      unread.push({ path: file.path, line: undefined, reason: 'a Helm template: charts are not rendered yet' });
      continue;
    }
    const reading = readFile(
      file,
      graph.patchFiles.has(file.path) ? 'patch' : graph.listed.has(file.path) ? 'object' : undefined,
    );
    readings.set(file.path, reading);
    unread.push(...reading.unread);
  }

  for (const {
    kustomizations: [root, ...inner],
    files: taken,
    patchFiles,
  } of graph.leaves) {
    if (root)
      unread.push({
        path: root.path,
        line: undefined,
        reason: unbuilt,
        of: [...taken, ...patchFiles, ...inner.map(({ path }) => path)],
      });
  }
  const leaves = graph.leaves.map(leaf => kustomizeUnit(leaf, readings));
  const assembled = new Set(graph.leaves.flatMap(leaf => [...leaf.files, ...leaf.patchFiles]));
  const plain = [...readings].filter(([path]) => !assembled.has(path));
  return { units: [...plainUnits(plain, complete), ...leaves.filter(({ members }) => members.length > 0)], unread };
}

const unbuilt =
  'a kustomization: it is not built yet, so its objects are judged as they are written and its patches for what they set';
const isChartTemplate = (path: RepoPath, charts: readonly RepoPath[]) =>
  charts.some(chart => isWithin(path, chart === '' ? 'templates' : `${chart}/templates`));
const isValuesOrChart = (path: RepoPath, charts: readonly RepoPath[]) =>
  charts.includes(folderOf(path)) && /^(Chart|values.*|.*\.schema)\.(ya?ml|json)$/.test(path.slice(path.lastIndexOf('/') + 1));

/** A kustomize leaf as far as it can be told without a build: its objects as written, nothing complete. */
function kustomizeUnit(leaf: KustomizeLeaf, readings: ReadonlyMap<RepoPath, FileReading>): Unit {
  return makeUnit({
    name: leaf.kustomizations[0]?.path ?? leaf.folder, // never the name of a plain unit
    stage: stageOf(leaf.folder),
    complete: false,
    members: [...leaf.files, ...leaf.patchFiles].flatMap(path => readings.get(path)?.resources ?? []),
    shared: [],
    unassembled: ({ kind, name }) => changesInBuild(leaf, kind, name),
  });
}

/** Plain manifests by environment; each environment sees what all share, the shared ones see each other. */
function plainUnits(readings: readonly (readonly [RepoPath, FileReading])[], complete: boolean): Unit[] {
  const groups = new Map<string, Resource[]>();
  for (const [path, { resources }] of readings) {
    if (resources.length === 0) continue;
    const environment = environmentOf(path);
    const group = groups.get(environment);
    if (group) group.push(...resources);
    else groups.set(environment, [...resources]);
  }
  const shared = groups.get('') ?? [];
  return [...groups].map(([environment, members]) =>
    makeUnit({
      name: environment === '' ? '.' : environment,
      stage: stageOf(environment),
      complete,
      members,
      shared: environment === '' ? [] : shared,
    }),
  );
}
