import type { Sha } from '../../change/source-file.ts';

/** What started the run, as far as a review needs to know. */
export type GitHubEvent = PullRequestEvent | RangeEvent;

export interface PullRequestEvent {
  readonly name: 'pull_request' | 'pull_request_target';
  readonly number: number;
  /** The branch to merge into. */
  readonly baseRef: string;
  /** Its tip when the event was made: by now it may have moved on. */
  readonly base: Sha;
  /** The commit to review. */
  readonly head: Sha;
  /** Whose branch it is: the others' runs get a read-only token. */
  readonly from: 'this repository' | 'a fork' | 'Dependabot';
}

/** Commits that are about to reach a branch, or just have, or that someone wants to know about: judged, and told in the job summary only. */
export interface RangeEvent {
  readonly name: 'merge_group' | 'push' | 'workflow_dispatch';
  /** A commit, or a branch where there is no commit to start from. */
  readonly base: string;
  readonly head: Sha;
}

/** Reads the content of GITHUB_EVENT_PATH, and GITHUB_SHA for what it does not hold; undefined for an event that carries no change to review. */
export function readEvent(name: string, payload: unknown, sha?: Sha): GitHubEvent | undefined {
  const { pull_request: pull, merge_group: group, before, after, repository, sender } = (payload ?? {}) as Payload;
  if ((name === 'pull_request' || name === 'pull_request_target') && pull) {
    const { number, base, head } = pull;
    return { name, number, baseRef: base.ref, base: base.sha, head: head.sha, from: originOf(pull, sender?.login) };
  }
  if (name === 'merge_group' && group) return { name, base: group.base_sha, head: group.head_sha };
  if (name === 'push' && before && after && !isNone(after)) {
    return { name, base: isNone(before) ? (repository?.default_branch ?? after) : before, head: after };
  }
  if (name === 'workflow_dispatch' && sha) return { name, base: repository?.default_branch ?? sha, head: sha };
  return undefined;
}

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads */
interface Payload {
  readonly pull_request?: PullRequest;
  readonly merge_group?: { readonly base_sha: Sha; readonly head_sha: Sha };
  readonly before?: Sha;
  readonly after?: Sha;
  readonly repository?: { readonly default_branch?: string };
  readonly sender?: { readonly login: string };
}

interface PullRequest {
  readonly number: number;
  readonly base: { readonly ref: string; readonly sha: Sha; readonly repo: { readonly full_name: string } };
  /** Its repository is null when the fork was deleted. */
  readonly head: { readonly sha: Sha; readonly repo: { readonly full_name: string } | null };
}

function originOf({ base, head }: PullRequest, sender: string | undefined): PullRequestEvent['from'] {
  if (sender === 'dependabot[bot]') return 'Dependabot';
  return head.repo?.full_name === base.repo.full_name ? 'this repository' : 'a fork';
}

/** GitHub's word for no commit: the branch was just made, or deleted. */
function isNone(commit: Sha): boolean {
  return /^0+$/.test(commit);
}
