import type { RepoPath, SourceFile } from '../../change/source-file.ts';
import type { ManifestDocument } from '../../manifests/document.ts';
import type { RenderedDocument } from '../../manifests/rendered-leaf.ts';
import type { KeyPath, Span } from '../../manifests/span.ts';
import { isScalar, samePlace, text, valueIn } from '../same-place.ts';
import { objectsIn, type WrittenFiles } from '../written.ts';
import { generatorOf } from './generated-places.ts';
import type { Layer } from './layers.ts';
import { type BuiltObject, baseOf, fieldOf, kindOf, nameOf } from './object.ts';
import { type Origin, withoutOrigin } from './origin.ts';
import { patchPlaces } from './patch-places.ts';
import { removalPlaces } from './removal-places.ts';
import { replacementPlaces } from './replacement-places.ts';
import { transformerPlaces } from './transformer-places.ts';

/** What the places of a build's objects are looked up in. */
export interface BuildSources {
  readonly leaf: string;
  readonly layers: readonly Layer[];
  readonly files: ReadonlyMap<RepoPath, SourceFile>;
  readonly read: WrittenFiles;
  /** Whether the pull request changed a line. */
  readonly isChanged: (span: Span) => boolean;
}

/** One document of a build, whose fields are where people wrote them; places are looked up when they are asked for. */
export function builtDocument(built: ManifestDocument, origin: Origin, sources: BuildSources): RenderedDocument {
  const value = withoutOrigin(built.value);
  const kind = kindOf(value);
  const name = text(valueIn(value, ['metadata', 'name'])) ?? '';
  const base = origin.generated ? undefined : baseOf(objectsIn(sources.read(origin.path)), kind, name);
  const object: BuiltObject = { value, kind, name, origin: origin.path, base };
  const covering = sources.layers.filter(({ covers }) => covers(origin.path)).toReversed();
  const generator = origin.generated ? generatorOf(generating(origin, covering), kind, name, sources.files) : undefined;
  const top: Span = generator?.entry ?? base?.place([]) ?? startOf(origin.path);

  const scalarPlaces = (keys: KeyPath): readonly Span[] => {
    const field = fieldOf(object, keys);
    return covering.flatMap(layer => [
      ...replacementPlaces(layer, field, sources.read),
      ...transformerPlaces(layer, field),
      ...patchPlaces(layer, field),
    ]);
  };
  const basePlace = (keys: KeyPath) => {
    const { path, whole } = samePlace(value, keys, base?.value, true);
    return base && { span: base.place(path), whole: whole && path.length > 0, depth: path.length };
  };
  const place = (keys: KeyPath, isWhole: boolean): Span => {
    if (keys.length === 0) return top;
    const written = basePlace(keys);
    const own = generator?.place(keys);
    if (isScalar(valueIn(value, keys))) return scalarPlaces(keys)[0] ?? own ?? written?.span ?? top;
    // Several layers add to one map or list: the object's own file first, unless the change itself is in another.
    const places = [...(written?.whole ? [written.span] : []), ...scalarPlaces(keys), ...(own ? [own] : [])];
    return (
      (isWhole ? places.find(sources.isChanged) : undefined) ?? places[0] ?? (written && written.depth > 0 ? written.span : top)
    );
  };
  const writtenAs =
    generator ?? (base && { name: nameOf(base), namespace: text(valueIn(base.value, ['metadata', 'namespace'])) });
  const removal = (keys: KeyPath): Span | undefined => {
    const { reached, written } = built.locate(keys);
    return written ? undefined : covering.flatMap(layer => removalPlaces(layer, object, keys, reached))[0];
  };
  const kept = (keys: KeyPath): Span => {
    const { reached, written } = built.locate(keys);
    return place(keys.slice(0, reached), written);
  };
  const located = (keys: KeyPath): Span => removal(keys) ?? kept(keys);
  return {
    path: origin.path,
    value,
    span: base?.span ?? top,
    locate: keys => ({ ...built.locate(keys), span: located(keys) }),
    extent: located,
    source: built.source,
    duplicateKeys: [],
    trace: keys => {
      const span = located(keys);
      if (span.path === origin.path || origin.generated) return [];
      return [span, removal(keys) ? kept(keys) : (base?.place([]) ?? startOf(origin.path))];
    },
    rendition: {
      leaf: sources.leaf,
      compared: true,
      source: `${origin.path} ${kind} ${writtenAs?.name ?? name}`,
      writtenAs,
      verbatim: !origin.generated,
    },
  };
}

/** The kustomization that an object is generated in, and those around it. */
function generating({ path }: Origin, covering: readonly Layer[]) {
  const own = covering.filter(({ kustomization }) => kustomization.path === path);
  const around = covering.filter(layer => !own.includes(layer)).toReversed();
  return [...own, ...around].map(({ kustomization }) => kustomization);
}

function startOf(path: RepoPath): Span {
  const start = { line: 1, column: 1 };
  return { path, start, end: start };
}
