import { resolvePath } from './change/repo-path.ts';
import type { Forge } from './forge/forge.ts';
import { differencesBetween } from './settings/differences.ts';
import { findSettingsFile, settingsPaths } from './settings/find-settings-file.ts';
import { ownWorkflows } from './settings/own-workflows.ts';
import type { Given } from './settings/read-inputs.ts';
import { readSettingsFile } from './settings/read-settings-file.ts';
import type { Settings } from './settings/settings.ts';
import { nothingChanged, type SettingsChange } from './settings/settings-change.ts';
import { SettingsError } from './settings/settings-error.ts';
import type { SettingsFile } from './settings/settings-file.ts';
import { settle } from './settings/settle.ts';

/** The settings that hold for a review, and what the pull request itself would make of them. */
export interface Decided {
  readonly settings: Settings;
  /** Found out while the review is on its way: it needs it at its end, and its files come with the review's own. */
  readonly change: Promise<SettingsChange>;
}

/**
 * Decides by what terms a pull request is reviewed: those at the tip of the branch to merge into, so that none can silence
 * its own review. What it changes of them is told. Throws SettingsError before anything is posted.
 */
export async function decideSettings(
  forge: Forge,
  inputs: Given,
  { named, today }: { readonly named: string | undefined; readonly today: string },
): Promise<Decided> {
  const path = named === undefined ? undefined : resolvePath('', named);
  if (named !== undefined && path === undefined)
    throw new SettingsError(`config-file is "${named}": it is a path in the repository`);
  const places = path === undefined ? settingsPaths : [path];
  const [file, changes] = await Promise.all([inForce(forge, path), forge.changes()]);
  const isChanged = changes.files.some(changed =>
    [changed.path, changed.previousPath].some(each => each !== undefined && places.includes(each)),
  );
  if (file instanceof SettingsError)
    throw isChanged && changes.base !== undefined ? new SettingsError(`${file.message} (${mendedLater})`) : file;
  const settings = settle(inputs, file, today);
  if (changes.base === undefined) return { settings, change: Promise.resolve(nothingChanged) };
  if (path !== undefined && !file && !isChanged)
    throw new SettingsError(`config-file names ${path}, which the base branch does not hold`);
  const change = Promise.all([
    isChanged ? propose(forge, path, file, inputs, today) : undefined,
    ownWorkflows(changes.files, { base: forge.at('base'), head: forge.at('head') }),
  ]).then(([proposed, workflows]) => ({ ...(proposed && { proposed }), workflows }));
  change.catch(() => undefined); // whoever awaits it hears of it
  return { settings, change };
}

/** The file that holds for this review, or why there is none to go by. */
async function inForce(forge: Forge, path: string | undefined): Promise<SettingsFile | SettingsError | undefined> {
  try {
    const source = await findSettingsFile(forge.at('target'), path);
    return source && (await readSettingsFile(source));
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
}

/** Whoever mends the file still gets the error of the broken one. */
const mendedLater = 'so it stands in the branch to merge into; what this pull request makes of it counts once it is merged';

/** What would hold once the pull request is merged; that its file is broken is told, not thrown: it does not hold yet. */
async function propose(
  forge: Forge,
  path: string | undefined,
  now: SettingsFile | undefined,
  inputs: Given,
  today: string,
): Promise<SettingsChange['proposed']> {
  try {
    const source = await findSettingsFile(forge.at('head'), path);
    const then = source && (await readSettingsFile(source));
    const differences = differencesBetween(now?.keys ?? {}, then?.keys ?? {});
    const shown = then?.path ?? now?.path;
    if (shown === undefined || (differences.length === 0 && then?.path === now?.path)) return undefined;
    return { path: shown, differences, settings: settle(inputs, then, today) };
  } catch (error) {
    if (error instanceof SettingsError) return { path: path ?? now?.path ?? settingsPaths[0] ?? '', error: error.message };
    throw error;
  }
}
