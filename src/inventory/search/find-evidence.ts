import type { RepoPath, SourceFile } from '../../change/source-file.ts';
import { lastLine } from '../../manifests/span.ts';
import type { Resource } from '../../resources/resource.ts';
import type { FileReader } from '../file-reading.ts';
import { grantWishes } from './grant-wishes.ts';
import type { Library } from './library.ts';
import type { Sketch } from './outline.ts';
import type { Depth, Place, Wish } from './wish.ts';
import { wishesOf } from './wishes.ts';

/** What is looked for, and among what. */
export interface Search {
  readonly library: Library;
  /** Whether what a file holds can mean anything to what has changed. */
  readonly isMeant: (path: RepoPath) => boolean;
  /** Kinds that some rule looks for. */
  readonly kinds: ReadonlySet<string>;
  /** Kinds whose objects are judged again because of the kinds that changed. */
  readonly judgedAgain: ReadonlySet<string>;
  /** The namespace that an object's companions have to stand in; undefined where a build gives all of them the same one. */
  readonly placeOf: (resource: Resource) => Place | undefined;
  readonly readFile: FileReader;
  /** Base paths of files that have another at head. */
  readonly renamed: ReadonlyMap<RepoPath, RepoPath>;
}

/** What was found. */
export interface Findings {
  readonly found: ReadonlyMap<RepoPath, SourceFile>;
  /** Documents that may be meant and are too many to be read. */
  readonly passedOver: number;
  /** Whether all that bears on an object was looked for. */
  readonly knows: (resource: Resource) => boolean;
}

/** So often what was found leads to more: a monitor to its Service, that to its pods, these to their budgets, these to other pods. */
const mostRounds = 5;

/**
 * The unchanged files that may matter to what has changed. Each round looks for what the last one's objects wish for; only
 * files whose text grants a wish are parsed.
 */
export async function findEvidence(changed: readonly Resource[], search: Search): Promise<Findings> {
  const found = new Map<RepoPath, SourceFile>();
  let passedOver = 0;
  const followed = new Map<Resource, Depth>();
  let asked: ReadonlyMap<Resource, Depth> = new Map(changed.map(resource => [resource, 'changed']));
  for (let round = 0; round < mostRounds && asked.size > 0; round++) {
    const wishes = [...asked].flatMap(([resource, depth]) => {
      followed.set(resource, depth);
      const own = wishesOf(resource, depth, search.placeOf(resource));
      return own.filter(wish => isOfUse(wish, search.kinds)).map(wish => ({ wish, from: resource.path }));
    });
    const further = new Map<Resource, Depth>();
    const granted = await grantWishes(wishes, search.isMeant, search.library);
    passedOver += granted.passedOver;
    for (const { file, sketch, depth } of granted.finds) {
      found.set(file.path, file);
      for (const resource of search.readFile(file, undefined).resources) {
        if (!stands(resource, sketch)) continue;
        const far = depth === 'judged' && !search.judgedAgain.has(resource.kind) ? 'weighed' : depth;
        const before = further.get(resource) ?? followed.get(resource);
        if (before === undefined || rank(far) < rank(before)) further.set(resource, far);
      }
    }
    asked = further;
  }
  const known = new Set(
    [...followed].flatMap(([resource, depth]) => (rank(depth) <= rank('judged') ? keyOf(resource, search.renamed) : [])),
  );
  return { found, passedOver, knows: resource => known.has(keyOf(resource, search.renamed)) };
}

/** The same in base and head, and however a file is read: as it stands, or as an object or a patch of a kustomization. */
function keyOf({ path, kind, name, index }: Resource, renamed: ReadonlyMap<RepoPath, RepoPath>): string {
  return `${renamed.get(path) ?? path} ${kind} ${name === '' ? `#${index}` : name}`;
}

const order: readonly Depth[] = ['changed', 'passed', 'judged', 'weighed', 'seen'];
const rank = (depth: Depth) => order.indexOf(depth);

const isOfUse = ({ kinds }: Wish, wanted: ReadonlySet<string>) => !kinds || [...kinds].some(kind => wanted.has(kind));

/** Whether an object stands in a document of its file. */
function stands({ span }: Resource, { first, last }: Sketch): boolean {
  return span.start.line >= first && lastLine(span) <= last;
}
