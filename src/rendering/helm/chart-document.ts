import type { RepoPath } from '../../change/source-file.ts';
import type { ManifestDocument } from '../../manifests/document.ts';
import type { RenderedDocument } from '../../manifests/rendered-leaf.ts';
import type { KeyPath, Span } from '../../manifests/span.ts';
import { isMap, text, valueIn } from '../same-place.ts';
import { unknownNamespace } from './template-chart.ts';

/** What is known of the places of one rendered document. */
export interface ChartPlaces {
  /** The template that made it. */
  readonly template: RepoPath;
  /** The template's lines that it takes up. */
  readonly span: Span;
  /** The places of a written field, the likeliest first, and the way of its value through them. */
  readonly of: (keys: KeyPath, renderedLine: number) => Place;
}

export interface Place {
  readonly span: Span;
  readonly trace: readonly Span[];
}

/** One document of a chart. */
export function chartDocument(rendered: ManifestDocument, places: ChartPlaces, leaf: string): RenderedDocument {
  const value = withoutNamespace(rendered.value);
  const name = text(valueIn(value, ['metadata', 'name'])) ?? '';
  const placeOf = (keys: KeyPath): Place => {
    const { span, reached } = rendered.locate(keys);
    return places.of(keys.slice(0, reached), span.start.line);
  };
  return {
    path: places.template,
    value,
    span: places.span,
    locate: keys => ({ ...rendered.locate(keys), span: placeOf(keys).span }),
    extent: keys => placeOf(keys).span,
    source: rendered.source,
    duplicateKeys: [],
    trace: keys => placeOf(keys).trace,
    rendition: {
      leaf,
      compared: true,
      source: `${places.template} ${text(valueIn(value, ['kind']))} ${name}`,
      writtenAs: undefined,
      verbatim: false,
    },
  };
}

/** A namespace that stands for the unknown one is none. */
function withoutNamespace(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNamespace);
  if (!isMap(value)) return value;
  const kept = Object.entries(value).filter(([key, inner]) => key !== 'namespace' || inner !== unknownNamespace);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNamespace(inner)]));
}
