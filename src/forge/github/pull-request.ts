import type { FileChange } from '../../change/change-set.ts';
import type { Sha } from '../../change/source-file.ts';
import type { Side } from '../forge.ts';
import { once } from '../once.ts';
import { openBlobQueries } from './blob-queries.ts';
import { listChangedFiles } from './changed-files.ts';
import type { Client } from './client.ts';
import { openCommits } from './commits.ts';
import { type Comparison, compare } from './comparison.ts';
import type { Conversation } from './conversation.ts';
import { conversationReader, type Look } from './conversation-reader.ts';
import { diffPlaces } from './diff-places.ts';
import type { PullRequestEvent } from './event.ts';
import type { ForgeOf, GitHubOptions } from './github-options.ts';
import { openLedger } from './ledger.ts';
import { closed, superseded } from './notices.ts';
import { publish } from './publish.ts';
import { refusalOf } from './refusal.ts';
import { remarksOf } from './remarks.ts';
import type { Repository } from './site.ts';
import { asking, ifAnswered } from './trouble.ts';
import { giveUp, unwritten } from './unwritten.ts';

/** How old the last look at the pull request may be when writing begins, in milliseconds. */
const freshFor = 10_000;

interface PullRequestOptions extends GitHubOptions {
  readonly now: () => Date;
}

/** The pull request of an event, at the commit that the event is about. */
export function openPullRequest(client: Client, event: PullRequestEvent, options: PullRequestOptions): ForgeOf {
  const { owner, repo, serverUrl, run, clone, now, concerns = () => true, atTarget = [] } = options;
  const { head } = event;
  const pull = { owner, repo, number: event.number };
  const along = { branch: event.baseRef, paths: atTarget };
  const reread = conversationReader(client, pull, { now, along });
  const look = once(reread);
  const targetFiles = async () => (atTarget.length > 0 ? (await ifAnswered(look()))?.target : undefined);
  const queries = openBlobQueries(client, { owner, repo });
  const commits = openCommits(client, { owner, repo }, clone, {
    ask: async (commit, path, bytes) => {
      const target = atTarget.includes(path) ? await targetFiles() : undefined;
      return target?.commit === commit ? target.files.get(path) : queries.ask(commit, path, bytes);
    },
  });
  const comparison = once(() => asking('the commits to compare', compareWithTarget(client, pull, event)));
  const isConcerned = ({ path, previousPath = path }: FileChange) => concerns(path) || concerns(previousPath);

  const changes = once(async () => {
    const listing = listChangedFiles(client, pull, files => {
      if (files.some(isConcerned)) begin();
    });
    const [seen, listed] = await Promise.all([ifAnswered(look()), ifAnswered(listing)]);
    const isListOfHead = listed?.isOf(head) && (!seen || seen.baseRef === event.baseRef);
    const current = isListOfHead ? listed : undefined;
    if (current?.complete && !current.files.some(isConcerned)) {
      return { base: event.base, head, files: current.files, complete: true }; // nothing will be compared
    }
    const compared = await comparison();
    const { files, complete } = await commits.fillIn(current ?? compared, compared.mergeBase, head);
    return { base: compared.mergeBase, head, files, complete };
  });

  return instance => ({
    changes,
    at: side => (side === 'base' ? commits.before(changes, () => commitAt(side), head) : commits.at(() => commitAt(side))),
    remarks: async () => remarksOf((await ifAnswered(look()))?.as(instance)),
    publish: async review => {
      const ledger = openLedger();
      const site = { pull, head, serverUrl, instance, run: [run.id, run.attempt] as const };
      let before: Conversation | undefined;
      try {
        before = (await latestLook()).as(instance);
        if (before.head !== head) return unwritten(superseded(head, before.head), before);
        if (!before.isOpen) return unwritten(closed, before);
        const places = diffPlaces(await changes());
        const again = async () => (await reread()).as(instance);
        return await publish(review, before, { client, site, ledger, places, reread: again, now });
      } catch (error) {
        return giveUp(error, ledger, event, before);
      }
    },
  });

  async function commitAt(side: Side): Promise<Sha> {
    if (side === 'head') return head;
    const known = side === 'target' ? await targetFiles() : undefined;
    if (known) return known.commit;
    const { mergeBase, target } = await comparison();
    return side === 'base' ? mergeBase : target;
  }

  /** What takes longest is asked for as soon as it is known to be needed. */
  function begin(): void {
    commits.listAhead(head);
    comparison().catch(() => undefined); // whoever needs it hears of it
  }

  async function latestLook(): Promise<Look> {
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
