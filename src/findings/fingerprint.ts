import { hash } from 'node:crypto';
import { currentGroup } from '../resources/kinds.ts';
import type { Resource } from '../resources/resource.ts';

/**
 * What stays the same while a problem does, though lines move and texts change: `liveness-probe/` with 16 characters of
 * base 32. The rule stays readable, so that a rule switched off is not taken for a problem that is gone.
 */
export function fingerprint(
  rule: string,
  instance: string,
  resource: Resource,
  container: string | undefined,
  detail: string | undefined,
  identity?: string,
): string {
  const text = ['v1', instance, rule, identity ?? whichObject(resource), container ?? '', detail ?? ''].join('\n');
  return `${rule}/${base32(hash('sha256', text, 'buffer').subarray(0, 10))}`;
}

/** Equal for the copies of one object, in whichever files and leaves: its group of today, kind, namespace and name as written. */
export function whichObject({ group, kind, index, rendition, ...own }: Resource): string {
  const { namespace, name } = rendition?.writtenAs ?? own;
  return `${currentGroup(group, kind)}/${kind}\n${namespace ?? ''}\n${name || `#${index}`}`;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

function base32(bytes: Uint8Array): string {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += alphabet[(value >>> (bits - 5)) & 31];
    value &= (1 << bits) - 1;
  }
  return text;
}
