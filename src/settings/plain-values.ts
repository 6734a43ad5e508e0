import type { ManifestDocument } from '../manifests/document.ts';
import type { KeyPath } from '../manifests/span.ts';
import { isFields } from '../resources/fields.ts';

/**
 * A settings file's value as its editor and its schema read it, which is YAML 1.2: `off` is a word there, no boolean, and
 * `1.30` no `1.3`. Manifests are read as Kubernetes does, so what that turned into something else is taken from its source.
 */
export function plainValue({ value, source }: Pick<ManifestDocument, 'value' | 'source'>): unknown {
  const plain = (found: unknown, path: KeyPath): unknown => {
    if (Array.isArray(found)) return found.map((item, index) => plain(item, [...path, index]));
    if (isFields(found))
      return Object.fromEntries(Object.entries(found).map(([key, item]) => [key, plain(item, [...path, key])]));
    if (typeof found !== 'boolean' && typeof found !== 'number') return found;
    const written = source(path)?.text;
    const isVersion = path.at(-1) === 'kubernetes-version';
    return written === undefined || (written === String(found) && !isVersion) ? found : written;
  };
  return plain(value, []);
}
