import type { Sketch } from './outline.ts';
import { type Certainty, mayGrant, type Wish } from './wish.ts';

/** Documents by kind, name and namespace: what may grant a wish is looked up. */
export interface Catalogue {
  /** The documents of these kinds, as far as their kinds can be told. */
  readonly ofKinds: (kinds: readonly string[]) => readonly Sketch[];
  /** What may grant a wish by its telling lines, in the order of the documents. */
  readonly mayGrant: (wish: Wish) => readonly Entry[];
}

export interface Entry {
  readonly sketch: Sketch;
  /** Its place in the order of the documents. */
  readonly at: number;
  readonly certainty: Certainty;
}

export function catalogueOf(sketches: readonly Sketch[]): Catalogue {
  const byKind = new Map<string | undefined, number[]>();
  for (const [at, { kinds }] of sketches.entries()) {
    for (const kind of kinds ?? [undefined]) add(byKind, kind, at);
  }
  const shelves = new Map<string | undefined, Shelf>();
  const shelf = (kind: string | undefined) => {
    const known = shelves.get(kind) ?? shelfOf(byKind.get(kind) ?? [], sketches);
    shelves.set(kind, known);
    return known;
  };
  return {
    ofKinds: kinds => merged(kinds.map(kind => byKind.get(kind) ?? [])).flatMap(at => sketches[at] ?? []),
    mayGrant: wish => {
      const kinds = wish.kinds ? [...wish.kinds, undefined] : [...byKind.keys()];
      return merged(kinds.map(kind => found(shelf(kind), wish))).flatMap(at => {
        const sketch = sketches[at];
        const certainty = sketch && mayGrant(sketch, wish);
        return certainty ? [{ sketch, at, certainty }] : [];
      });
    },
  };
}

/** The documents of one kind, by their places in the order of all. */
interface Shelf {
  readonly all: readonly number[];
  readonly unclear: readonly number[];
  readonly byName: ReadonlyMap<string | undefined, readonly number[]>;
  readonly byNamespace: ReadonlyMap<string | undefined, readonly number[]>;
}

function shelfOf(all: readonly number[], sketches: readonly Sketch[]): Shelf {
  const unclear: number[] = [];
  const byName = new Map<string | undefined, number[]>();
  const byNamespace = new Map<string | undefined, number[]>();
  for (const at of all) {
    const header = sketches[at]?.header;
    if (!header?.clear) unclear.push(at);
    else {
      add(byName, header.name, at);
      add(byNamespace, header.namespace, at);
    }
  }
  return { all, unclear, byName, byNamespace };
}

/** At least what may grant the wish. */
function found({ all, unclear, byName, byNamespace }: Shelf, { name, place }: Wish): readonly number[] {
  if (name !== undefined) return [...unclear, ...(byName.get(name) ?? [])];
  if (place?.name === undefined) return all;
  return [...unclear, ...(byNamespace.get(place.name) ?? []), ...(byNamespace.get(undefined) ?? [])];
}

/** In their order, each once. */
function merged(lists: readonly (readonly number[])[]): readonly number[] {
  const [only = [], ...others] = lists.filter(list => list.length > 0);
  return others.length === 0 ? only.toSorted(inOrder) : [...new Set([only, ...others].flat())].sort(inOrder);
}

const inOrder = (one: number, other: number) => one - other;

function add<Key>(lists: Map<Key, number[]>, key: Key, at: number): void {
  const list = lists.get(key);
  if (list) list.push(at);
  else lists.set(key, [at]);
}
