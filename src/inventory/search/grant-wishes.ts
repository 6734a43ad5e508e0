import type { RepoPath, SourceFile } from '../../change/source-file.ts';
import type { Library } from './library.ts';
import { nearestFirst } from './nearness.ts';
import { type Sketch, textOf } from './outline.ts';
import { type Certainty, type Depth, grants, mayGrant, type Wish } from './wish.ts';

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

/** Looks for all wishes among documents: by their telling lines first, and only then by their texts. */
export async function grantWishes(wishes: readonly Asked[], sketches: readonly Sketch[], library: Library): Promise<Granted> {
  const candidates = new Map<RepoPath, Candidate[]>();
  for (const candidate of nearEnough(byTellingLines(wishes, sketches)).near) {
    const list = candidates.get(candidate.path);
    if (list) list.push(candidate);
    else candidates.set(candidate.path, [candidate]);
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

interface Candidate {
  readonly path: RepoPath;
  readonly sketch: Sketch;
  readonly asked: Asked;
  readonly certainty: Certainty;
}

function byTellingLines(wishes: readonly Asked[], sketches: readonly Sketch[]): Candidate[] {
  const byKind = new Map<string | undefined, Asked[]>();
  for (const asked of wishes) {
    for (const kind of asked.wish.kinds ?? [undefined]) {
      const list = byKind.get(kind);
      if (list) list.push(asked);
      else byKind.set(kind, [asked]);
    }
  }
  const forAny = byKind.get(undefined) ?? [];
  return sketches.flatMap(sketch => {
    const { kinds, path } = sketch;
    const fitting = kinds ? new Set([...kinds.flatMap(kind => byKind.get(kind) ?? []), ...forAny]) : wishes;
    return [...fitting].flatMap(asked => {
      const certainty = mayGrant(sketch, asked.wish);
      return certainty ? [{ path, sketch, asked, certainty }] : [];
    });
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
    const nearby = nearestFirst(likely, [from]);
    const room = isMeant ? mostMeant : Math.min(wish.most, mostLikely);
    if (isMeant) for (const { sketch } of nearby.slice(room)) passedOver.add(sketch);
    return [...nearestFirst(sure, [from]).slice(0, wish.most), ...nearby.slice(0, room)];
  });
  return { near: [...all, ...nearest], passedOver: passedOver.size };
}
