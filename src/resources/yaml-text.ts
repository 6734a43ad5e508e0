import { isFields } from './fields.ts';

/** A value as YAML on one line, for templates that people copy: `{ app: shop }`. */
export function yamlText(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(yamlText).join(', ')}]`;
  if (isFields(value)) {
    const entries = Object.entries(value);
    return entries.length === 0
      ? '{}'
      : `{ ${entries.map(([key, entry]) => `${yamlText(key)}: ${yamlText(entry)}`).join(', ')} }`;
  }
  if (typeof value === 'string' && /^[A-Za-z/][\w./-]*$/.test(value) && !reserved.test(value)) return value;
  return JSON.stringify(value) ?? 'null';
}

/** Words that YAML 1.1 reads as something else than text. */
const reserved = /^(true|false|yes|no|on|off|y|n|null)$/i;
