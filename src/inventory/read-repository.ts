import type { ChangeSet } from '../change/change-set.ts';
import { baseNameOf, folderOf } from '../change/repo-path.ts';
import type { ReadResult, Snapshot } from '../change/snapshot.ts';
import type { RepoPath, SourceFile } from '../change/source-file.ts';
import { keepEditables, type ReadEditable, readEditable } from '../manifests/editing/editable.ts';
import type { RenderedLeaf } from '../manifests/rendered-leaf.ts';
import type { Unread } from '../manifests/span.ts';
import { concernOf } from './concern.ts';
import { fileReader } from './file-reading.ts';
import { gapsIn, unlisted } from './gaps.ts';
import type { Layout } from './layout.ts';
import { movedAside, unreadOf, unusual } from './out-of-sight.ts';
import { gatherEvidence } from './search/gather-evidence.ts';
import { lookAround, type Surroundings } from './search/look-around.ts';
import { type RenderedTrees, standingAlone } from './standing-alone.ts';
import { takeInventory } from './take-inventory.ts';
import type { Inventory } from './unit.ts';

/** What is read of a repository: every changed manifest, and of the others those that may bear on them. */
export interface Reading {
  readonly head: Inventory;
  /** Undefined when there is nothing to compare with. */
  readonly base: Inventory | undefined;
  readonly unread: readonly Unread[];
  /** Remarks on how files were taken. */
  readonly notes: readonly Unread[];
  /** Changed files that can hold manifests. */
  readonly files: number;
  readonly texts: Texts;
  /** The head as it would be if other leaves had been rendered. */
  readonly headAs: (leaves: readonly RenderedLeaf[]) => Inventory;
}

/** The texts that were read, and the head as it would be with others: for trying a fix. */
export interface Texts {
  /** For editing: what is read so is not read again in the head with it. */
  readonly read: ReadEditable;
  readonly at: (side: 'base' | 'head', path: RepoPath) => string | undefined;
  /** Undefined where one of the files was not read, or what is made of it cannot be told without building it. */
  readonly headWith: (files: readonly SourceFile[]) => Inventory | undefined;
}

export interface Scope {
  /** By its path, whether a file is to be read. */
  readonly includes: (path: RepoPath) => boolean;
  /** Which kinds may bear on objects of these kinds: what the rules look for elsewhere. */
  readonly companionsOf: (kinds: ReadonlySet<string>) => ReadonlySet<string>;
  /** Whose objects are judged again when objects of these kinds change. */
  readonly judgedAgain: (kinds: ReadonlySet<string>) => ReadonlySet<string>;
  readonly layout?: Layout | undefined;
  /** `owner/name`, where the forge knows it. */
  readonly repository?: string | undefined;
}

/**
 * Reads what a review needs of both commits: lists the head once; reads changed files, then unchanged ones that may matter.
 * Who has something else to do first begins to look around before.
 */
export async function readRepository(
  changes: ChangeSet,
  head: Snapshot,
  base: Snapshot,
  scope: Scope,
  rendered: RenderedTrees = { head: nothingMade, base: nothingMade },
  begun?: Promise<Surroundings>,
): Promise<Reading> {
  const { changed, headPaths, basePaths } = concernOf(changes, scope.includes);
  const made = [...rendered.head.leaves, ...rendered.base.leaves, ...rendered.head.unread];
  if (headPaths.length + basePaths.length + made.length === 0)
    return { head: nothing, base: nothing, unread: [], notes: [], files: 0, texts: nothingRead, headAs: () => nothing };

  const around = await (begun ?? lookAround(changes, head, scope.includes));
  const { listing } = around;
  const [headFiles, baseFiles] = await Promise.all([head.read(headPaths), base.read(basePaths)]); // side by side: a host may answer both at once
  const editables = keepEditables();
  const readFile = fileReader(scope.layout, editables);
  const named = [...unreadOf(headFiles), ...unreadOf(baseFiles)];
  const notes = [...named, ...unusual(listing.entries, headPaths, named), ...movedAside(changed, scope.includes)];

  const evidence = await gatherEvidence({
    changes: changed,
    files: { head: headFiles.files, base: baseFiles.files },
    head,
    around,
    companionsOf: scope.companionsOf,
    judgedAgain: scope.judgedAgain,
    plans: scope.layout?.units ?? [],
    readFile,
  });
  const alone = standingAlone(rendered);
  const known = new Set(evidence.files.map(({ path }) => path));
  const wanted = new Set([...alone.head, ...alone.base].filter(path => !known.has(path)));
  const further = wanted.size === 0 ? [] : around.unchanged.map(({ path }) => path).filter(path => wanted.has(path));
  const others = { ...evidence, files: [...evidence.files, ...(further.length > 0 ? (await head.read(further)).files : [])] };
  const charts = listing.entries.filter(({ path }) => baseNameOf(path) === 'Chart.yaml').map(({ path }) => folderOf(path));

  const take = (
    own: ReadResult,
    leaves: readonly RenderedLeaf[],
    leavesBefore: ReadonlySet<RepoPath> | undefined,
    edited?: readonly SourceFile[],
  ): Inventory => {
    const [unseen] = gapsIn(changes, listing, others, own);
    const files = edited ?? [...others.files, ...own.files];
    const { layout, repository } = scope;
    const { knows } = others;
    const excerpt = !listing.complete && others.looked === 0;
    const seen = { complete: unseen === undefined, excerpt, unseen, knows, alone: alone[own === headFiles ? 'head' : 'base'] };
    return takeInventory({ ...seen, files, charts, rendered: leaves, leavesBefore, layout, repository }, readFile);
  };
  const before = changes.base === undefined ? undefined : take(baseFiles, rendered.base.leaves, undefined);
  return {
    head: take(headFiles, rendered.head.leaves, before?.leaves),
    base: before,
    unread: [...notes, ...rendered.head.unread, ...unlisted(listing, others), ...unreadOf(others)],
    notes: others.unlisted.map(({ path, kustomization }) => ({
      path,
      line: undefined,
      reason: `is listed nowhere, not in \`${kustomization}\` either: it is judged as it is written`,
    })),
    files: changed.length,
    texts: textsOf(
      editables.read,
      [...others.files, ...headFiles.files],
      [...others.files, ...baseFiles.files],
      files => take(headFiles, rendered.head.leaves, before?.leaves, files),
      path => rendered.head.leaves.some(({ files }) => files.has(path)),
    ),
    headAs: leaves => take(headFiles, leaves, before?.leaves),
  };
}

const nothing: Inventory = { units: [], unread: [], madeOf: [], leaves: new Set(), alone: new Set() };
const nothingMade = { leaves: [], unread: [] };
const nothingRead: Texts = { read: readEditable, at: () => undefined, headWith: () => undefined };

function textsOf(
  read: ReadEditable,
  head: readonly SourceFile[],
  base: readonly SourceFile[],
  take: (files: readonly SourceFile[]) => Inventory,
  isBuilt: (path: RepoPath) => boolean,
): Texts {
  const byPath = { head: new Map(head.map(file => [file.path, file])), base: new Map(base.map(file => [file.path, file])) };
  return {
    read,
    at: (side, path) => byPath[side].get(path)?.text,
    headWith: files => {
      if (files.some(({ path }) => !byPath.head.has(path) || isBuilt(path))) return undefined;
      const others = new Map(files.map(file => [file.path, file]));
      return take(head.map(file => others.get(file.path) ?? file));
    },
  };
}
