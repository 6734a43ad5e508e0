import type { Forge } from '../forge.ts';
import { nobodyToTell } from '../nobody-to-tell.ts';
import { once } from '../once.ts';
import type { Client } from './client.ts';
import { openCommits } from './commits.ts';
import { compare } from './comparison.ts';
import type { RangeEvent } from './event.ts';
import type { GitHubOptions } from './github-options.ts';
import { asking } from './trouble.ts';

/** Commits that reach a branch: a group in the merge queue, or a push. There is nobody to write to. */
export function openRange(client: Client, { base, head }: RangeEvent, { owner, repo, clone }: GitHubOptions): Forge {
  const commits = openCommits(client, { owner, repo }, clone);
  const comparison = once(() => asking('the commits to compare', compare(client, { owner, repo }, base, head)));
  const changes = once(async () => {
    commits.listAhead(head);
    const compared = await comparison();
    const { files, complete } = await commits.fillIn(compared, compared.mergeBase, head);
    return { base: compared.mergeBase, head, files, complete };
  });
  const at: Forge['at'] = side => {
    switch (side) {
      case 'head':
        return commits.at(async () => head);
      case 'base':
        return commits.before(changes, async () => (await comparison()).mergeBase, head);
      case 'target':
        return commits.at(async () => (await comparison()).target);
    }
  };
  return {
    changes,
    at,
    ...nobodyToTell,
  };
}
