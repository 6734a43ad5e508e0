import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Forge, Published } from './forge/forge.ts';
import { type GitHubEvent, readEvent } from './forge/github/event.ts';
import type { ReviewedPullRequest } from './review-pull-request.ts';
import { type ActionsToolkit, loadToolkit } from './runner/actions-toolkit.ts';
import { annotationsFor } from './runner/annotations.ts';
import { jobSummary, nothingReviewed } from './runner/job-summary.ts';
import { inputIn, logCommand } from './runner/log-commands.ts';
import { makeReport } from './runner/report.ts';
import { type RunnerEnvironment, readEnvironment } from './runner/runner-environment.ts';
import { makeSarif } from './runner/sarif.ts';
import { tally } from './runner/tally.ts';
import { dayOf } from './settings/day.ts';
import { settingsPaths } from './settings/find-settings-file.ts';
import { pathFilter } from './settings/path-filter.ts';
import { type Given, readInputs } from './settings/read-inputs.ts';
import { defaultSettings, type Settings } from './settings/settings.ts';
import { SettingsError } from './settings/settings-error.ts';

/**
 * The review as a step of a workflow. The order is a promise (contract.md §2): verdict, report and outputs, job summary, and
 * only then the pull request, so that nothing is lost when GitHub refuses a comment. Returns the exit code.
 */
export async function reviewOnGitHub(env: NodeJS.ProcessEnv): Promise<number> {
  try {
    const input = inputIn(env);
    const inputs = readInputs(input);
    const environment = readEnvironment(env);
    const event = readEvent(environment.eventName, environment.event, environment.sha);
    if (!event) {
      logCommand('notice', `Nothing to review: the event ${environment.eventName} carries no change.`);
      return 0;
    }
    const token = input('github-token');
    if (token === '') throw new SettingsError('The input github-token is empty: leave it out to use the token of the workflow.');
    return await review({ inputs, named: input('config-file') || undefined, environment, event, token });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const stack = error instanceof Error ? (error.stack ?? message) : message;
    const told = error instanceof Error && isTold(error);
    logCommand('error', told ? message : `Seaworthy failed: ${stack}`);
    if (env.GITHUB_STEP_SUMMARY) await summarize(told ? message : `Seaworthy failed: ${message}`).catch(() => undefined); // it may be what failed
    return 1;
  }
}

async function summarize(failure: string): Promise<void> {
  const { summary } = await loadToolkit();
  await summary(nothingReviewed(failure));
}

const isTold = ({ name }: Error) => name === 'SettingsError' || name === 'ForgeError';

/** What to review, and on what terms. */
interface Wanted {
  readonly inputs: Given;
  /** The settings file that the workflow names. */
  readonly named: string | undefined;
  readonly environment: RunnerEnvironment;
  readonly event: GitHubEvent;
  readonly token: string;
}

async function review({ inputs, named, environment, event, token }: Wanted): Promise<number> {
  const [toolkit, { openGitHub }, { cloneIn }, { decideSettings }] = await Promise.all([
    loadToolkit(), // loaded here: an event without a change needs none of it
    import('./forge/github/open-github.ts'),
    import('./forge/local/clone.ts'),
    import('./decide-settings.ts'),
  ]);
  toolkit.secret(token);
  // What the head of a pull request brings is data here; on pull_request_target not even a checkout of it is believed.
  const clone = event.name === 'pull_request_target' ? undefined : await cloneIn(environment.workspace);
  const concerns = pathFilter({ ...defaultSettings, ...inputs }); // a settings file can only narrow it
  const atTarget = named === undefined ? settingsPaths : [named];
  const forgeOf = openGitHub({ ...environment, token, event, clone, concerns, atTarget });
  const first = forgeOf(inputs.instance ?? defaultSettings.instance);
  const [{ settings, change }, { reviewPullRequest }, { gitHubLinks }] = await Promise.all([
    decideSettings(first, inputs, { named, today: dayOf(new Date()) }),
    import('./review-pull-request.ts'), // loaded while GitHub answers
    import('./runner/github-links.ts'),
  ]);
  const forge = forgeOf(settings.instance);
  const { base, head } = await forge.changes();
  const unsafe =
    event.name === 'pull_request_target'
      ? 'on pull_request_target nothing that the head brings is run (on: pull_request does)'
      : undefined;
  const reviewed = await reviewPullRequest(forge, settings, gitHubLinks(environment, { base, head }), undefined, change, unsafe);

  await writeResults(toolkit, settings, environment, reviewed);
  const published = await publish(forge, reviewed);
  for (const notice of published.notices) toolkit.notice(notice);
  if (!settings.inlineComments || published.refused)
    toolkit.annotate(annotationsFor(reviewed.assessment.findings, published.told));
  return verdict(toolkit, settings, reviewed);
}

/** Report, SARIF, outputs and job summary: what has to stand whatever becomes of the comments. */
async function writeResults(
  toolkit: ActionsToolkit,
  settings: Settings,
  { temp }: RunnerEnvironment,
  { base, head, assessment, summary: text }: ReviewedPullRequest,
): Promise<void> {
  const report = resolve(settings.reportFile ?? join(temp, 'seaworthy-report.json'));
  const summary = join(temp, `seaworthy-summary-${settings.instance}.md`);
  const sarif = settings.sarifFile === undefined ? '' : resolve(settings.sarifFile);
  await writeText(report, `${JSON.stringify(makeReport({ base: base ?? null, head, assessment, verbose: false }), null, 2)}\n`);
  await writeText(summary, `${text}\n`);
  if (sarif !== '') await writeText(sarif, `${JSON.stringify(makeSarif(assessment), null, 2)}\n`);
  toolkit.outputs({ conclusion: assessment.conclusion, ...tally(assessment), report, summary, sarif });
  await toolkit.summary(jobSummary(`${text}\n`));
}

async function writeText(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** The verdict never depends on whether a comment could be posted. */
async function publish(forge: Forge, { review }: ReviewedPullRequest): Promise<Published> {
  try {
    return await forge.publish(review);
  } catch (error) {
    return {
      written: 0,
      told: [],
      notices: [`The review could not be written on the pull request: ${error instanceof Error ? error.message : String(error)}`],
      refused: true,
    };
  }
}

function verdict(toolkit: ActionsToolkit, { failOn }: Settings, { assessment }: ReviewedPullRequest): number {
  const { conclusion, errors, findings } = assessment;
  for (const { rule, resource, error } of errors) {
    toolkit.error(
      `The rule ${rule} failed on ${resource.kind} ${resource.name} in ${resource.path}: an unchecked Critical is no pass. Please report it: ${String(error)}`,
    );
  }
  if (conclusion === 'pass') return 0;
  const blocking = findings.filter(({ blocks }) => blocks);
  const introduced = blocking.filter(({ change }) => change === 'introduced').length;
  const count = (number: number) => `${number} ${number === 1 ? 'finding' : 'findings'}`;
  if (introduced > 0)
    toolkit.error(`This change introduces ${count(introduced)} of priority ${failOn} or above: see the job summary.`);
  if (blocking.length > introduced)
    toolkit.error(
      `What it touches had ${count(blocking.length - introduced)} before that fail the step here: see the job summary.`,
    );
  return 1;
}
