import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError } from '../settings/settings-error.ts';
import { version } from './version.ts';

/** What the runner tells a step by its variables: https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
export interface RunnerEnvironment {
  readonly eventName: string;
  /** The content of GITHUB_EVENT_PATH; an empty map where there is none. */
  readonly event: unknown;
  /** The commit that the workflow runs for: of a pull request a trial merge. */
  readonly sha: string | undefined;
  readonly owner: string;
  readonly repo: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly serverUrl: string;
  readonly run: { readonly id: number; readonly attempt: number };
  /** The checkout, if the workflow has one. */
  readonly workspace: string;
  readonly temp: string;
  /** Where this action itself lives, `owner/repo` and ref; undefined for one that is used by its path. */
  readonly action: { readonly repository: string; readonly ref: string } | undefined;
}

/** Throws SettingsError when this is no runner. */
export function readEnvironment(env: NodeJS.ProcessEnv): RunnerEnvironment {
  const [owner, repo] = (env.GITHUB_REPOSITORY ?? '').split('/');
  if (!owner || !repo)
    throw new SettingsError(
      'GITHUB_REPOSITORY is not set: this is an action for a workflow; on a clone use `node dist/cli.js review`.',
    );
  const serverUrl = env.GITHUB_SERVER_URL || 'https://github.com';
  const apiUrl = env.GITHUB_API_URL || 'https://api.github.com';
  return {
    eventName: env.GITHUB_EVENT_NAME ?? '',
    event: env.GITHUB_EVENT_PATH ? JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')) : {},
    sha: env.GITHUB_SHA || undefined,
    owner,
    repo,
    apiUrl,
    graphqlUrl: env.GITHUB_GRAPHQL_URL || `${apiUrl.replace(/\/api\/v3\/?$/, '/api')}/graphql`,
    serverUrl,
    run: { id: Number(env.GITHUB_RUN_ID ?? 0), attempt: Number(env.GITHUB_RUN_ATTEMPT ?? 1) },
    workspace: env.GITHUB_WORKSPACE ?? '.',
    temp: env.RUNNER_TEMP ?? join(env.GITHUB_WORKSPACE ?? '.', '.seaworthy'),
    action: env.GITHUB_ACTION_REPOSITORY
      ? { repository: env.GITHUB_ACTION_REPOSITORY, ref: env.GITHUB_ACTION_REF || `v${version}` }
      : undefined,
  };
}
