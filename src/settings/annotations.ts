import type { KeyPath, Span } from '../manifests/span.ts';
import { labelsAt } from '../resources/fields.ts';
import type { Resource } from '../resources/resource.ts';
import { templatePathOf } from '../resources/workload-kinds.ts';

/** An annotation of an object or of its pod template. */
export interface Annotation {
  readonly key: string;
  readonly value: string;
  readonly path: KeyPath;
  readonly span: Span;
}

/** The annotations of an object and of its pod template that begin in one of some ways. */
export function annotationsOf(resource: Resource, begins: (key: string) => boolean): readonly Annotation[] {
  const template = templatePathOf(resource);
  const places: readonly KeyPath[] = [
    ['metadata', 'annotations'],
    ...(template && template.length > 0 ? [[...template, 'metadata', 'annotations']] : []),
  ];
  return places.flatMap(place =>
    Object.entries(labelsAt(resource.body, ...place))
      .filter(([key]) => begins(key))
      .map(([key, value]) => ({ key, value, path: [...place, key], span: resource.locate([...place, key]) })),
  );
}
