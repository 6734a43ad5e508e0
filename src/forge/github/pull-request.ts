import type { Sha } from '../../change/source-file.ts';
import type { Forge, Published, Side } from '../forge.ts';
import { once } from '../once.ts';
import { listChangedFiles } from './changed-files.ts';
import type { Client } from './client.ts';
import { openCommits } from './commits.ts';
import { type Comparison, compare } from './comparison.ts';
import { type Conversation, readConversation } from './conversation.ts';
import type { PullRequestEvent } from './event.ts';
import { ClosedDoor, type Ledger, openLedger } from './ledger.ts';
import { closed, interrupted, nothingWritten, superseded } from './notices.ts';
import type { GitHubOptions } from './open-github.ts';
import { publish } from './publish.ts';
import { refusalOf } from './refusal.ts';
import type { Repository } from './site.ts';
import { asking, ifAnswered } from './trouble.ts';

/** How old the last look at the pull request may be when writing begins, in milliseconds. */
const freshFor = 10_000;

interface PullRequestOptions extends GitHubOptions {
  readonly now: () => Date;
}

/** The pull request of an event, at the commit that the event is about. */
export function openPullRequest(client: Client, event: PullRequestEvent, options: PullRequestOptions): Forge {
  const { owner, repo, serverUrl, instance, run, clone, now } = options;
  const pull = { owner, repo, number: event.number };
  const commits = openCommits(client, { owner, repo }, clone);
  const reread = () => readConversation(client, pull, instance, now);
  const look = once(reread);
  const comparison = once(() => asking('the commits to compare', compareWithTarget(client, pull, event)));

  const changes = once(async () => {
    commits.listAhead(event.head);
    const [seen, listed, compared] = await Promise.all([
      ifAnswered(look()),
      ifAnswered(listChangedFiles(client, pull)),
      comparison(),
    ]);
    const isListOfHead = !seen || (seen.head === event.head && seen.baseRef === event.baseRef);
    const { files, complete } = await commits.fillIn(isListOfHead && listed ? listed : compared, compared.mergeBase, event.head);
    return { base: compared.mergeBase, head: event.head, files, complete };
  });

  return {
    changes,
    at: side => commits.at(async () => (side === 'head' ? event.head : commitOf(side, await comparison()))),
    publish: async review => {
      const ledger = openLedger();
      const site = { pull, head: event.head, serverUrl, instance, run: [run.id, run.attempt] as const };
      try {
        const before = await latestLook();
        if (before.head !== event.head) return unwritten(superseded(event.head, before.head));
        if (!before.isOpen) return unwritten(closed);
        return await publish(review, before, await changes(), { client, site, ledger, reread, now });
      } catch (error) {
        return giveUp(error, ledger, event);
      }
    },
  };

  async function latestLook(): Promise<Conversation> {
    const seen = await ifAnswered(look());
    return seen && now().getTime() - seen.readAt < freshFor ? seen : reread();
  }
}

/** The branch's name, because the event's own commit of it may be old; that commit where the branch is gone. */
async function compareWithTarget(
  client: Client,
  repository: Repository,
  { baseRef, base, head }: PullRequestEvent,
): Promise<Comparison> {
  try {
    return await compare(client, repository, baseRef, head);
  } catch (error) {
    if (refusalOf(error).kind !== 'absent') throw error;
    return compare(client, repository, base, head);
  }
}

function commitOf(side: Exclude<Side, 'head'>, { mergeBase, target }: Comparison): Sha {
  return side === 'base' ? mergeBase : target;
}

function unwritten(notice: string): Published {
  return { written: 0, comments: 0, notices: [notice], refused: false };
}

/** The verdict does not depend on what GitHub lets be written: it is told, never thrown. */
function giveUp(error: unknown, ledger: Ledger, event: PullRequestEvent): Published {
  const refusal = error instanceof ClosedDoor ? error.refusal : refusalOf(error);
  const written = ledger.written();
  const notice = written === 0 ? nothingWritten(refusal, event) : interrupted(refusal);
  return { written, comments: 0, notices: [...ledger.notices(), notice], refused: written === 0 };
}
