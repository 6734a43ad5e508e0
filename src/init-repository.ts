import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { topOf } from './forge/local/commits.ts';
import { folder, mustBeFolder } from './forge/local/folder.ts';
import { settingsPaths } from './settings/find-settings-file.ts';
import { firstSettings } from './settings/first/first-settings.ts';
import { firstWorkflow } from './settings/first/first-workflow.ts';
import { type Survey, survey } from './settings/first/survey.ts';

/** `init`: writes the workflow and a settings file fit for the repository; asks nothing, overwrites nothing. Returns what it did. */
export async function initRepository(directory: string): Promise<string> {
  await mustBeFolder(directory);
  const top = await topOf(directory).catch(() => directory);
  const paths = (await folder(top).list()).entries.map(({ path }) => path);
  const found = survey(paths);
  const lines = [
    `found ${told(found)}`,
    await place(top, '.github/workflows/seaworthy.yml', firstWorkflow(), await workflowIn(top, paths)),
    await place(
      top,
      '.github/seaworthy.yml',
      firstSettings(found, `${new Date().getUTCFullYear() + 1}-12-31`),
      settingsPaths.find(path => paths.includes(path)),
    ),
    'next: commit both, and open a pull request; the settings count once they are merged',
  ];
  return `${lines.join('\n')}\n`;
}

/** A workflow that runs the review already, whatever it is called. */
async function workflowIn(top: string, paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths.filter(each => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(each))) {
    if (/uses:.*\bseaworthy@/.test(await readFile(join(top, path), 'utf8'))) return path;
  }
  return undefined;
}

async function place(top: string, path: string, text: string, instead: string | undefined): Promise<string> {
  if (instead !== undefined) return `kept ${instead}, which is there already`;
  await mkdir(dirname(join(top, path)), { recursive: true });
  try {
    await writeFile(join(top, path), text, { flag: 'wx' });
  } catch (error) {
    if (isTaken(error)) return `kept ${path}, which is there already`;
    throw error;
  }
  return `wrote ${path}`;
}

const isTaken = (error: unknown) => typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';

function told({ files, charts, overlays, environments }: Survey): string {
  const count = (number: number, one: string) => (number === 0 ? [] : [`${number} ${one}${number === 1 ? '' : 's'}`]);
  return [
    ...(files === 0 ? ['no file that may hold a manifest'] : count(files, 'file')),
    ...count(charts.length, 'chart'),
    ...count(overlays.length, 'kustomization'),
    ...count(environments.length, 'environment'),
  ].join(', ');
}
