import type { Forge } from '../../../src/forge/forge.ts';
import { readEvent } from '../../../src/forge/github/event.ts';
import { openGitHub } from '../../../src/forge/github/open-github.ts';
import type { Clone } from '../../../src/forge/local/clone.ts';
import type { Comment, FileComment, LineComment, Review } from '../../../src/review/review.ts';
import type { EventName } from '../../github/fake-github/event.ts';
import { carts, makeSockShop } from '../../github/fake-github/sock-shop.ts';
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from '../../github/fake-github/start-fake-github.ts';
import type { Repository } from '../../github/make-repository.ts';

/** A sock shop on a GitHub of our own, and the reviews that its pull request gets. */
export interface Shop {
  readonly github: FakeGitHub;
  readonly repository: Repository;
  /** The forge of a run that starts now. */
  readonly open: (settings?: RunSettings) => Forge;
  /** A whole run: reads the changes, then publishes. */
  readonly publish: (review: Review, settings?: RunSettings) => ReturnType<Forge['publish']>;
  /** How many seconds were waited for, each time. */
  readonly waits: number[];
  /** Moves the clock on. */
  readonly later: (minutes: number) => void;
  readonly close: () => Promise<void>;
}

export interface RunSettings {
  readonly event?: EventName;
  /** The event as it was, for a run that comes late. */
  readonly payload?: unknown;
  readonly instance?: string;
  readonly run?: { readonly id: number; readonly attempt: number };
  readonly clone?: Clone | undefined;
  readonly token?: string;
}

let sockShop: Repository | undefined;
afterAll(() => sockShop?.cleanup());

/** The sock shop's repository is made once for all tests of a file; another one goes with its shop. */
export async function openShop(options: Partial<FakeGitHubOptions> = {}, other?: Repository): Promise<Shop> {
  sockShop ??= makeSockShop();
  const repository = other ?? sockShop;
  let clock = Date.parse('2026-05-04T12:00:00Z');
  const now = () => new Date(clock);
  const waits: number[] = [];
  const { directory, base, head } = repository;
  const github = await startFakeGitHub({ repository: directory, base, head, now, ...options });
  const open: Shop['open'] = ({ event: name = 'pull_request', payload, instance = 'default', run, clone, token } = {}) => {
    const event = readEvent(name, payload ?? github.event(name).payload);
    if (!event) throw new Error(`${name} is no event to review`);
    return openGitHub({
      token: token ?? github.token,
      apiUrl: github.url,
      graphqlUrl: github.graphqlUrl,
      serverUrl: github.serverUrl,
      owner: github.owner,
      repo: github.repo,
      event,
      run: run ?? { id: 100, attempt: 1 },
      clone,
      now,
      wait: async seconds => {
        waits.push(seconds);
        clock += seconds * 1000;
      },
    })(instance);
  };
  return {
    github,
    repository,
    open,
    publish: async (review, settings) => {
      const forge = open(settings);
      await forge.changes();
      return forge.publish(review);
    },
    waits,
    later: minutes => {
      clock += minutes * 60_000;
    },
    close: async () => {
      await github.close();
      other?.cleanup();
    },
  };
}

export const replicas: LineComment = {
  level: 'line',
  path: carts,
  side: 'RIGHT',
  line: 7,
  body: '**Critical · One replica**: Deployment `sock-shop/carts`',
  fingerprints: ['multiple-replicas/aaaaaaaaaaaaaaaa'],
};

export const probe: LineComment = {
  level: 'line',
  path: carts,
  side: 'LEFT',
  line: 21,
  body: '**Critical · No readiness probe**: container `carts`',
  fingerprints: ['readiness-probe/bbbbbbbbbbbbbbbb'],
};

export const policy: LineComment = {
  level: 'line',
  path: 'k8s/network-policy.yaml',
  side: 'RIGHT',
  startLine: 3,
  line: 4,
  body: '**High · Egress open**: NetworkPolicy `deny-all`',
  fingerprints: ['default-deny-egress/cccccccccccccccc'],
};

export const wholeFile: FileComment = {
  level: 'file',
  path: 'k8s/session-store.yaml',
  body: '**High · Moved**: Service `session-db`',
  fingerprints: ['network-policy/dddddddddddddddd'],
};

/** The findings that comments tell, as `Published` names them. */
export function findingsOf(...comments: readonly Comment[]): string[] {
  return comments.flatMap(({ fingerprints }) => fingerprints);
}

export function reviewOf(comments: readonly Comment[], more: Partial<Review> = {}): Review {
  const summary = `### ⚓ Seaworthy: ${comments.length} findings introduced`;
  return {
    summary,
    settled: '⚓ Seaworthy: all is well',
    comments,
    unplaced: [],
    notAnalysed: { paths: [], rules: [] },
    request: 'nothing',
    ...more,
  };
}
