import type { KeyPath } from '../../manifests/span.ts';
import { textAt, valueAt } from '../../resources/fields.ts';

/** `spec.template.spec.containers[api].env[PORT].value`: a path as people read it, list items by their names where they have one. */
export function pathText(body: unknown, path: KeyPath): string {
  return path.reduce<string>((text, step, index) => {
    if (typeof step === 'string') return /^[\w-]+$/.test(step) ? `${text}${text === '' ? '' : '.'}${step}` : `${text}["${step}"]`;
    const name = textAt(valueAt(body, path.slice(0, index + 1)), 'name')?.replace(/=.*$/s, '=…'); // what follows may be a credential
    return `${text}[${name ?? step}]`;
  }, '');
}
