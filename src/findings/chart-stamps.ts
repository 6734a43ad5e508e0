import { isFields } from '../resources/fields.ts';

/**
 * An object of a chart without what the chart writes on all that it makes, whatever that is: its own version, and hashes of
 * other files that have pods replaced when these change.
 */
export function withoutStamps(value: unknown, within = ''): unknown {
  if (Array.isArray(value)) return value.map(item => withoutStamps(item));
  if (!isFields(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !isStamp(key, within));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutStamps(inner, key)]));
}

function isStamp(key: string, within: string): boolean {
  if (within === 'labels') return key === 'helm.sh/chart' || key === 'app.kubernetes.io/version' || key === 'chart';
  return within === 'annotations' && /^(checksum|hash)\//.test(key);
}
