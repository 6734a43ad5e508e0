import type { Resource } from '../resources/resource.ts';
import { isWild, matcher, nameMatcher } from './globs.ts';
import type { SettingsVouching } from './settings.ts';
import type { Vouching } from './vouching.ts';

/** A waiver or an attestation of the settings file, and which objects it speaks of. */
export interface Entry {
  readonly vouching: Vouching;
  readonly speaksOf: (resource: Resource) => boolean;
  /** It names one file or one object: what it says of them is all it says. */
  readonly isExact: boolean;
}

export function entryOf(written: SettingsVouching): Entry {
  const { kind, rule, detail, container, reason, expires, key, span, path, resource } = written;
  const inFile = path === undefined ? () => true : matcher([path]);
  const isNamed = resource === undefined ? () => true : resourceMatcher(resource);
  return {
    vouching: { kind, rule, detail, container, reason, expires, key, from: 'settings', linter: undefined, blanket: false, span },
    speaksOf: object => inFile(object.path) && isNamed(object),
    isExact: !isWild(resource ?? path ?? '*'),
  };
}

/** `Kind/name` in any namespace, or `Kind/namespace/name`. */
function resourceMatcher(text: string): (resource: Resource) => boolean {
  const parts = text.split('/').map(nameMatcher);
  const [kind, ...names] = parts;
  const name = names.at(-1);
  const namespace = names.length > 1 ? names[0] : undefined;
  return object =>
    (kind?.(object.kind) ?? false) &&
    (name?.(object.name) ?? false) &&
    (namespace === undefined || (object.namespace !== undefined && namespace(object.namespace)));
}
