import { isFields } from '../resources/fields.ts';
import type { SettingsKeys } from './settings-file.ts';

/** One thing that two settings files say differently. */
export interface Difference {
  /** `rules.liveness-probe`, `waivers` */
  readonly key: string;
  /** As one line of YAML; undefined where it says nothing. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Every difference between two settings files: of a map key by key, of a list what comes and what goes. */
export function differencesBetween(before: SettingsKeys, after: SettingsKeys): readonly Difference[] {
  return between(before, after, '');
}

function between(before: unknown, after: unknown, key: string): Difference[] {
  if (isFields(before) && isFields(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap(name => between(before[name], after[name], key === '' ? name : `${key}.${name}`));
  }
  if (isList(before) && isList(after)) {
    const [old, now] = [before.map(line), after.map(line)];
    const gone = old.filter((text, index) => occurrences(old, text, index) > occurrences(now, text));
    const come = now.filter((text, index) => occurrences(now, text, index) > occurrences(old, text));
    const moved = gone.length + come.length === 0 && line(before) !== line(after);
    return [
      ...gone.map(text => ({ key, before: text, after: undefined })),
      ...come.map(text => ({ key, before: undefined, after: text })),
      ...(moved ? [{ key, before: line(before), after: line(after) }] : []),
    ];
  }
  if (line(before) === line(after)) return [];
  // A list or a map that only one of them has is told piece by piece, too.
  if (before === undefined && (isFields(after) || isList(after))) return between(isList(after) ? [] : {}, after, key);
  if (after === undefined && (isFields(before) || isList(before))) return between(before, isList(before) ? [] : {}, key);
  return [{ key, before: before === undefined ? undefined : line(before), after: after === undefined ? undefined : line(after) }];
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** How often a text stands in a list, up to an index. */
const occurrences = (texts: readonly string[], text: string, last = texts.length - 1) =>
  texts.slice(0, last + 1).filter(other => other === text).length;

/** A value as one line in YAML's flow style, its keys in order. */
function line(value: unknown): string {
  if (isList(value)) return `[${value.map(line).join(', ')}]`;
  if (isFields(value))
    return `{ ${Object.keys(value)
      .sort()
      .map(key => `${key}: ${line(value[key])}`)
      .join(', ')} }`;
  return String(value);
}
