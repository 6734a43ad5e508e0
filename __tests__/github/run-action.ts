import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { WorkflowEvent } from './fake-github/event.ts';
import type { FakeGitHub } from './fake-github/start-fake-github.ts';

export interface RunActionOptions {
  readonly fake: FakeGitHub;
  /** A pull request's, unless told otherwise. */
  readonly event?: WorkflowEvent;
  /** As under `with:`; the others get the defaults of `action.yml`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Variables beside the runner's, or instead of them. */
  readonly env?: Readonly<Record<string, string>>;
  /** The checkout, if the workflow has one; an empty workspace otherwise. */
  readonly repositoryDir?: string;
  /** The folder of `action.yml`: this project's. */
  readonly actionDir?: string;
  /** Kills the process, as a cancelled workflow does. */
  readonly signal?: AbortSignal;
}

export interface ActionRun {
  /** Null when the process was killed. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** The job summary, in Markdown. */
  readonly summary: string;
  /** The JSON report; undefined when none was written. */
  readonly report: unknown;
}

const project = join(__dirname, '../..');
const longest = 120_000; // milliseconds

/** Runs the built action as GitHub's runner does: in a process of its own, with the runner's variables and no others. */
export async function runAction(options: RunActionOptions): Promise<ActionRun> {
  const { fake, actionDir = project, inputs = {}, env = {}, event = fake.event('pull_request'), signal } = options;
  const directory = mkdtempSync(join(tmpdir(), 'seaworthy-runner-'));
  const file = (name: string, content = '') => {
    const path = join(directory, name);
    writeFileSync(path, content);
    return path;
  };
  const temp = join(directory, 'temp');
  const workspace = options.repositoryDir ?? join(directory, 'workspace');
  mkdirSync(temp);
  if (options.repositoryDir === undefined) mkdirSync(workspace);
  const output = file('output');
  const summary = file('summary.md');
  const action = readAction(actionDir);
  try {
    const { PATH, HOME } = process.env;
    const ended = await run(join(actionDir, action.main), workspace, signal, {
      ...{ PATH, HOME },
      ...runnerVariables(fake, event),
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event.payload)),
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: temp,
      ...inputVariables({ ...action.defaults, ...inputs }, fake.token),
      ...env,
    });
    const outputs = parseOutputs(readFileSync(output, 'utf8'));
    const report = readReport(outputs.report ?? join(temp, 'seaworthy-report.json'), workspace);
    return { ...ended, outputs, summary: readFileSync(summary, 'utf8'), report };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function run(main: string, cwd: string, signal: AbortSignal | undefined, env: NodeJS.ProcessEnv) {
  return new Promise<Pick<ActionRun, 'exitCode' | 'stdout' | 'stderr'>>((resolve, reject) => {
    const child = spawn(process.execPath, [main], {
      cwd,
      env,
      timeout: longest,
      ...(signal ? { signal } : {}),
      killSignal: 'SIGKILL',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', text => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', text => {
      stderr += text;
    });
    child.on('error', error => {
      if (error.name !== 'AbortError') reject(error);
    });
    child.on('close', exitCode => resolve({ exitCode, stdout, stderr }));
  });
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
function runnerVariables(fake: FakeGitHub, { name, payload }: WorkflowEvent) {
  const { url, graphqlUrl, serverUrl, owner, repo, pullNumber } = fake;
  const { after: head } = fake.event('push').payload;
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: url,
    GITHUB_GRAPHQL_URL: graphqlUrl,
    GITHUB_SERVER_URL: serverUrl,
    GITHUB_REPOSITORY: `${owner}/${repo}`,
    GITHUB_EVENT_NAME: name,
    GITHUB_REF: name === 'pull_request' ? `refs/pull/${pullNumber}/merge` : 'refs/heads/main',
    GITHUB_SHA: name === 'workflow_dispatch' ? String(head) : shaOf(name, payload),
    GITHUB_RUN_ID: '4242',
    GITHUB_RUN_ATTEMPT: '1',
  };
}

/** For a pull request the runner names the trial merge, which is neither its head nor any commit of the repository here. */
function shaOf(name: WorkflowEvent['name'], payload: WorkflowEvent['payload']): string {
  const { after, merge_group: group } = payload as { after?: string; merge_group?: { head_sha: string } };
  return (name === 'push' ? after : group?.head_sha) ?? '5eaf00d5eaf00d5eaf00d5eaf00d5eaf00d5eaf0';
}

function readAction(directory: string): { main: string; defaults: Record<string, string> } {
  const { runs, inputs } = parse(readFileSync(join(directory, 'action.yml'), 'utf8')) as {
    readonly runs: { readonly main: string };
    readonly inputs?: Readonly<Record<string, { readonly default?: unknown }>>;
  };
  const defaults = Object.entries(inputs ?? {}).map(([name, input]) => [name, String(input.default ?? '')]);
  return { main: runs.main, defaults: Object.fromEntries(defaults) };
}

/** The runner upper-cases a name and turns its blanks, not its hyphens, into underscores. */
function inputVariables(inputs: Readonly<Record<string, string>>, token: string): Record<string, string> {
  const variables = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value.replace(/\$\{\{\s*github\.token\s*\}\}/, token),
  ]);
  return Object.fromEntries(variables);
}

/** `name=value`, or `name<<delimiter`, the value's lines and the delimiter. */
export function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const [, name = '', delimiter] = /^([^=]+?)<<(.+)$/.exec(line) ?? [];
    if (delimiter !== undefined) {
      const end = lines.indexOf(delimiter, at + 1);
      if (end < 0) throw new Error(`the output ${name} has no end`);
      outputs[name] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else if (line.includes('=')) outputs[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
  }
  return outputs;
}

function readReport(path: string, workspace: string): unknown {
  try {
    return JSON.parse(readFileSync(join(path.startsWith('/') ? '' : workspace, path), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
