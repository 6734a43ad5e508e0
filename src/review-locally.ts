import { stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Forge } from './forge/forge.ts';
import { openClone } from './forge/local/open-clone.ts';
import { openFiles } from './forge/local/open-files.ts';
import { openFolders } from './forge/local/open-folders.ts';
import { type ReviewedPullRequest, reviewPullRequest } from './review-pull-request.ts';
import { localLinks } from './runner/local-links.ts';
import { makeReport } from './runner/report.ts';
import { makeSarif } from './runner/sarif.ts';
import { paintFor } from './runner/terminal/paint.ts';
import { printReview } from './runner/terminal/print-review.ts';
import { readSources } from './runner/terminal/read-sources.ts';
import { type Command, type Options, UsageError } from './runner/usage.ts';
import { defaultSettings } from './settings/settings.ts';

/** `review` and `check`: the same review as on GitHub, told on the terminal. Returns the exit code. */
export async function reviewLocally(command: Extract<Command, { name: 'review' | 'check' }>): Promise<number> {
  const { forge, named } =
    command.name === 'review' ? { forge: await openReview(command), named: undefined } : await openCheck(command.paths);
  const { options } = command;
  const settings = { ...defaultSettings, ...(options.failOn && { failOn: options.failOn }) };
  const reviewed = await reviewPullRequest(forge, settings, localLinks, named);
  const told = await tell(reviewed, forge, options, command.name === 'check');
  if (options.output === undefined) process.stdout.write(told);
  else await writeFile(options.output, told);
  const { conclusion, errors } = reviewed.assessment;
  return errors.length > 0 ? 3 : conclusion === 'block' ? 1 : 0;
}

async function tell(
  reviewed: ReviewedPullRequest,
  forge: Forge,
  { format, verbose, quiet, color, output }: Options,
  check: boolean,
): Promise<string> {
  const { assessment, summary } = reviewed;
  switch (format) {
    case 'json':
      return `${JSON.stringify(makeReport({ base: reviewed.base ?? null, head: reviewed.head === 'working tree' ? null : reviewed.head, assessment, verbose: verbose || check }), null, 2)}\n`;
    case 'sarif':
      return `${JSON.stringify(makeSarif(assessment), null, 2)}\n`;
    case 'markdown':
      return `${summary}\n`;
    case 'text': {
      const colour =
        color === 'always' || (color === 'auto' && output === undefined && process.stdout.isTTY && !process.env.NO_COLOR);
      return printReview(assessment, await readSources(assessment.findings, forge), paintFor(colour), quiet);
    }
  }
}

async function openReview({ base, head, repo }: Extract<Command, { name: 'review' }>): Promise<Forge> {
  if (
    base !== undefined &&
    (await isFolder(resolve(repo, base))) &&
    (head === undefined || (await isFolder(resolve(repo, head))))
  ) {
    return openFolders({ base: resolve(repo, base), head: head === undefined ? repo : resolve(repo, head) });
  }
  return openClone({ directory: repo, base, head });
}

async function openCheck(paths: readonly string[]): Promise<{ forge: Forge; named: ReadonlySet<string> | undefined }> {
  const [only] = paths;
  if (only !== undefined && paths.length === 1 && only !== '-' && (await isFolder(only))) {
    return { forge: await openFolders({ base: undefined, head: only }), named: undefined };
  }
  for (const path of paths) {
    if (path !== '-' && (await isFolder(path)))
      throw new UsageError(`${path} is a folder: it is checked by itself, as a whole repository`);
  }
  const files = await Promise.all(
    paths.map(async path => (path === '-' ? { path: 'stdin.yaml', text: await text(process.stdin) } : path)),
  );
  const forge = await openFiles({ files, directory: '.' });
  const { files: changes } = await forge.changes();
  return { forge, named: new Set(changes.map(({ path }) => path)) };
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
