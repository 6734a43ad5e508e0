import type { Settings } from './settings.ts';
import { SettingsError } from './settings-error.ts';

/** What the workflow's inputs say; what is empty is left out, and the settings file or the default stands. */
export type Given = Partial<Settings>;

/** Reads the action's inputs; `input` gives '' for one that is not set. Throws SettingsError. */
export function readInputs(input: (name: string) => string): Given {
  const given = <T>(name: string, read: (name: string, value: string) => T): T | undefined => {
    const value = input(name).trim();
    return value === '' ? undefined : read(name, value);
  };
  return onlySet({
    failOn: given('fail-on', oneOf('critical', 'high', 'medium', 'never')),
    inlineComments: given('inline-comments', flag),
    maxInlineComments: given('max-inline-comments', readCap),
    commentSummary: given('comment-summary', oneOf('always', 'on-findings', 'never')),
    requestChanges: given('request-changes', flag),
    paths: given('paths', globs),
    pathsIgnore: given('paths-ignore', globs),
    render: given('render', oneOf('auto', 'off')),
    reportFile: given('report-file', text),
    sarifFile: given('sarif-file', text),
    instance: given('instance', readInstance),
  });
}

/** Drops what is not set, so that it hides nothing below it. */
export function onlySet(values: { readonly [Key in keyof Settings]?: Settings[Key] | undefined }): Given {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function oneOf<const T extends string>(...words: readonly T[]) {
  return (name: string, value: string): T => {
    const found = words.find(word => word === value.toLowerCase());
    if (found === undefined) throw new SettingsError(`The input ${name} is "${value}": it is one of ${words.join(', ')}.`);
    return found;
  };
}

const flag = (name: string, value: string) => oneOf('true', 'false')(name, value) === 'true';

const text = (_: string, value: string) => value;

function globs(name: string, value: string): string[] {
  const lines = value
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'));
  if (lines.some(line => line.startsWith('!')))
    throw new SettingsError(`The input ${name} is "${value}": its globs say what is meant, none begins with \`!\`.`);
  return lines;
}

/** GitHub takes some 65 comments in one review before it calls it spam: 50 leaves room. */
function readCap(name: string, value: string): number {
  const cap = Number(value);
  if (!Number.isInteger(cap) || cap < 0 || cap > 50)
    throw new SettingsError(`The input ${name} is "${value}": it is a whole number from 0 to 50.`);
  return cap;
}

/** It stands in a marker inside an HTML comment, hence the narrow alphabet. */
function readInstance(name: string, value: string): string {
  if (!/^[a-z0-9][a-z0-9._-]{0,39}$/.test(value))
    throw new SettingsError(
      `The input ${name} is "${value}": it is a word of up to 40 lower-case letters, digits, dots and dashes.`,
    );
  return value;
}
