import type { RepoPath } from '../../change/source-file.ts';
import type { KeyPath } from '../../manifests/span.ts';
import { text, valueIn } from '../same-place.ts';
import type { Written } from '../written.ts';

/** A built object, and what it was built from. */
export interface BuiltObject {
  readonly value: unknown;
  readonly kind: string;
  readonly name: string;
  /** The file that it comes from; of a generated one, the kustomization that generates it. */
  readonly origin: RepoPath;
  /** The object in that file; undefined for a generated one. */
  readonly base: Written | undefined;
}

/** A field of a built object. */
export interface Field {
  readonly object: BuiltObject;
  readonly keys: KeyPath;
  readonly value: unknown;
}

export const fieldOf = (object: BuiltObject, keys: KeyPath): Field => ({ object, keys, value: valueIn(object.value, keys) });

export const kindOf = (value: unknown): string => text(valueIn(value, ['kind'])) ?? '';

export const nameOf = (written: Pick<Written, 'value'> | undefined): string =>
  text(valueIn(written?.value, ['metadata', 'name'])) ?? '';

/** Whether a name may be the written form of another: builds add prefixes, suffixes and hashes. */
export const mayBecome = (written: string, built: string): boolean => written !== '' && built.includes(written);

/** The document of a file that an object was built from: of its kind, with the longest name that its own may come from. */
export function baseOf(candidates: readonly Written[], kind: string, name: string): Written | undefined {
  return candidates
    .filter(candidate => valueIn(candidate.value, ['kind']) === kind && mayBecome(nameOf(candidate), name))
    .toSorted((a, b) => nameOf(b).length - nameOf(a).length)[0];
}
