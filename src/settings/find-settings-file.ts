import type { Snapshot } from '../change/snapshot.ts';
import type { RepoPath, SourceFile } from '../change/source-file.ts';
import { SettingsError } from './settings-error.ts';

/** Where a settings file is looked for. */
export const settingsPaths: readonly RepoPath[] = [
  '.github/seaworthy.yml',
  '.github/seaworthy.yaml',
  '.seaworthy.yml',
  '.seaworthy.yaml',
];

/**
 * The settings file of a commit, not read yet: the one that is `named`, or the one that is found. Throws SettingsError where
 * several are found, and where one cannot be read.
 */
export async function findSettingsFile(snapshot: Snapshot, named: RepoPath | undefined): Promise<SourceFile | undefined> {
  const { files, unreadable } = await snapshot.read(named === undefined ? settingsPaths : [named]);
  const [lost] = unreadable;
  if (lost) throw new SettingsError(`${lost.path} cannot be read: ${lost.reason}`);
  const [file, other] = settingsPaths.flatMap(path => files.find(found => found.path === path) ?? []);
  if (named !== undefined) return files.find(({ path }) => path === named);
  if (file && other) throw new SettingsError(`${file.path} and ${other.path} are both settings files: keep one of them`);
  return file;
}
