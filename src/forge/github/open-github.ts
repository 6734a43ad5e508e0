import { setTimeout } from 'node:timers/promises';
import type { RepoPath } from '../../change/source-file.ts';
import type { Forge } from '../forge.ts';
import { ForgeError } from '../forge-error.ts';
import type { Clone } from '../local/clone.ts';
import { openClient } from './client.ts';
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
  /** Tells two reviews on one pull request apart: a word of a–z, 0–9, `.`, `_` and `-`. */
  readonly instance: string;
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

/** A pull request on GitHub, or commits on their way to a branch. Throws ForgeError when `instance` is no such word; asks nothing yet. */
export function openGitHub(options: GitHubOptions): Forge {
  const { token, apiUrl, graphqlUrl, event, instance, now = () => new Date() } = options;
  if (!instancePattern.test(instance)) {
    throw new ForgeError(`instance: ${instance} is not a word of a-z, 0-9, ".", "_" and "-": choose another`);
  }
  const wait = options.wait ?? (seconds => setTimeout(seconds * 1000));
  const client = openClient({ token, apiUrl, graphqlUrl, wait });
  const repository = `${options.owner}/${options.repo}`;
  switch (event.name) {
    case 'pull_request':
    case 'pull_request_target':
      return { ...openPullRequest(client, event, { ...options, now }), repository };
    case 'merge_group':
    case 'push':
    case 'workflow_dispatch':
      return { ...openRange(client, event, options), repository };
  }
}
