/** An input or a settings file that says nothing usable: told in one sentence before anything is posted. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}
