import type { ManifestDocument } from '../../manifests/document.ts';
import { madeAnew } from '../../manifests/rendition.ts';
import type { KeyPath } from '../../manifests/span.ts';
import { childOf, isMap, isScalar, text, valueIn } from '../same-place.ts';
import type { PrintedDocument } from './chart-output.ts';

/** Whether a template may print something else each time. */
export const isRandom = (template: string): boolean =>
  /\{\{[^}]*\b(gen(CA|SelfSignedCert|SignedCert|PrivateKey)\w*|rand(Alpha|AlphaNum|Numeric|Ascii|Bytes|Int)|uuidv4|now|htpasswd|bcrypt|encryptAES|shuffle)\b/.test(
    template,
  );

/** The documents with one value in place of each that a second output of the same chart has otherwise. */
export function withoutRandom(first: readonly PrintedDocument[], second: readonly PrintedDocument[]): readonly PrintedDocument[] {
  const twins = new Map(second.map(({ document }) => [identityOf(document), document.value]));
  return first.map(printed => {
    const twin = twins.get(identityOf(printed.document));
    if (twin === undefined) return printed;
    const value = settled(printed.document.value, twin);
    return value === printed.document.value ? printed : { ...printed, document: { ...printed.document, value } };
  });
}

/** The value with `madeAnew` where the other differs; the same value when it does not. */
function settled(value: unknown, other: unknown): unknown {
  if (isScalar(value)) return value === other ? value : madeAnew;
  const keys: KeyPath = Array.isArray(value) ? [...value.keys()] : Object.keys(Object(value));
  const inner = keys.map(key => settled(childOf(value, key), childOf(other, key)));
  if (inner.every((each, index) => each === childOf(value, keys[index] ?? ''))) return value;
  return Array.isArray(value) ? inner : Object.fromEntries(keys.map((key, index) => [key, inner[index]]));
}

function identityOf({ value }: ManifestDocument): string {
  return isMap(value)
    ? ['kind', 'apiVersion'].map(key => text(value[key])).join(' ') + String(valueIn(value, ['metadata', 'name']))
    : '';
}
