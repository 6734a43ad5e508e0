import type { LineMatch } from '../../change/line-match.ts';
import type { RepoPath, SourceFile } from '../../change/source-file.ts';
import type { Entry } from './catalogue.ts';
import type { Library } from './library.ts';
import { nearestFirst } from './nearness.ts';
import { type Sketch, textOf } from './outline.ts';
import { type Depth, grants, type Wish } from './wish.ts';

/** A wish, and the file of the object that has it. */
export interface Asked {
  readonly wish: Wish;
  readonly from: RepoPath;
}

/** A document that was wished for. */
export interface Find {
  readonly file: SourceFile;
  readonly sketch: Sketch;
  readonly depth: Depth;
}

/** Of what only may stand in the wished place so many are looked at, … */
const mostLikely = 8;
/** … and so many where its text has told that it may well be meant. */
const mostMeant = 60;

/** What was granted, and how many documents were passed over although they may be meant. */
export interface Granted {
  readonly finds: readonly Find[];
  readonly passedOver: number;
}

/** Looks for all wishes in files that may be meant: by their telling lines first, and only then by their texts. */
export async function grantWishes(
  wishes: readonly Asked[],
  isMeant: (path: RepoPath) => boolean,
  library: Library,
): Promise<Granted> {
  const told = nearEnough(byTellingLines(wishes, isMeant, library)).near;
  const candidates = new Map<RepoPath, Candidate[]>();
  for (const candidate of await byWords(told, library)) {
    const list = candidates.get(candidate.sketch.path);
    if (list) list.push(candidate);
    else candidates.set(candidate.sketch.path, [candidate]);
  }
  const granted: (Candidate & { readonly file: SourceFile })[] = [];
  await library.open(candidates.keys(), file => {
    const texts = new Map<Sketch, string>();
    for (const candidate of candidates.get(file.path) ?? []) {
      const { sketch, asked } = candidate;
      const text = texts.get(sketch) ?? textOf(sketch, file.text);
      texts.set(sketch, text);
      const certainty = grants(text, sketch, asked.wish);
      if (certainty) granted.push({ ...candidate, certainty, file });
    }
  });
  const { near, passedOver } = nearEnough(granted);
  return { finds: near.map(({ file, sketch, asked }) => ({ file, sketch, depth: asked.wish.depth })), passedOver };
}

interface Candidate extends Entry {
  readonly asked: Asked;
}

/** In the order of the documents. */
function byTellingLines(wishes: readonly Asked[], isMeant: (path: RepoPath) => boolean, { catalogue }: Library): Candidate[] {
  return wishes
    .flatMap(asked => catalogue.mayGrant(asked.wish).map(entry => ({ ...entry, asked })))
    .filter(({ sketch }) => isMeant(sketch.path))
    .sort((one, other) => one.at - other.at);
}

/** So many files are looked through for words before they are read. */
const manyFiles = 48;

/** Those whose texts may grant what they are wanted for, by words that have to stand in them. */
async function byWords(candidates: readonly Candidate[], library: Library): Promise<readonly Candidate[]> {
  const worded = candidates.flatMap(candidate => {
    const { header, path } = candidate.sketch;
    const words = header.clear ? candidate.asked.wish.words?.(header) : undefined;
    return words && !library.isInHand(path) ? [[candidate, words] as const] : [];
  });
  const paths = new Set(worded.map(([{ sketch }]) => sketch.path));
  if (paths.size < manyFiles) return candidates;
  const found = await library.holding([...new Set(worded.flatMap(([, words]) => words))], [...paths]);
  if (!found) return candidates;
  const inFile = new Map<RepoPath, LineMatch[]>();
  for (const match of found) {
    const list = inFile.get(match.path);
    if (list) list.push(match);
    else inFile.set(match.path, [match]);
  }
  const wordsOf = new Map(worded);
  return candidates.filter(candidate => {
    const words = wordsOf.get(candidate);
    const { path, first, last } = candidate.sketch;
    const isThere = ({ line, text }: LineMatch) => line >= first && line <= last && words?.includes(text);
    return !words || inFile.get(path)?.some(isThere);
  });
}

/** Of each wish the nearest, where it wishes for few; of what its text has yet to tell all. */
function nearEnough<C extends Candidate>(candidates: readonly C[]): { readonly near: C[]; readonly passedOver: number } {
  const bounded = new Map<Asked, { readonly sure: C[]; readonly likely: C[] }>();
  const all = candidates.filter(candidate => {
    const { asked, certainty } = candidate;
    const isUnread = !('file' in candidate) && asked.wish.tells !== undefined;
    if (certainty === 'unclear' || isUnread || (asked.wish.most === Number.POSITIVE_INFINITY && certainty === 'sure'))
      return true;
    const lists = bounded.get(asked) ?? { sure: [], likely: [] };
    bounded.set(asked, lists);
    lists[certainty].push(candidate);
    return false;
  });
  const passedOver = new Set<Sketch>();
  const nearest = [...bounded].flatMap(([{ wish, from }, { sure, likely }]) => {
    const isMeant = wish.tells !== undefined && wish.most === Number.POSITIVE_INFINITY;
    const nearby = nearestFirst(likely, pathOf, [from]);
    const room = isMeant ? mostMeant : Math.min(wish.most, mostLikely);
    if (isMeant) for (const { sketch } of nearby.slice(room)) passedOver.add(sketch);
    return [...nearestFirst(sure, pathOf, [from]).slice(0, wish.most), ...nearby.slice(0, room)];
  });
  return { near: [...all, ...nearest], passedOver: passedOver.size };
}

const pathOf = ({ sketch }: Candidate) => sketch.path;
