import type { Sha } from '../../change/source-file.ts';
import type { PullRequestEvent } from './event.ts';
import type { Refusal } from './refusal.ts';

/** Sentences for the log about what was not written on a pull request, and what to do about it. */

export function superseded(head: Sha, now: Sha): string {
  return `The pull request has moved on from ${head.slice(0, 7)} to ${now.slice(0, 7)}: the run for the newer commit speaks for it.`;
}

export const closed = 'The pull request is closed: nothing was written on it.';

export function missingComments(count: number, { kind, message }: Refusal): string {
  const what = count === 1 ? 'One comment was' : `${count} comments were`;
  const sentence = `${what} not posted on the diff (${message}): the summary says the same.`;
  return kind === 'anchor' ? `${sentence} Seaworthy offered a line that GitHub does not take; please report this.` : sentence;
}

export function interrupted({ message }: Refusal): string {
  return `GitHub stopped answering while the pull request was being written on (${message}): the next run completes it.`;
}

export function noFileComments(count: number): string {
  const what = count === 1 ? 'One comment on a whole file was' : `${count} comments on whole files were`;
  return `${what} not posted: this server does not know such comments. The summary says the same.`;
}

/** Why nothing at all was written. */
export function nothingWritten(refusal: Refusal, event: PullRequestEvent): string {
  switch (refusal.kind) {
    case 'forbidden':
      return withRemedy(refusal.accepted ? `${refusal.message}; it needs ${refusal.accepted}` : refusal.message, event);
    case 'absent':
      return withRemedy(refusal.message, event);
    case 'locked':
      return `The conversation is locked, so that nothing was written on it (${refusal.message}). The job summary holds the whole review.`;
    case 'limited':
    case 'failed':
    case 'anchor':
    case 'pending review':
    case 'superseded':
    case 'too long':
    case 'no file comments':
    case 'own pull request':
    case 'other':
      return `GitHub let nothing be written on the pull request (${refusal.message}). The job summary holds the whole review.`;
  }
}

/** https://docs.github.com/en/actions/reference/security/secure-use and …/dependabot-on-actions: no `permissions` block helps there. */
function withRemedy(words: string, { name, from }: PullRequestEvent): string {
  const sentence = `The token may not write on the pull request (${words}).`;
  if (from === 'Dependabot')
    return `${sentence} Runs that Dependabot starts get a read-only token; the job summary holds the whole review.`;
  if (from === 'a fork' && name === 'pull_request') {
    return `${sentence} Runs for a fork get a read-only token; the job summary holds the whole review.`;
  }
  return `${sentence} Give it to the job in the workflow:\npermissions:\n  contents: read\n  pull-requests: write`;
}
