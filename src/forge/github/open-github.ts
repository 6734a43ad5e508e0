import { setTimeout } from 'node:timers/promises';
import { ForgeError } from '../forge-error.ts';
import { type Client, openClient } from './client.ts';
import type { GitHubEvent } from './event.ts';
import type { ForgeOf, GitHubOptions } from './github-options.ts';
import { instancePattern } from './marker.ts';
import { openPullRequest } from './pull-request.ts';
import { openRange } from './range.ts';

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
