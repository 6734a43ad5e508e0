import type { RepoPath } from '../../change/source-file.ts';
import type { Forge } from '../forge.ts';
import type { Clone } from '../local/clone.ts';
import type { GitHubEvent } from './event.ts';

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
