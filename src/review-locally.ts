import { readFile, writeFile } from 'node:fs/promises';
import { type Decided, decideSettings } from './decide-settings.ts';
import { fixLocally } from './fix-locally.ts';
import type { Forge } from './forge/forge.ts';
import { openLocally, type Reviewing } from './open-locally.ts';
import { type ReviewedPullRequest, reviewPullRequest } from './review-pull-request.ts';
import { localLinks } from './runner/local-links.ts';
import { makeReport } from './runner/report.ts';
import { makeSarif } from './runner/sarif.ts';
import { printFixes } from './runner/terminal/fixes.ts';
import { paintFor } from './runner/terminal/paint.ts';
import { printReview } from './runner/terminal/print-review.ts';
import { readSources } from './runner/terminal/read-sources.ts';
import { type Options, UsageError } from './runner/usage.ts';
import { dayOf } from './settings/day.ts';
import type { Given } from './settings/read-inputs.ts';
import { nothingChanged } from './settings/settings-change.ts';
import { SettingsError } from './settings/settings-error.ts';

/** `review` and `check`: the same review as on GitHub, told on the terminal. Returns the exit code. */
export async function reviewLocally(command: Reviewing): Promise<number> {
  const { options } = command;
  if (options.fix) await applyFixes(command, options.fix);
  const { forge, named } = await openLocally(command); // after the fixes: as the files are now
  const { settings, change } = await decideLocally(forge, options);
  const reviewed = await reviewPullRequest(forge, settings, localLinks, named, change);
  const told = await tell(reviewed, forge, options, command.name === 'check');
  if (options.output === undefined) process.stdout.write(told);
  else await writeFile(options.output, told);
  const { conclusion, errors } = reviewed.assessment;
  return errors.length > 0 ? 3 : conclusion === 'block' ? 1 : 0;
}

/** By the settings of the base, or by those of a file on disk as it stands. */
async function decideLocally(forge: Forge, { failOn, render, config }: Options): Promise<Decided> {
  const today = dayOf(new Date());
  const inputs: Given = { ...(failOn && { failOn }), ...(render && { render }) };
  if (config === undefined) return decideSettings(forge, inputs, { named: undefined, today });
  const text = await readFile(config, 'utf8').catch(error => {
    throw new SettingsError(`--config ${config} cannot be read (${error instanceof Error ? error.message : error})`);
  });
  const [{ readSettingsFile }, { settle }] = await Promise.all([
    import('./settings/read-settings-file.ts'),
    import('./settings/settle.ts'),
  ]);
  const settings = settle(inputs, await readSettingsFile({ path: config, text }), today);
  return { settings, change: Promise.resolve(nothingChanged) };
}

/** Fixes what can be, and says so: where the output is a document, on the other channel. */
async function applyFixes(command: Reviewing, confidence: 'safe' | 'check'): Promise<void> {
  const { force, format, output, color } = command.options;
  const { forge, named, folder } = await openLocally(command);
  if (folder === undefined) throw new UsageError('--fix changes files on disk: it goes without --head and standard input');
  const { settings } = await decideLocally(forge, command.options);
  const { fixable } = await reviewPullRequest(forge, { ...settings, inlineComments: false }, localLinks, named);
  const files = await fixLocally(fixable, folder, { confidence, force });
  const channel = format === 'text' && output === undefined ? process.stdout : process.stderr;
  channel.write(`${printFixes(files, paintFor(usesColour(color, channel)))}\n`);
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
      const colour = usesColour(color, output === undefined ? process.stdout : undefined);
      return printReview(assessment, await readSources(assessment.findings, forge), paintFor(colour), quiet);
    }
  }
}

function usesColour(color: Options['color'], channel: { readonly isTTY?: boolean } | undefined): boolean {
  return color === 'always' || (color === 'auto' && channel?.isTTY === true && !process.env.NO_COLOR);
}
