import { sameNamespace } from '../namespaces.ts';
import { mentions } from './mention.ts';
import type { Sketch } from './outline.ts';
import type { Header } from './outline-header.ts';

/** What may matter to an object that is known: documents of some kinds, somewhere, whose text says something. */
export interface Wish {
  /** Undefined: of any kind. */
  readonly kinds: ReadonlySet<string> | undefined;
  /** Undefined: wherever it stands. */
  readonly place: Place | undefined;
  /** Only objects of this name. */
  readonly name?: string;
  /** Undefined: all of them. */
  readonly tells: Tells | undefined;
  /** Of a document that tells what it is: where its text holds none of these words, it does not say that. Undefined: it may. */
  readonly words?: (header: Header) => readonly string[] | undefined;
  /** How far what it finds is followed in its turn. */
  readonly depth: Depth;
  /** Of so many the nearest do: one of them is as good as all. What only may stand in the place is bounded anyway. */
  readonly most: number;
}

export type Tells = (text: string, header: Header) => boolean;

/**
 * `changed`: by the pull request. `passed`: what changed acts through it. `judged`: its verdict may change with that.
 * `weighed`: such a verdict counts it. `seen`: it is only looked at.
 */
export type Depth = 'changed' | 'passed' | 'judged' | 'weighed' | 'seen';

/** How far what an object leads to is followed, when the object itself is followed so far. */
export const next: Readonly<Record<Depth, Depth>> = {
  changed: 'judged',
  passed: 'judged',
  judged: 'weighed',
  weighed: 'seen',
  seen: 'seen',
};

/** A namespace by its name; without one, whatever namespace the object will be given. */
export interface Place {
  readonly name: string | undefined;
}

/** How sure a document stands where it is wished for; `unclear` until its text was looked at. */
export type Certainty = 'sure' | 'likely' | 'unclear';

/** Whether a document may be wished for, by its telling lines. */
export function mayGrant({ kinds, header }: Sketch, wish: Wish): Certainty | undefined {
  if (header.clear && wish.name !== undefined && header.name !== wish.name) return undefined;
  const certainty = header.clear && wish.place ? sameNamespace(header.namespace, wish.place.name) : 'sure';
  if (!certainty || (kinds && wish.kinds && !kinds.some(kind => wish.kinds?.has(kind)))) return undefined;
  return header.clear ? certainty : 'unclear';
}

/** Whether its text grants the wish, too. */
export function grants(text: string, { header }: Sketch, { name, place, tells }: Wish): 'sure' | 'likely' | undefined {
  if (tells && !tells(text, header)) return undefined;
  if (header.clear) return place ? sameNamespace(header.namespace, place.name) : 'sure';
  if (name !== undefined && !mentions(text, name)) return undefined;
  if (!place || place.name === undefined || mentions(text, place.name)) return 'sure';
  return text.includes('namespace') ? undefined : 'likely';
}

/** A wish whose finds are looked at and not followed. */
export function wishFor(
  kinds: readonly string[],
  place: Place | undefined,
  tells?: Tells,
  most = Number.POSITIVE_INFINITY,
): Wish {
  return { kinds: new Set(kinds), place, tells, depth: 'seen', most };
}

/** The objects of a kind with this name. */
export function wishNamed(kinds: readonly string[], name: string, place: Place | undefined): Wish {
  return { ...wishFor(kinds, place), name };
}

/** A wish for texts that hold one of these words, at least. */
export function wishHolding(wish: Wish, ...words: readonly string[]): Wish {
  return { ...wish, words: () => words };
}
