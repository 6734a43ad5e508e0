import type { KeyPath, Span } from '../../manifests/span.ts';
import { childOf, isMap, list, same, text, valueIn } from '../same-place.ts';
import type { Layer } from './layers.ts';
import { type Field, mayBecome, nameOf } from './object.ts';

/** Where a kustomization's own fields set a value, the one that is applied last first: `images:`, `replicas:`, labels, `namespace:`. */
export function transformerPlaces({ kustomization }: Layer, field: Field): readonly Span[] {
  const value = isMap(kustomization.value) ? kustomization.value : {};
  return [
    ...imagePaths(value, field),
    ...replicaPaths(value, field),
    ...labelPaths(value, field),
    ...namespacePaths(value, field),
  ].map(path => kustomization.place(path));
}

type Fields = Readonly<Record<string, unknown>>;

function imagePaths({ images }: Fields, { keys, value }: Field): KeyPath[] {
  if (keys.at(-1) !== 'image') return [];
  const image = String(value);
  return [...list(images).entries()].reverse().flatMap(([index, entry]) => {
    const name = text(childOf(entry, 'newName')) ?? text(childOf(entry, 'name'));
    if (name === undefined || !(image === name || image.startsWith(`${name}:`) || image.startsWith(`${name}@`))) return [];
    const key = ['digest', 'newTag', 'newName'].find(candidate => childOf(entry, candidate) !== undefined);
    return key === undefined ? [] : [['images', index, key]];
  });
}

function replicaPaths({ replicas }: Fields, { keys, value, object }: Field): KeyPath[] {
  if (keys.join('/') !== 'spec/replicas') return [];
  return [...list(replicas).entries()].reverse().flatMap(([index, entry]) => {
    const name = text(childOf(entry, 'name')) ?? '';
    const fits = name === nameOf(object.base) || mayBecome(name, object.name);
    return fits && same(childOf(entry, 'count'), value) ? [['replicas', index, 'count']] : [];
  });
}

function labelPaths(fields: Fields, { keys, value }: Field): KeyPath[] {
  const key = keys.at(-1);
  const parent = String(keys.at(-2));
  if (typeof key !== 'string' || !/^(labels|matchLabels|selector|podSelector|annotations)$/.test(parent)) return [];
  const places: KeyPath[] = [
    ...(parent === 'annotations' ? [['commonAnnotations', key]] : []),
    ...(parent === 'annotations' ? [] : [...list(fields.labels).keys()].reverse().map(index => ['labels', index, 'pairs', key])),
    ...(parent === 'annotations' ? [] : [['commonLabels', key]]),
  ];
  return places.filter(path => same(valueIn(fields, path), value));
}

function namespacePaths({ namespace }: Fields, { keys, value }: Field): KeyPath[] {
  return keys.at(-1) === 'namespace' && text(namespace) !== undefined && same(namespace, value) ? [['namespace']] : [];
}
