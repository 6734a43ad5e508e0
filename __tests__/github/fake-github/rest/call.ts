import type { Answer } from '../answer.ts';
import type { Site } from '../site.ts';
import type { User } from '../state.ts';

/** A request that has found its route. */
export interface Call {
  readonly user: User;
  /** The named parts of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly accept: string;
  readonly body: unknown;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `{name}` stands for one part of the path, `{+name}` for the rest of it. */
  readonly path: string;
  /** The permissions that a write needs, as GitHub's `x-accepted-github-permissions` header spells them. */
  readonly needs?: string;
  readonly answer: (call: Call, site: Site) => Answer;
}

export const pullRequestsWrite = 'pull_requests=write';
export const issuesOrPullRequestsWrite = 'issues=write; pull_requests=write';
