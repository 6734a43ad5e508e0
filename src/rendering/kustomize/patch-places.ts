import type { KeyPath, Span } from '../../manifests/span.ts';
import { fitsPattern } from '../../manifests/target-pattern.ts';
import { childOf, isScalar, list, same, samePlace, text, valueIn } from '../same-place.ts';
import type { Written } from '../written.ts';
import type { Layer, Patch } from './layers.ts';
import { type BuiltObject, type Field, mayBecome, nameOf } from './object.ts';

/** Where a layer's patches set a field, the one that is applied last first. A scalar must have the value that was built. */
export function patchPlaces({ patches }: Layer, field: Field): readonly Span[] {
  return patches.toReversed().flatMap(patch =>
    patch.documents.toReversed().flatMap(document => {
      if (Array.isArray(document.value)) return concerns(patch, undefined, field.object) ? operationPlaces(document, field) : [];
      return concerns(patch, document, field.object) ? mergePlaces(document, field) : [];
    }),
  );
}

function mergePlaces({ value, place }: Written, field: Field): Span[] {
  const { path, whole } = samePlace(field.object.value, field.keys, value, false);
  if (!whole || path.length === 0 || isIdentity(path)) return [];
  const found = valueIn(value, path);
  return fits(found, field.value) ? [place(path)] : [];
}

/** A merge patch names the object: that is no change of it. */
const isIdentity = (path: KeyPath) => /^(apiVersion|kind|metadata(\/(name|namespace))?)$/.test(path.join('/'));

/** JSON patch operations that set the field or something around it, the last first. */
function operationPlaces({ value, place }: Written, field: Field): Span[] {
  return [...list(value).entries()].reverse().flatMap(([index, operation]) => {
    const pointer = pointerIn(operation);
    const set = childOf(operation, 'value');
    if (!pointer || set === undefined || !leadsTo(pointer, field.keys)) return [];
    const around = valueIn(field.object.value, field.keys.slice(0, pointer.length));
    const { path, whole } = samePlace(around, field.keys.slice(pointer.length), set, true);
    return whole && fits(valueIn(set, path), field.value) ? [place([index, 'value', ...path])] : [];
  });
}

/** The steps of an operation's path, unescaped. */
export const pointerIn = (operation: unknown): readonly string[] | undefined =>
  text(childOf(operation, 'path'))
    ?.split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));

function leadsTo(pointer: readonly string[], keys: KeyPath): boolean {
  if (pointer.length > keys.length) return false;
  return pointer.every((part, at) => {
    const key = keys[at];
    return typeof key === 'number'
      ? part === '-' || /^\d+$/.test(part) // an index of the list as it was then: the value tells
      : part === key;
  });
}

const fits = (written: unknown, built: unknown) => (isScalar(built) ? same(written, built) : !isScalar(written));

/** Whether a patch is for an object: the document of a merge patch names it, if the kustomization does not. */
export function concerns({ target }: Patch, document: Written | undefined, object: BuiltObject): boolean {
  if (!target) {
    return document !== undefined && valueIn(document.value, ['kind']) === object.kind && isNamed(nameOf(document), object);
  }
  const { kind, name, group, version, namespace } = target;
  const [ownGroup, ownVersion] = groupAndVersion(object);
  return (
    matches(kind, [object.kind]) &&
    matches(name, [nameOf(object.base), object.name]) &&
    matches(group, [ownGroup]) &&
    matches(version, [ownVersion]) &&
    matches(namespace, [
      text(valueIn(object.base?.value, ['metadata', 'namespace'])) ?? '',
      text(valueIn(object.value, ['metadata', 'namespace'])) ?? '',
    ])
  ); // label and annotation selectors are left to the comparison of values
}

const isNamed = (name: string, object: BuiltObject) => name === nameOf(object.base) || mayBecome(name, object.name);

function groupAndVersion({ value }: BuiltObject): [group: string, version: string] {
  const parts = (text(valueIn(value, ['apiVersion'])) ?? '').split('/');
  return [parts.length > 1 ? (parts[0] ?? '') : '', parts.at(-1) ?? ''];
}

const matches = (pattern: unknown, names: readonly string[]): boolean =>
  typeof pattern !== 'string' || pattern === '' || names.some(name => fitsPattern(pattern, name));
