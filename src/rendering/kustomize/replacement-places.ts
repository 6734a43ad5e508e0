import { folderOf, resolvePath } from '../../change/repo-path.ts';
import type { KeyPath, Span } from '../../manifests/span.ts';
import { childOf, list, text, valueIn } from '../same-place.ts';
import type { Written, WrittenFiles } from '../written.ts';
import type { Layer } from './layers.ts';
import type { Field } from './object.ts';

/** Where a layer's `replacements` say that they set a field; what they copy there is a value of another object. */
export function replacementPlaces({ kustomization }: Layer, field: Field, read: WrittenFiles): readonly Span[] {
  return list(valueIn(kustomization.value, ['replacements'])).flatMap((entry, index) => {
    const path = text(childOf(entry, 'path'));
    const file = path === undefined ? undefined : resolvePath(folderOf(kustomization.path), path);
    if (file === undefined) return targetsOf(kustomization, ['replacements', index], field);
    return read(file).flatMap(document =>
      Array.isArray(document.value)
        ? [...document.value.keys()].flatMap(at => targetsOf(document, [at], field))
        : targetsOf(document, [], field),
    );
  });
}

function targetsOf({ value, place }: Written, at: KeyPath, field: Field): Span[] {
  return list(valueIn(value, [...at, 'targets'])).flatMap((target, index) => {
    const select = childOf(target, 'select');
    const [kind, name] = ['kind', 'name'].map(key => text(childOf(select, key)));
    if (kind !== undefined && kind !== field.object.kind) return [];
    if (name !== undefined && !field.object.name.includes(name)) return [];
    return list(childOf(target, 'fieldPaths')).flatMap((fieldPath, each) =>
      leadsTo(text(fieldPath) ?? '', field) ? [place([...at, 'targets', index, 'fieldPaths', each])] : [],
    );
  });
}

/** `spec.template.spec.containers.[name=api].env.*.value`; a dot in a key is escaped. */
function leadsTo(fieldPath: string, { object, keys }: Field): boolean {
  const parts = fieldPath.split(/(?<!\\)\.(?![^[]*\])/).map(part => part.replaceAll('\\.', '.'));
  if (parts.length !== keys.length) return false;
  return parts.every((part, depth) => {
    const key = keys[depth];
    if (typeof key === 'string' || key === undefined) return part === key || part === '*';
    const [, by, wanted] = /^\[([^=\]]+)=(.*)\]$/.exec(part) ?? [];
    if (by === undefined) return part === '*' || part === String(key);
    return String(childOf(valueIn(object.value, keys.slice(0, depth + 1)), by)) === wanted;
  });
}
