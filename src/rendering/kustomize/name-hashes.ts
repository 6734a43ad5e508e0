import type { ManifestDocument } from '../../manifests/document.ts';
import { isMap, text, valueIn } from '../same-place.ts';
import type { Origin } from './origin.ts';

/** A document that kustomize printed, and where it says that it comes from. */
export interface Built {
  readonly document: ManifestDocument;
  readonly origin: Origin;
}

/** Its digits are those that spell no words. */
const hash = /-[2456789bcdfghkmt]{10}$/;

/**
 * The documents of a build with generated objects under the names that people know them by, wherever these are referred to:
 * what a build puts at their end is a hash of what they hold, and changes with it.
 */
export function withoutHashes(built: readonly Built[]): readonly Built[] {
  const names = new Map(
    built.flatMap(({ document, origin }) => {
      const name = origin.generated ? text(valueIn(document.value, ['metadata', 'name'])) : undefined;
      return name !== undefined && hash.test(name) ? [[name, name.replace(hash, '')] as const] : [];
    }),
  );
  if (names.size === 0) return built;
  return built.map(({ document, origin }) => ({ document: { ...document, value: renamed(document.value, names) }, origin }));
}

function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map(item => renamed(item, names));
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renamed(inner, names)]));
}
