import type { Difference } from './differences.ts';
import type { Settings } from './settings.ts';

/** What a pull request changes of the terms that it is reviewed by. */
export interface SettingsChange {
  /** Undefined: it leaves the settings file alone. */
  readonly proposed?: Proposed | undefined;
  /** Changed workflows that run this review. */
  readonly workflows: readonly string[];
}

export type Proposed =
  | { readonly path: string; readonly differences: readonly Difference[]; readonly settings: Settings }
  /** Its settings file would be refused once it is merged. */
  | { readonly path: string; readonly error: string };

export const nothingChanged: SettingsChange = { workflows: [] };
