import { setTimeout } from 'node:timers/promises';
import type { RepoPath } from '../../change/source-file.ts';
import type { Forge } from '../forge.ts';
import { ForgeError } from '../forge-error.ts';
import type { Clone } from '../local/clone.ts';
import { type Client, openClient } from './client.ts';
import type { GitHubEvent } from './event.ts';
import { instancePattern } from './marker.ts';
import { openPullRequest } from './pull-request.ts';
import { openRange } from './range.ts';

export interface GitHubOptions {
  readonly token: string;
  /** As in GITHUB_API_URL, GITHUB_GRAPHQL_URL and GITHUB_SERVER_URL. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly serverUrl: string;
  readonly owner: string;
  readonly repo: string;
  readonly event: GitHubEvent;
  /** Whether a file may matter to the review, by its path; all may where nobody tells. Where none does, its commits are not compared. */
  readonly concerns?: (path: RepoPath) => boolean;
  /** Files that are read at the tip of the target branch in any case: they come with the first look at the pull request. */
  readonly atTarget?: readonly RepoPath[];
  /** As in GITHUB_RUN_ID and GITHUB_RUN_ATTEMPT. */
  readonly run: { readonly id: number; readonly attempt: number };
  /** A checkout: commits that it holds are read from it instead of being fetched. */
  readonly clone?: Clone | undefined;
  /** Waits so many seconds, and tells the time: for tests. */
  readonly wait?: (seconds: number) => Promise<void>;
  readonly now?: () => Date;
}

/**
 * What tells two reviews on one pull request apart: a word of a-z, 0-9, `.`, `_` and `-`. All of them share what was asked.
 * Throws ForgeError when it is no such word.
 */
export type ForgeOf = (instance: string) => Forge;

/** A pull request on GitHub, or commits on their way to a branch; asks nothing yet. */
export function openGitHub(options: GitHubOptions): ForgeOf {
  const { token, apiUrl, graphqlUrl, event, now = () => new Date() } = options;
  const wait = options.wait ?? (seconds => setTimeout(seconds * 1000));
  const client = openClient({ token, apiUrl, graphqlUrl, wait });
  const forgeOf = openEvent(client, event, { ...options, now });
  const repository = `${options.owner}/${options.repo}`;
  return instance => {
    if (!instancePattern.test(instance)) {
      throw new ForgeError(`instance: ${instance} is not a word of a-z, 0-9, ".", "_" and "-": choose another`);
    }
    return { ...forgeOf(instance), repository };
  };
}

function openEvent(client: Client, event: GitHubEvent, options: GitHubOptions & { readonly now: () => Date }): ForgeOf {
  switch (event.name) {
    case 'pull_request':
    case 'pull_request_target':
      return openPullRequest(client, event, options);
    case 'merge_group':
    case 'push':
    case 'workflow_dispatch': {
      const forge = openRange(client, event, options);
      return () => forge;
    }
  }
}
