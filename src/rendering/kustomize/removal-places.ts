import type { KeyPath, Span } from '../../manifests/span.ts';
import { childOf, isMap, list, samePlace, text, valueIn } from '../same-place.ts';
import type { Written } from '../written.ts';
import type { Layer } from './layers.ts';
import type { BuiltObject } from './object.ts';
import { concerns, pointerIn } from './patch-places.ts';

/**
 * Where a layer's patches take a field away, the one that is applied last first: `null`, `$patch: delete`, `op: remove`.
 * Of the field's path so many steps as are `reached` are left in what was built.
 */
export function removalPlaces({ patches }: Layer, object: BuiltObject, keys: KeyPath, reached: number): readonly Span[] {
  return patches.toReversed().flatMap(patch =>
    patch.documents.toReversed().flatMap(document => {
      if (Array.isArray(document.value)) return concerns(patch, undefined, object) ? removed(document, keys, reached) : [];
      return concerns(patch, document, object) ? emptied(document, object, keys, reached) : [];
    }),
  );
}

function emptied({ value, place }: Written, object: BuiltObject, keys: KeyPath, reached: number): readonly Span[] {
  const { path, whole } = samePlace(object.value, keys.slice(0, reached), value, false);
  if (!whole) return [];
  const at: (string | number)[] = [...path];
  for (const key of keys.slice(reached)) {
    const around = valueIn(value, at);
    if (isMap(around) && around.$patch === 'replace') return [place([...at, '$patch'])];
    const own = childOf(around, key);
    if (own === undefined) return [];
    at.push(key);
    if (own === null) return [place(at)];
    if (isMap(own) && own.$patch === 'delete') return [place([...at, '$patch'])];
  }
  return [];
}

/** An index is that of the list as it was then, which is taken for that of now. */
function removed({ value, place }: Written, keys: KeyPath, reached: number): readonly Span[] {
  return [...list(value).entries()].reverse().flatMap(([index, operation]) => {
    const pointer = text(childOf(operation, 'op')) === 'remove' ? pointerIn(operation) : undefined;
    const leads = pointer && pointer.length > reached && pointer.every((part, at) => part === String(keys[at]));
    return leads ? [place([index, 'path'])] : [];
  });
}
