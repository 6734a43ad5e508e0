import type { Snapshot } from '../src/change/snapshot.ts';
import type { Forge } from '../src/forge/forge.ts';
import { openClone } from '../src/forge/local/open-clone.ts';
import { reviewPullRequest } from '../src/review-pull-request.ts';
import { localLinks } from '../src/runner/local-links.ts';
import { defaultSettings } from '../src/settings/settings.ts';

/** One review of a clone in a process of its own, nothing warmed up: prints what took how long, in milliseconds. */
const [directory = '.', base, head] = process.argv.slice(2);
const spent = { listing: 0, scan: 0 };
const files = { looked: 0 };

const forge = await openClone({ directory, base, head });
const started = performance.now();
const { assessment } = await reviewPullRequest(timed(forge), defaultSettings, localLinks);
const total = performance.now() - started;
console.log(
  JSON.stringify({
    ...spent,
    total,
    looked: files.looked,
    introduced: assessment.findings.filter(({ change }) => change === 'introduced').length,
  }),
);

function timed(inner: Forge): Forge {
  const snapshots = new Map<string, Snapshot>();
  return {
    ...inner,
    at: side => {
      const known = snapshots.get(side) ?? timedSnapshot(inner.at(side));
      snapshots.set(side, known);
      return known;
    },
  };
}

function timedSnapshot(snapshot: Snapshot): Snapshot {
  const clocked = async <T>(phase: keyof typeof spent, ask: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    const answer = await ask();
    spent[phase] += performance.now() - from;
    return answer;
  };
  return {
    list: () => clocked('listing', snapshot.list),
    grep: (pattern, paths) => clocked('scan', () => snapshot.grep(pattern, paths)),
    read: paths => {
      files.looked += paths.length;
      return clocked('scan', () => snapshot.read(paths));
    },
  };
}
