import { presentPullRequest, presentRepository, presentUser } from './rest/present.ts';
import { mergeBase, type Site } from './site.ts';
import { userOf } from './state.ts';

/** What starts a workflow: its name and the content of `GITHUB_EVENT_PATH`. */
export interface WorkflowEvent {
  readonly name: EventName;
  readonly payload: Readonly<Record<string, unknown>>;
}

export type EventName = 'pull_request' | 'pull_request_target' | 'merge_group' | 'push' | 'workflow_dispatch';

/** An event as GitHub would send it now: a later push or a moved base makes it stale, as in life. */
export function eventOf(site: Site, name: EventName): WorkflowEvent {
  const common = { repository: presentRepository(site), sender: presentUser(userOf('octocat')) };
  return { name, payload: { ...particulars(site, name), ...common } };
}

function particulars(site: Site, name: EventName): Record<string, unknown> {
  const { number, base, head, baseRef } = site.pull;
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
      return { action: 'synchronize', number, after: head, before: mergeBase(site), pull_request: presentPullRequest(site) };
    case 'merge_group':
      return {
        action: 'checks_requested',
        merge_group: {
          head_sha: head,
          head_ref: `refs/heads/gh-readonly-queue/${baseRef}/pr-${number}-${base}`,
          base_sha: base,
          base_ref: `refs/heads/${baseRef}`,
          head_commit: { id: head },
        },
      };
    case 'push':
      return { ref: `refs/heads/${baseRef}`, before: base, after: head, head_commit: { id: head }, forced: false };
    case 'workflow_dispatch':
      return { ref: `refs/heads/${baseRef}`, inputs: {}, workflow: '.github/workflows/review.yml' };
  }
}
