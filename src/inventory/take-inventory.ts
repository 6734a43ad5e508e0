import { folderOf, isWithin } from '../change/repo-path.ts';
import type { RepoPath, SourceFile } from '../change/source-file.ts';
import {
  changesInBuild,
  graphOf,
  isKustomizationFile,
  type KustomizeLeaf,
  readKustomization,
} from '../manifests/kustomization.ts';
import type { RenderedTree } from '../manifests/rendered-leaf.ts';
import type { Unread } from '../manifests/span.ts';
import type { Resource } from '../resources/resource.ts';
import type { FileReader, FileReading } from './file-reading.ts';
import { asItStands, type Layout } from './layout.ts';
import { makeUnit } from './make-unit.ts';
import { plainUnits, stageOf } from './plain-units.ts';
import { plannedUnits } from './planned-units.ts';
import { renderedUnit } from './rendered-unit.ts';
import type { Inventory, Unit } from './unit.ts';

/** The files of one commit that were read, and whether that is all that may matter. */
export interface RepositoryFiles {
  readonly files: readonly SourceFile[];
  /** False when the listing was cut off or a file that may matter was left out. */
  readonly complete: boolean;
  /** Single files, of whose repository nothing else is known. */
  readonly excerpt?: boolean;
  /** What was left out then, in words. */
  readonly unseen?: string | undefined;
  /** Whether all that bears on an object was read with it; undefined: of every object. */
  readonly knows?: ((resource: Resource) => boolean) | undefined;
  /** Folders that hold a Helm chart. */
  readonly charts: readonly RepoPath[];
  /** What was rendered of it: these leaves take the place of what their files say by themselves. */
  readonly rendered?: RenderedTree['leaves'];
  readonly layout?: Layout;
}

/** Takes stock of one commit: reads its files and sorts their objects into units (rules.md §5.1). */
export function takeInventory(
  { files, complete, excerpt = false, unseen, knows, charts, rendered = [], layout = asItStands }: RepositoryFiles,
  readFile: FileReader,
): Inventory {
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
    if (isKustomizationFile(file.path) || isValuesOrChart(file.path, charts) || isChartTemplate(file.path, charts)) continue;
    const reading = readFile(
      file,
      graph.patchFiles.has(file.path) ? 'patch' : graph.listed.has(file.path) ? 'object' : undefined,
    );
    readings.set(file.path, reading);
    unread.push(...reading.unread);
  }

  const made = new Set(rendered.map(({ name }) => name));
  const unmade = graph.leaves.filter(leaf => !made.has(nameOf(leaf)));
  const leaves = unmade.map(leaf => kustomizeUnit(leaf, readings, knows));
  const assembled = new Set([
    ...graph.leaves.flatMap(leaf => [...leaf.files, ...leaf.patchFiles]),
    ...rendered.flatMap(leaf => [...leaf.files]),
  ]);
  const deployed = new Set([
    ...unmade.flatMap(leaf => leaf.files),
    ...rendered.flatMap(({ documents }) => documents.map(({ path }) => path)),
  ]);
  const idle = [...readings].filter(([path]) => graph.listed.has(path) && !deployed.has(path));
  const plain = [...readings].filter(([path]) => !assembled.has(path) && !(graph.listed.has(path) && !deployed.has(path)));
  const built = [...leaves, ...rendered.map(leaf => renderedUnit(leaf, layout)), idleUnit(idle)];
  const isPlanned = (path: RepoPath) => layout.units.some(({ includes }) => includes(path));
  const units = [
    ...plannedUnits(layout.units, { plain, complete, unseen, knows, leaves: built }),
    ...plainUnits(
      plain.filter(([path]) => !isPlanned(path)),
      { complete, excerpt, unseen, knows },
    ),
    ...built.filter(({ name }) => !isPlanned(name)),
  ];
  return { units: units.filter(({ members }) => members.length > 0), unread, madeOf: rendered.flatMap(leaf => [...leaf.files]) };
}

/** Never the name of a plain unit. */
const nameOf = ({ kustomizations, folder }: KustomizeLeaf) => kustomizations[0]?.path ?? folder;
const isChartTemplate = (path: RepoPath, charts: readonly RepoPath[]) =>
  charts.some(chart => isWithin(path, chart === '' ? 'templates' : `${chart}/templates`));
const isValuesOrChart = (path: RepoPath, charts: readonly RepoPath[]) =>
  charts.includes(folderOf(path)) && /^(Chart|values.*|.*\.schema)\.(ya?ml|json)$/.test(path.slice(path.lastIndexOf('/') + 1));

/** A kustomize leaf as far as it can be told without a build: its objects as written, nothing complete. */
function kustomizeUnit(leaf: KustomizeLeaf, readings: ReadonlyMap<RepoPath, FileReading>, knows: RepositoryFiles['knows']): Unit {
  return makeUnit({
    knows,
    name: nameOf(leaf),
    stage: stageOf(leaf.folder),
    complete: false,
    excerpt: leaf.kustomizations.every(({ remote }) => remote.length === 0),
    unseen: `\`${nameOf(leaf)}\` was not built`,
    members: [...leaf.files, ...leaf.patchFiles].flatMap(path => readings.get(path)?.resources ?? []),
    shared: [],
    unassembled: ({ kind, name }) => changesInBuild(leaf, kind, name),
  });
}

/** What kustomizations list and no leaf deploys: in a component that nobody uses, or deleted by a patch (rules.md §14.18). */
function idleUnit(readings: readonly (readonly [RepoPath, FileReading])[]): Unit {
  return makeUnit({
    name: 'kustomize, deployed nowhere',
    stage: 'other',
    complete: false,
    excerpt: true,
    members: readings.flatMap(([, { resources }]) => resources),
    shared: [],
  });
}
