import type { FileChange } from '../../change/change-set.ts';
import { folderOf, isWithin } from '../../change/repo-path.ts';
import type { ReadResult, Snapshot } from '../../change/snapshot.ts';
import type { RepoPath, SourceFile } from '../../change/source-file.ts';
import type { Resource } from '../../resources/resource.ts';
import type { FileReader } from '../file-reading.ts';
import type { UnitPlan } from '../layout.ts';
import { buildersOf } from './builders.ts';
import { type BothSides, changedObjects } from './changed-objects.ts';
import { findEvidence } from './find-evidence.ts';
import { openLibrary } from './library.ts';
import type { Surroundings } from './look-around.ts';
import { surveyOf } from './survey.ts';
import { territoryOf } from './territory.ts';

/** What changed, and among what to look for what bears on it. */
export interface Question {
  readonly changes: readonly FileChange[];
  /** The changed files. */
  readonly files: BothSides;
  readonly head: Snapshot;
  readonly around: Surroundings;
  /** The kinds that rules look for where objects of these kinds change. */
  readonly companionsOf: (kinds: ReadonlySet<string>) => ReadonlySet<string>;
  /** The kinds whose objects are judged again then. */
  readonly judgedAgain: (kinds: ReadonlySet<string>) => ReadonlySet<string>;
  readonly plans: readonly UnitPlan[];
  readonly readFile: FileReader;
}

/** The unchanged files that may matter, and what nobody looked into. */
export interface Evidence {
  readonly files: readonly SourceFile[];
  /** Whether all that bears on an object was looked for: on one that is only looked at itself, it was not. */
  readonly knows: (resource: Resource) => boolean;
  /** Documents that name no namespace, may be meant all the same, and are too many to be read. */
  readonly passedOver: number;
  readonly unreadable: ReadResult['unreadable'];
  /** Changed manifests in a kustomization's folder that it does not list, with that kustomization. */
  readonly unlisted: readonly { readonly path: RepoPath; readonly kustomization: RepoPath }[];
  /** Of the unchanged files, how many were looked into, and how many are beyond the bounds. */
  readonly looked: number;
  readonly left: number;
}

/** Looks through the unchanged files for what may matter to the changed ones; parses none of them that does not. */
export async function gatherEvidence(question: Question): Promise<Evidence> {
  const { files, around, readFile } = question;
  const { unchanged } = around;
  const changed = [...files.head, ...files.base];
  const objects = changedObjects(question.changes, files, readFile).filter(({ unparsed }) => unparsed === undefined);
  const changedKinds = new Set(objects.map(({ kind }) => kind));
  const kinds = question.companionsOf(changedKinds);
  if (kinds.size === 0) return { files: [], knows: () => true, passedOver: 0, unreadable: [], unlisted: [], looked: 0, left: 0 };

  const paths = [...new Set(changed.map(({ path }) => path))];
  const library = await openLibrary(question.head, around, files.head, paths);
  const survey = await surveyOf(library, { changed, unchanged });
  const territory = territoryOf(paths, survey, question.plans);
  const { found, passedOver, knows } = await findEvidence(objects, {
    library,
    isMeant: territory.holds,
    kinds,
    judgedAgain: question.judgedAgain(changedKinds),
    placeOf: ({ path, namespace }) => (territory.isBuilt(path) ? undefined : { name: namespace }),
    readFile,
    renamed: new Map(
      question.changes.flatMap(({ path, previousPath }) => (previousPath === undefined ? [] : [[previousPath, path]])),
    ),
  });
  const builders = await buildersOf([...paths, ...found.keys()], survey, library, changed);
  const deploying = survey.deployed.filter(({ folder }) => isOurs(folder, paths, survey.links.above(paths))).map(({ by }) => by);
  const evidence = new Map([...found.values(), ...builders, ...deploying].map(file => [file.path, file]));
  for (const path of paths) evidence.delete(path);
  return {
    files: [...evidence.values()],
    knows,
    passedOver,
    unreadable: library.unreadable().filter(({ path }) => territory.holds(path)),
    unlisted: files.head.flatMap(({ path }) => {
      const kustomization = objects.some(object => object.path === path) && !territory.isBuilt(path) && survey.above(path);
      return kustomization ? [{ path, kustomization }] : [];
    }),
    looked: unchanged.length - library.left,
    left: library.left,
  };
}

/** Whether a folder that is deployed as a whole takes in what changed, itself or by its kustomization. */
function isOurs(folder: RepoPath, changed: readonly RepoPath[], above: ReadonlySet<RepoPath>): boolean {
  return changed.some(path => isWithin(path, folder)) || [...above].some(path => folderOf(path) === folder);
}
