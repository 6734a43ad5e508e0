import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { conversationOf } from './conversation-view.ts';
import { type EventName, eventOf, type WorkflowEvent } from './event.ts';
import { type Fault, planFaults } from './fault-plan.ts';
import { openRepository } from './git-repository.ts';
import { replaceThreads } from './outdated.ts';
import { actAs, type Person } from './person.ts';
import { type LoggedRequest, type Receiver, receive } from './receive.ts';
import { mergeBase, type Site } from './site.ts';
import { type State, userOf } from './state.ts';
import { friendly, type Switches, type TokenProfile } from './switches.ts';

export interface FakeGitHubOptions extends Partial<Switches> {
  /** A folder with the git repository to serve. */
  readonly repository: string;
  /** The tip of the branch to merge into. */
  readonly base: string;
  /** The tip of the pull request's branch. */
  readonly head: string;
  readonly owner?: string;
  readonly repo?: string;
  readonly pullNumber?: number;
  readonly title?: string;
  readonly author?: string;
  readonly baseRef?: string;
  readonly headRef?: string;
  /** Tokens beside the default one, which is that of `github-actions[bot]`. */
  readonly tokens?: Readonly<Record<string, { readonly login: string; readonly profile: TokenProfile }>>;
  readonly faults?: readonly Fault[];
  readonly now?: () => Date;
}

/** A GitHub with one repository and one pull request, on a port of this machine. */
export interface FakeGitHub {
  /** As in `GITHUB_API_URL`. */
  readonly url: string;
  /** As in `GITHUB_GRAPHQL_URL`. */
  readonly graphqlUrl: string;
  /** As in `GITHUB_SERVER_URL`; only links are made of it. */
  readonly serverUrl: string;
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
  readonly pullNumber: number;
  readonly state: State;
  /** To be turned at any time. */
  readonly switches: Switches;
  readonly requests: readonly LoggedRequest[];
  /** Those of the requests that would change something, refused ones included. */
  readonly writes: readonly LoggedRequest[];
  /** Moves the pull request's head; what is no descendant of the old head counts as a forced push. */
  push(ref: string): void;
  /** Moves the tip of the branch to merge into. */
  moveBase(ref: string): void;
  /** Acts as somebody else; a login that ends in `[bot]` is a bot's. */
  as(login: string): Person;
  event(name: EventName): WorkflowEvent;
  /** Replaces the fault plan and begins to count anew. */
  planFaults(faults: readonly Fault[]): void;
  /** What happens to the sender when the plan says that it is killed. */
  onKill(kill: () => void): void;
  /** What people see, without ids and times: to compare two histories. */
  conversation(): ReturnType<typeof conversationOf>;
  forgetRequests(): void;
  close(): Promise<void>;
}

const token = 'ghs_0123456789abcdefghijABCDEFGHIJ012345';

export async function startFakeGitHub(options: FakeGitHubOptions): Promise<FakeGitHub> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const site = openSite(options, origin);
  const { owner, repo, pull, state, switches } = site;
  const requests: LoggedRequest[] = [];
  const receiver: Receiver = {
    site,
    graphqlPath: switches.ghes ? '/api/graphql' : '/graphql',
    tokens: new Map(
      Object.entries(options.tokens ?? {}).map(([key, { login, profile }]) => [key, { user: userOf(login), profile }]),
    ),
    defaultToken: token,
    faults: planFaults(options.faults ?? []),
    requests,
    recentWrites: [],
    kill: () => undefined,
  };
  server.on('request', (request, response) => void receive(request, response, receiver));

  return {
    url: site.url,
    graphqlUrl: `${origin}${receiver.graphqlPath}`,
    serverUrl: site.serverUrl,
    token,
    owner,
    repo,
    pullNumber: pull.number,
    state,
    switches,
    requests,
    get writes() {
      return requests.filter(({ write }) => write);
    },
    push: ref => push(site, ref),
    moveBase: ref => {
      pull.base = expectCommit(site, ref);
      replaceThreads(site);
    },
    as: login => actAs(site, userOf(login)),
    event: name => eventOf(site, name),
    planFaults: faults => {
      receiver.faults = planFaults(faults);
    },
    onKill: kill => {
      receiver.kill = kill;
    },
    conversation: () => conversationOf(state),
    forgetRequests: () => {
      requests.length = 0;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
}

function openSite(options: FakeGitHubOptions, origin: string): Site {
  const { owner = 'acme', repo = 'shop', pullNumber = 7, title = 'Deploy the shop', author = 'octocat' } = options;
  const { baseRef = 'main', headRef = 'deploy-the-shop', now = () => new Date() } = options;
  const switches = { ...friendly };
  for (const key of Object.keys(friendly)) if (key in options) Object.assign(switches, { [key]: options[key as keyof Switches] });
  let id = 1_900_000_000;
  const site: Site = {
    owner,
    repo,
    repository: openRepository(options.repository),
    pull: { number: pullNumber, title, author: userOf(author), baseRef, headRef, base: '', head: '' },
    state: { reviews: [], threads: [], issueComments: [] },
    switches,
    url: switches.ghes ? `${origin}/api/v3` : origin,
    serverUrl: switches.ghes ? origin : 'https://github.com',
    downloadUrl: switches.ghes ? `${origin}/_codeload` : origin.replace('127.0.0.1', 'localhost'),
    now,
    nextId: () => id++,
  };
  site.pull.base = expectCommit(site, options.base);
  site.pull.head = expectCommit(site, options.head);
  mergeBase(site); // throws here rather than in the first answer
  return site;
}

function push(site: Site, ref: string): void {
  const before = site.pull.head;
  site.pull.head = expectCommit(site, ref);
  const wasForced = site.repository.mergeBase(before, site.pull.head) !== before;
  if (wasForced) for (const review of site.state.reviews) review.commitId = site.pull.head; // GitHub points old reviews to the new head
  replaceThreads(site);
}

function expectCommit({ repository }: Site, ref: string): string {
  const commit = repository.commit(ref);
  if (commit === undefined) throw new Error(`the repository has no commit ${ref}`);
  return commit;
}
