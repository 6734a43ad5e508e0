import type { KeyPath, Span } from '../../manifests/span.ts';
import { childOf, isMap, list, same, text, valueIn } from '../same-place.ts';
import type { Written } from '../written.ts';
import type { Layer } from './layers.ts';
import { type Field, mayBecome, nameOf } from './object.ts';

/** Where a kustomization's own fields set a value, the one that is applied last first: `images:`, `replicas:`, labels, `namespace:`. */
export function transformerPlaces({ kustomization, plugins }: Layer, field: Field): readonly Span[] {
  const value = isMap(kustomization.value) ? kustomization.value : {};
  const own = [
    ...imagePaths(value, field),
    ...replicaPaths(value, field),
    ...labelPaths(value, field),
    ...namespacePaths(value, field),
  ].map(path => kustomization.place(path));
  const configured = plugins.toReversed().flatMap(plugin => pluginPaths(plugin, field).map(path => plugin.place(path)));
  return [...configured, ...own];
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
  const { key, sort } = labelOf(keys);
  if (key === undefined) return [];
  const places: KeyPath[] =
    sort === 'annotations'
      ? [['commonAnnotations', key]]
      : [...[...list(fields.labels).keys()].reverse().map(index => ['labels', index, 'pairs', key]), ['commonLabels', key]];
  return places.filter(path => same(valueIn(fields, path), value));
}

/** The key of a label or of an annotation; undefined for any other field. */
function labelOf(keys: KeyPath): { readonly key: string | undefined; readonly sort: 'labels' | 'annotations' } {
  const key = keys.at(-1);
  const parent = String(keys.at(-2));
  const isOne = typeof key === 'string' && /^(labels|matchLabels|selector|podSelector|annotations)$/.test(parent);
  return { key: isOne ? key : undefined, sort: parent === 'annotations' ? parent : 'labels' };
}

/** What `transformers` may set in the same words: labels, annotations, a namespace. */
function pluginPaths(plugin: Written, { keys, value }: Field): KeyPath[] {
  const { key, sort } = labelOf(keys);
  const path = key === undefined ? (keys.at(-1) === 'namespace' ? ['metadata', 'namespace'] : undefined) : [sort, key];
  return path && same(valueIn(plugin.value, path), value) ? [path] : [];
}

function namespacePaths({ namespace }: Fields, { keys, value }: Field): KeyPath[] {
  return keys.at(-1) === 'namespace' && text(namespace) !== undefined && same(namespace, value) ? [['namespace']] : [];
}
