import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { topOf } from './forge/local/commits.ts';
import { folder, mustBeFolder } from './forge/local/folder.ts';
import { UsageError } from './runner/usage.ts';
import { address, isAtHome } from './settings/address.ts';
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
  const placed = [
    await place(top, '.github/workflows/seaworthy.yml', firstWorkflow(), await workflowIn(top, paths)),
    await place(
      top,
      '.github/seaworthy.yml',
      firstSettings(found, `${new Date().getUTCFullYear() + 1}-12-31`),
      settingsPaths.find(path => paths.includes(path)),
    ),
  ];
  return `${[`found ${told(found)}`, ...placed.map(({ line }) => line), ...whatNext(placed)].join('\n')}\n`;
}

/** What became of a file: it was written, or another one was there. */
interface Placed {
  readonly line: string;
  readonly wrote: boolean;
}

function whatNext(placed: readonly Placed[]): string[] {
  const count = placed.filter(({ wrote }) => wrote).length;
  if (count === 0) return [];
  const them = count === 1 ? 'it' : 'both';
  return [
    ...(isAtHome ? [] : [`first: put the action's own repository in place of ${address.repository} in ${them}`]),
    `next: commit ${them}, and open a pull request; the settings count once they are merged`,
  ];
}

/** A workflow that runs the review already, whatever it is called. */
async function workflowIn(top: string, paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths.filter(each => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(each))) {
    if (/uses:.*\bseaworthy@/.test(await readFile(join(top, path), 'utf8'))) return path;
  }
  return undefined;
}

async function place(top: string, path: string, text: string, instead: string | undefined): Promise<Placed> {
  if (instead !== undefined) return kept(instead);
  try {
    await mkdir(dirname(join(top, path)), { recursive: true });
    await writeFile(join(top, path), text, { flag: 'wx' });
  } catch (error) {
    if (isTaken(error)) return kept(path);
    throw new UsageError(`${path} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
  return { line: `wrote ${path}`, wrote: true };
}

const kept = (path: string): Placed => ({ line: `kept ${path}, which is there already`, wrote: false });

const isTaken = (error: unknown) => typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';

function told({ files, charts, overlays, environments }: Survey): string {
  const count = (number: number, one: string) => (number === 0 ? [] : [`${number} ${one}${number === 1 ? '' : 's'}`]);
  return [
    files === 0 ? 'no file that may hold a manifest' : `${files} ${files === 1 ? 'file' : 'files'} that may hold manifests`,
    ...count(charts.length, 'chart'),
    ...count(overlays.length, 'kustomization'),
    ...count(environments.length, 'environment'),
  ].join(', ');
}
