import { isPlainText } from '../manifests/plain-text.ts';
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
  return typeof value === 'string' && isPlainText(value) ? value : (JSON.stringify(value) ?? 'null');
}
