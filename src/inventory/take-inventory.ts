import { folderOf, isWithin } from '../change/repo-path.ts';
import type { RepoPath, SourceFile } from '../change/source-file.ts';
import { graphOf, isKustomizationFile, type Kustomization, readKustomization } from '../manifests/kustomization.ts';
import type { RenderedTree } from '../manifests/rendered-leaf.ts';
import type { RepositoryName } from '../manifests/repository-url.ts';
import type { Unread } from '../manifests/span.ts';
import type { Resource } from '../resources/resource.ts';
import { deployedRoots } from './deployed-roots.ts';
import { deployedUnit, takesIn, withBuilt } from './deployed-unit.ts';
import type { FileReader } from './file-reading.ts';
import { givenNamespaces } from './given-namespaces.ts';
import { idleUnit, kustomizeUnit, nameOf } from './kustomize-units.ts';
import { asItStands, type Layout } from './layout.ts';
import { plainUnits } from './plain-units.ts';
import { plannedUnits } from './planned-units.ts';
import { renderedUnit } from './rendered-unit.ts';
import type { Inventory } from './unit.ts';

/** The files of one commit that were read, and whether that is all that may matter. */
export interface RepositoryFiles {
  readonly files: readonly SourceFile[];
  /** False when the listing was cut off or a file that may matter was left out. */
  readonly complete: boolean;
  /** True where the files were all that anyone asked to check: what they lack is told as they are. */
  readonly excerpt?: boolean;
  /** What was left out then, in words. */
  readonly unseen?: string | undefined;
  /** Whether all that bears on an object was read with it; undefined: of every object. */
  readonly knows?: ((resource: Resource) => boolean) | undefined;
  /** Folders that hold a Helm chart. */
  readonly charts: readonly RepoPath[];
  /** What was rendered of it: these leaves take the place of what their files say by themselves. */
  readonly rendered?: RenderedTree['leaves'];
  readonly layout?: Layout | undefined;
  /** The files of leaves that only the other commit has. */
  readonly alone?: ReadonlySet<RepoPath>;
  /** Kustomizations that nobody took in at base: they stay leaves although somebody does so now (rules.md §14.1). */
  readonly leavesBefore?: ReadonlySet<RepoPath> | undefined;
  readonly repository?: RepositoryName;
}

/** Takes stock of one commit: reads its files and sorts their objects into units (rules.md §5.1). */
export function takeInventory(repository: RepositoryFiles, readFile: FileReader): Inventory {
  const { files, complete, excerpt = false, unseen, knows, charts, rendered = [], layout = asItStands } = repository;
  const { kustomizations, unread } = kustomizationsAmong(files, charts);
  const listing = graphOf(kustomizations);
  const listedAs = (path: RepoPath) => (listing.patchFiles.has(path) ? 'patch' : listing.listed.has(path) ? 'object' : undefined);
  const manifests = files.filter(({ path }) => !isKustomizationFile(path) && !isOfChart(path, charts));
  const first = manifests.map(file => readFile(file, listedAs(file.path)));
  unread.push(...first.flatMap(reading => reading.unread));

  const roots = deployedRoots(
    first.flatMap(({ resources }) => resources),
    repository.repository,
  ).filter(({ folder }) => !charts.includes(folder));
  const built = roots.flatMap(root => kustomizations.filter(({ folder }) => folder === root.folder).map(({ path }) => path));
  const generated = roots
    .filter(({ folder }) => !kustomizations.some(kustomization => kustomization.folder === folder))
    .map(root => withBuilt(root, kustomizations));
  const graph = graphOf(kustomizations, new Set([...built, ...(repository.leavesBefore ?? [])]));

  const made = new Set(rendered.map(({ name }) => name));
  const unmade = graph.leaves.filter(leaf => !made.has(nameOf(leaf)));
  const given = givenNamespaces(unmade, roots, generated, manifests);
  const readings = new Map(manifests.map(file => [file.path, readFile(file, listedAs(file.path), given.get(file.path))]));
  const leaves = [
    ...unmade.map(leaf => ({ folder: leaf.folder, unit: kustomizeUnit(leaf, readings, knows) })),
    ...rendered.map(leaf => ({ folder: leaf.folder, unit: renderedUnit(leaf, layout, [...roots, ...generated]) })),
  ];
  const assembled = new Set([
    ...graph.leaves.flatMap(leaf => [...leaf.files, ...leaf.patchFiles]),
    ...rendered.flatMap(leaf => [...leaf.files]),
  ]);
  const deployed = new Set([
    ...unmade.flatMap(leaf => leaf.files),
    ...rendered.flatMap(({ documents }) => documents.map(({ path }) => path)),
  ]);
  const all = [...readings];
  const isTaken = (path: RepoPath) => generated.some(root => takesIn(root, path));
  const isIdle = (path: RepoPath) => graph.listed.has(path) && !deployed.has(path) && !isTaken(path);
  const plain = all.filter(([path]) => !assembled.has(path) && !isIdle(path) && !isTaken(path));
  const units = [
    ...leaves.map(({ unit }) => unit),
    ...generated.map(root => {
      const shared = leaves.flatMap(({ folder, unit }) => (root.built?.includes(folder) ? unit.members : []));
      return deployedUnit(root, all, { complete, unseen, knows, shared });
    }),
    idleUnit(all.filter(([path]) => isIdle(path))),
  ];
  const isPlanned = (path: RepoPath) => layout.units.some(({ includes }) => includes(path));
  const inventory = [
    ...plannedUnits(layout.units, { plain, complete, unseen, knows, leaves: units }),
    ...plainUnits(
      plain.filter(([path]) => !isPlanned(path)),
      { complete, excerpt, unseen, knows },
    ),
    ...units.filter(({ name }) => !isPlanned(name)),
  ];
  return {
    units: inventory.filter(({ members }) => members.length > 0),
    unread,
    madeOf: rendered.flatMap(leaf => [...leaf.files]),
    leaves: new Set(graph.leaves.map(nameOf)),
    alone: repository.alone ?? new Set(),
  };
}

function kustomizationsAmong(
  files: readonly SourceFile[],
  charts: readonly RepoPath[],
): { readonly kustomizations: readonly Kustomization[]; readonly unread: Unread[] } {
  const texts = new Map(files.map(file => [file.path, file.text]));
  const unread: Unread[] = [];
  const kustomizations = files.flatMap(file => {
    if (!isKustomizationFile(file.path) || isChartTemplate(file.path, charts)) return [];
    const kustomization = readKustomization(file, path => texts.get(path));
    if (!kustomization) unread.push({ path: file.path, line: undefined, reason: 'a kustomization that cannot be read' });
    return kustomization ?? [];
  });
  return { kustomizations, unread };
}

const isOfChart = (path: RepoPath, charts: readonly RepoPath[]) => isValuesOrChart(path, charts) || isChartTemplate(path, charts);
const isChartTemplate = (path: RepoPath, charts: readonly RepoPath[]) =>
  charts.some(chart => isWithin(path, chart === '' ? 'templates' : `${chart}/templates`));
const isValuesOrChart = (path: RepoPath, charts: readonly RepoPath[]) =>
  charts.includes(folderOf(path)) && /^(Chart|values.*|.*\.schema)\.(ya?ml|json)$/.test(path.slice(path.lastIndexOf('/') + 1));
