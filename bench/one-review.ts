import { Session } from 'node:inspector/promises';
import type { Snapshot } from '../src/change/snapshot.ts';
import type { Forge } from '../src/forge/forge.ts';
import { openClone } from '../src/forge/local/open-clone.ts';
import { reviewPullRequest } from '../src/review-pull-request.ts';
import { localLinks } from '../src/runner/local-links.ts';
import { defaultSettings } from '../src/settings/settings.ts';

/**
 * One review of a clone in a process of its own, nothing warmed up: prints what took how long, in milliseconds. While the tree is
 * listed or looked through, other work goes on; the rest is the time in which neither is going on.
 */
const [directory = '.', base, head, mode] = process.argv.slice(2);
const spent = { listing: 0, scan: 0, either: 0 };
const begun = { listing: 0, scan: 0, either: 0 };
const open = { listing: 0, scan: 0, either: 0 };
const files = { read: 0 };

const forge = await openClone({ directory, base, head });
const parses = mode === 'count' ? await countCalls('readDocuments') : () => 0; // counting slows everything down
const started = performance.now();
const cpu = process.cpuUsage();
const { assessment } = await reviewPullRequest(timed(forge), defaultSettings, localLinks);
const total = performance.now() - started;
const { user, system } = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    listing: spent.listing,
    scan: spent.scan,
    rest: total - spent.either,
    total,
    cpu: (user + system) / 1000,
    read: files.read,
    parsed: await parses(),
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
  const clocked = async <T>(phase: 'listing' | 'scan', ask: () => Promise<T>): Promise<T> => {
    for (const clock of [phase, 'either'] as const) if (open[clock]++ === 0) begun[clock] = performance.now();
    const answer = await ask();
    for (const clock of [phase, 'either'] as const) if (--open[clock] === 0) spent[clock] += performance.now() - begun[clock];
    return answer;
  };
  return {
    list: () => clocked('listing', snapshot.list),
    grep: (pattern, paths, look) => clocked('scan', () => snapshot.grep(pattern, paths, look)),
    ...(snapshot.holding && { holding: (words, paths) => clocked('scan', async () => snapshot.holding?.(words, paths)) }),
    read: paths => {
      files.read += paths.length;
      return clocked('scan', () => snapshot.read(paths));
    },
  };
}

/** How often a function is called from now on, as the engine counts it. */
async function countCalls(name: string): Promise<() => Promise<number>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true });
  return async () => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const called = result.flatMap(({ functions }) => functions).filter(({ functionName }) => functionName === name);
    return called.reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
  };
}
