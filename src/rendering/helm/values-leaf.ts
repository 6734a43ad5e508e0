import type { KeyPath, Span } from '../../manifests/span.ts';
import { isScalar, same, samePlace, valueIn } from '../same-place.ts';
import type { Written } from '../written.ts';

/** Values as a template sees them: the files that set them, the strongest first, each with the path below which they begin. */
export interface ValuesLayer {
  readonly written: Written;
  readonly root: KeyPath;
}

/**
 * Where the values stand that a rendered field was made of: what its template line refers to, when it is equal to the field
 * (or, on a changed line, a part of it: `tag` of an image, the last part first), the strongest layer that sets it. Of several
 * that are equal the one that was changed; where that leaves no single one, nobody knows.
 */
export function valuesPlaces(
  field: { readonly keys: KeyPath; readonly value: unknown; readonly whole: unknown },
  references: readonly string[],
  layers: readonly ValuesLayer[],
  isChanged: (span: Span) => boolean,
): readonly Span[] {
  const found = references.flatMap(reference => strongest(field, reference.split('.'), layers) ?? []);
  const equal = distinct(found.filter(each => each.equal).map(({ span }) => span));
  const changed = equal.filter(isChanged);
  const partial = found
    .filter(each => !each.equal && isPart(each.value, field.value) && isChanged(each.span))
    .toSorted((a, b) => positionIn(field.value, b.value) - positionIn(field.value, a.value));
  const sure = changed.length === 1 ? changed : equal.length === 1 ? equal : [];
  return [...sure, ...partial.map(({ span }) => span)];
}

const distinct = (spans: readonly Span[]): readonly Span[] => [
  ...new Map(spans.map(span => [`${span.path}:${span.start.line}:${span.start.column}`, span])).values(),
];

const positionIn = (value: unknown, part: unknown) => String(value).lastIndexOf(String(part));

interface Found {
  readonly span: Span;
  readonly value: unknown;
  readonly equal: boolean;
}

function strongest(
  { keys, value, whole }: Parameters<typeof valuesPlaces>[0],
  steps: KeyPath,
  layers: readonly ValuesLayer[],
): Found | undefined {
  for (const { written, root } of layers) {
    const at = steps[0] === 'global' ? steps : [...root, ...steps];
    const node = valueIn(written.value, at);
    if (node === undefined) continue;
    if (isScalar(node)) return { span: written.place(at), value: node, equal: same(node, value) || isEncoded(node, value) };
    const inside = descend(keys, whole, node, value);
    if (inside) return { span: written.place([...at, ...inside]), value, equal: true };
    // A map is merged with the same map of weaker layers.
  }
  return undefined;
}

/** The way from a map of values to the field: the longest end of the field's path that leads to an equal value there. */
function descend(keys: KeyPath, whole: unknown, node: unknown, value: unknown): KeyPath | undefined {
  for (let start = 0; start <= keys.length; start++) {
    const rest = keys.slice(start);
    const around = valueIn(whole, keys.slice(0, start));
    const found = samePlace(around, rest, node, true);
    if (!found.whole) continue;
    if (rest.length === 0 && isScalar(value)) continue;
    if (alike(valueIn(node, found.path), value)) return found.path;
  }
  return undefined;
}

function alike(a: unknown, b: unknown): boolean {
  return isScalar(a) || isScalar(b) ? same(a, b) : JSON.stringify(a) === JSON.stringify(b);
}

/** A value of a Secret, which templates write in base 64. */
const isEncoded = (node: unknown, value: unknown) => node !== '' && Buffer.from(String(node)).toString('base64') === value;

/** `1.27` in `nginx:1.27`, not in `nginx:11.27`. */
function isPart(part: unknown, value: unknown): boolean {
  if (!isScalar(part) || part === null || typeof value !== 'string') return false;
  const text = String(part);
  const at = text === '' ? -1 : value.lastIndexOf(text);
  return at >= 0 && !/\w/.test(value[at - 1] ?? ' ') && !/\w/.test(value[at + text.length] ?? ' ');
}
