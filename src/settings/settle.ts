import { type Given, onlySet } from './read-inputs.ts';
import { readKeys } from './read-keys.ts';
import { defaultSettings, type Settings } from './settings.ts';
import type { SettingsFile } from './settings-file.ts';

/** What holds: an input before the settings file before the default. `today` is the day of the review. */
export function settle(inputs: Given, file: SettingsFile | undefined, today: string): Settings {
  const written = file ? readKeys(file) : {};
  const overrides = written.overrides?.map(({ paths, judging: { failOn, ...judging } }) => {
    // What the workflow says holds everywhere: an override of the file is below it.
    return { paths, judging: { ...judging, ...(failOn !== undefined && inputs.failOn === undefined && { failOn }) } };
  });
  return { ...defaultSettings, ...written, ...onlySet({ overrides }), ...inputs, today };
}
