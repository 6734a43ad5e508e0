import { defaultSettings, type Settings } from './settings.ts';

/** An input that says nothing usable: told before anything is posted. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** The action's inputs over the defaults; `input` gives '' for one that is not set. Throws SettingsError. */
export function readInputs(input: (name: string) => string): Settings {
  const given = <T>(name: string, read: (value: string) => T, otherwise: T): T => {
    const value = input(name).trim();
    return value === '' ? otherwise : read(value);
  };
  const oneOf =
    <const T extends string>(name: string, ...words: readonly T[]) =>
    (value: string): T => {
      const found = words.find(word => word === value.toLowerCase());
      if (found === undefined) throw new SettingsError(`The input ${name} is "${value}": it is one of ${words.join(', ')}.`);
      return found;
    };
  const flag = (name: string) => (value: string) => oneOf(name, 'true', 'false')(value) === 'true';
  const globs = (value: string) =>
    value
      .split(/\r?\n/)
      .map(line => line.trim())
      .filter(line => line !== '' && !line.startsWith('#'));
  return {
    ...defaultSettings,
    failOn: given('fail-on', oneOf('fail-on', 'critical', 'high', 'medium', 'never'), defaultSettings.failOn),
    inlineComments: given('inline-comments', flag('inline-comments'), defaultSettings.inlineComments),
    maxInlineComments: given('max-inline-comments', readCap, defaultSettings.maxInlineComments),
    commentSummary: given(
      'comment-summary',
      oneOf('comment-summary', 'always', 'on-findings', 'never'),
      defaultSettings.commentSummary,
    ),
    paths: given('paths', globs, defaultSettings.paths),
    pathsIgnore: given('paths-ignore', globs, defaultSettings.pathsIgnore),
    instance: given('instance', readInstance, defaultSettings.instance),
  };
}

/** GitHub takes some 65 comments in one review before it calls it spam: 50 leaves room. */
function readCap(value: string): number {
  const cap = Number(value);
  if (!Number.isInteger(cap) || cap < 0 || cap > 50)
    throw new SettingsError(`The input max-inline-comments is "${value}": it is a whole number from 0 to 50.`);
  return cap;
}

/** It stands in a marker inside an HTML comment, hence the narrow alphabet. */
function readInstance(value: string): string {
  if (!/^[a-z0-9][a-z0-9._-]{0,39}$/.test(value))
    throw new SettingsError(
      `The input instance is "${value}": it is a word of up to 40 lower-case letters, digits, dots and dashes.`,
    );
  return value;
}
