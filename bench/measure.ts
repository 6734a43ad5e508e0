import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repeatManifests } from './repeat-manifests.ts';

/** Reviews one changed manifest in a repository and in one twice its size, and prints what both cost. */
const [manifests, times = '6', runs = '5', bytes = '0'] = process.argv.slice(2);
if (manifests === undefined)
  throw new Error('usage: npx tsx bench/measure.ts <folder of manifests> [times] [runs] [bytes of a manifest, at least]');

const shop = 'fleet-3/microservices-demo+microservices-demo/deploy/kubernetes/manifests';
const podinfo = 'fleet-3/stefanprodan+podinfo/deploy/bases';
const changes: readonly (readonly [what: string, path: string, edit: (text: string) => string | undefined])[] = [
  ['an image', `${shop}/23-shipping-dep.yaml`, text => text.replace(/(image: \S+):\S+/, '$1:9.9.9')],
  ['labels', `${shop}/23-shipping-dep.yaml`, text => text.replaceAll('name: shipping', 'name: delivery')],
  ['a Service, deleted', `${shop}/18-queue-master-svc.yaml`, () => undefined],
  ['an image of another', `${podinfo}/backend/deployment.yaml`, text => text.replace(/(image: \S+):\S+/, '$1:9.9.9')],
];

interface Measured {
  readonly listing: number;
  readonly scan: number;
  readonly rest: number;
  readonly total: number;
  readonly cpu: number;
  readonly read: number;
  readonly parsed: number;
  readonly introduced: number;
}

const sizes = [Number(times), 2 * Number(times)].map(count => makeRepository(repeatManifests(manifests, count, Number(bytes))));
const rows = changes.map(([what, path, edit]) => {
  const pulls = sizes.map(({ directory, files }) => ({ directory, head: commitOf(directory, path, edit(files[path] ?? '')) }));
  return { what, measured: measure(pulls) };
});
for (const { files } of sizes) {
  const size = Object.values(files).reduce((sum, text) => sum + text.length, 0);
  console.log(`${Object.keys(files).length} manifests, ${(size / 1e6).toFixed(1)} MB`);
}
console.log(
  '\n| Changed | Parsed | Read | Listing, ms | Byte scan, ms | The rest, ms | All, ms | Of it CPU, ms | Twice the size |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|',
);
for (const { what, measured } of rows) {
  const [once, twice] = measured;
  if (!once || !twice) continue;
  const pair = (of: (measured: Measured) => number) => `${Math.round(of(once))} → ${Math.round(of(twice))}`;
  const cells = [
    what,
    pair(({ parsed }) => parsed),
    pair(({ read }) => read),
    pair(({ listing }) => listing),
    pair(({ scan }) => scan),
    pair(({ rest }) => rest),
    pair(({ total }) => total),
    pair(({ cpu }) => cpu),
    `${(twice.total / once.total).toFixed(2)} ×`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
for (const { directory } of sizes) rmSync(directory, { recursive: true });

interface Pull {
  readonly directory: string;
  readonly head: string;
}

/**
 * Of each the fastest of several reviews, each in a process of its own and in turns: what else the machine does only ever
 * adds. Parses are counted in one more.
 */
function measure(pulls: readonly Pull[]): readonly Measured[] {
  const rounds = Array.from({ length: Number(runs) }, () => pulls.map(pull => review(pull)));
  return pulls.map((pull, index) => {
    const measured = rounds.flatMap(round => round[index] ?? []);
    const least = (of: (each: Measured) => number) => Math.min(...measured.map(of));
    return {
      ...review(pull, 'count'),
      listing: least(({ listing }) => listing),
      scan: least(({ scan }) => scan),
      rest: least(({ rest }) => rest),
      total: least(({ total }) => total),
      cpu: least(({ cpu }) => cpu),
    };
  });
}

function review({ directory, head }: Pull, ...more: string[]): Measured {
  const script = join(import.meta.dirname, 'one-review.ts');
  return JSON.parse(execFileSync('npx', ['tsx', script, directory, 'main', head, ...more], { encoding: 'utf8' }));
}

function makeRepository(files: Readonly<Record<string, string>>) {
  const directory = mkdtempSync(join(tmpdir(), 'seaworthy-bench-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  git(directory, 'init', '--quiet', '--initial-branch=main');
  git(directory, 'add', '--all');
  commit(directory, 'All of it');
  git(directory, 'repack', '-adq'); // as a fresh clone is
  return { directory, files };
}

function commitOf(directory: string, path: string, text: string | undefined): string {
  git(directory, 'checkout', '--quiet', '--force', '--detach', 'main');
  if (text === undefined) rmSync(join(directory, path));
  else writeFileSync(join(directory, path), text);
  git(directory, 'add', '--all');
  commit(directory, path);
  return git(directory, 'rev-parse', 'HEAD').trim();
}

function commit(directory: string, message: string): void {
  git(directory, '-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', 'commit', '--quiet', '--message', message);
}

function git(directory: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: directory, encoding: 'utf8' });
}
