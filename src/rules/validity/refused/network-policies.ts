import type { KeyPath } from '../../../manifests/span.ts';
import { isFields, listAt, textAt, valueAt } from '../../../resources/fields.ts';
import type { Resource } from '../../../resources/resource.ts';
import { isTemplated } from '../../../resources/templated.ts';
import type { Problem } from '../../judgement.ts';
import { invalid } from './invalid.ts';

/** What the API refuses of those whom a NetworkPolicy lets in and out. */
export function* refusedPolicy(resource: Resource): Iterable<Problem> {
  for (const [direction, side] of [
    ['ingress', 'from'],
    ['egress', 'to'],
  ] as const)
    for (const [index, rule] of listAt(resource.body, 'spec', direction).entries())
      for (const step of listAt(rule, side).keys()) yield* refusedPeer(resource, ['spec', direction, index, side, step]);
}

function* refusedPeer(resource: Resource, at: KeyPath): Iterable<Problem> {
  const peer = valueAt(resource.body, at);
  if (!isFields(peer)) return;
  const [other] = ['podSelector', 'namespaceSelector'].filter(key => isFields(peer[key]));
  if (!isFields(peer.ipBlock)) {
    if (other === undefined && Object.values(peer).every(value => (value ?? undefined) === undefined))
      yield invalid(resource, at, 'it names nobody: a `podSelector`, a `namespaceSelector` or an `ipBlock`');
    return;
  }
  if (other !== undefined) yield invalid(resource, [...at, 'ipBlock'], `beside \`${other}\` it may not stand`);
  const cidr = textAt(peer, 'ipBlock', 'cidr');
  if (cidr !== undefined && !isTemplated(cidr) && !isCidr(cidr))
    yield invalid(resource, [...at, 'ipBlock', 'cidr'], 'it is no range of addresses (`10.0.0.0/8`)');
}

/** An address and how many of its bits count; of an IPv6 address only the letters are looked at. */
function isCidr(text: string): boolean {
  const [address = '', bits = '', ...more] = text.split('/');
  if (more.length > 0 || !/^\d{1,3}$/.test(bits)) return false;
  if (address.includes(':')) return /^[0-9a-f:.]+$/i.test(address) && Number(bits) <= 128;
  const parts = address.split('.');
  return parts.length === 4 && parts.every(part => /^\d{1,3}$/.test(part) && Number(part) <= 255) && Number(bits) <= 32;
}
