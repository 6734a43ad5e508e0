import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workload } from '../settings/shop.ts';
import type { FakeGitHub } from './fake-github/start-fake-github.ts';
import { startFakeGitHub } from './fake-github/start-fake-github.ts';
import { type Entry, makeRepository, type Tree } from './make-repository.ts';
import { runAction } from './run-action.ts';

jest.setTimeout(60_000); // each run is a process of its own

const place = '.github/seaworthy.yml';
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function pullRequest(trees: {
  base: Tree;
  head: Tree;
  mainMovesOn?: Tree;
}): Promise<{ fake: FakeGitHub; directory: string }> {
  const repository = makeRepository(trees);
  cleanups.push(() => repository.cleanup());
  const fake = await startFakeGitHub({ repository: repository.directory, base: repository.base, head: repository.head });
  cleanups.push(() => fake.close());
  return { fake, directory: repository.directory };
}

/** A pull request that brings one finding of priority High, under some settings. */
const latest = (settings: string | undefined): { base: Record<string, string>; head: Record<string, string> } => {
  const file = settings === undefined ? {} : { [place]: settings };
  const good = workload();
  return { base: { ...file, 'carts.yaml': good }, head: { ...file, 'carts.yaml': good.replace(':1.4.2', ':latest') } };
};

test('the settings of the base branch decide; an input that is not empty wins over them', async () => {
  const { fake } = await pullRequest(latest('fail-on: high\n'));
  expect((await runAction({ fake })).exitCode).toBe(1);
  expect((await runAction({ fake, inputs: { 'fail-on': 'critical' } })).exitCode).toBe(0);
});

test('they come from the tip of the branch to merge into, not from where this one was cut', async () => {
  const { base, head } = latest(undefined);
  const { fake } = await pullRequest({ base, head, mainMovesOn: { ...base, [place]: 'fail-on: high\n' } });
  expect((await runAction({ fake })).exitCode).toBe(1);
});

test('what the pull request itself proposes is shown and does not count', async () => {
  const { base, head } = latest('fail-on: high\n');
  const { fake } = await pullRequest({ base, head: { ...head, [place]: 'fail-on: never\n' } });
  const run = await runAction({ fake });
  expect(run.exitCode).toBe(1);
  expect(fake.state.issueComments[0]?.body).toContain(
    '- `fail-on`: `high` → `never`\n- With it, 1 finding that blocks here would not block.',
  );
});

test('a pull request that changes nothing but the settings is told what that means', async () => {
  const { base } = latest('fail-on: high\n');
  const { fake } = await pullRequest({ base, head: { ...base, [place]: 'fail-on: never\n' } });
  const run = await runAction({ fake });
  expect([run.exitCode, fake.state.issueComments.length]).toEqual([0, 1]);
  expect(fake.state.issueComments[0]?.body).toContain('- `fail-on`: `high` → `never`');
});

test.each<[what: string, entries: Readonly<Record<string, Entry>>, words: string]>([
  ['a symbolic link', { [place]: { symlink: '../carts.yaml' } }, '**This pull request breaks `.github/seaworthy.yml`**'],
  ['a folder', { [`${place}/fail-on.yml`]: 'never\n' }, '- `fail-on`: `high` taken away'],
  [
    'bytes that are no text',
    { [place]: Uint8Array.of(0x66, 0xff, 0x00, 0xfe) },
    '**This pull request breaks `.github/seaworthy.yml`**',
  ],
  [
    'a text in UTF-16',
    { [place]: Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from('fail-on: never\n', 'utf16le')]) },
    '- `fail-on`: `high` → `never`',
  ],
])('turned into %s, it is told, and the one in force stands', async (_, entries, words) => {
  const { base, head } = latest('fail-on: high\n');
  const { [place]: gone, ...others } = head;
  const { fake } = await pullRequest({ base, head: { ...others, ...entries } });
  expect((await runAction({ fake })).exitCode).toBe(1);
  expect(fake.state.issueComments[0]?.body).toContain(words);
});

test('a broken file ends the step before anything is posted, with its line and what was meant', async () => {
  const { fake } = await pullRequest(latest('# ours\nfail-om: high\n'));
  const run = await runAction({ fake });
  expect([run.exitCode, fake.writes]).toEqual([1, []]);
  expect(run.stdout).toContain('::error::.github/seaworthy.yml:2:1: there is no key `fail-om`: did you mean `fail-on`?');
});

test('two of them do as well', async () => {
  const { base, head } = latest('fail-on: high\n');
  const other = { '.seaworthy.yml': 'fail-on: never\n' };
  const { fake } = await pullRequest({ base: { ...base, ...other }, head: { ...head, ...other } });
  const run = await runAction({ fake });
  expect([run.exitCode, fake.writes]).toEqual([1, []]);
  expect(run.stdout).toContain('.github/seaworthy.yml and .seaworthy.yml are both settings files');
});

test('`report-file`, `sarif-file` and `instance` hold like the inputs', async () => {
  const { fake, directory } = await pullRequest(
    latest('report-file: out/report.json\nsarif-file: out/findings.sarif\ninstance: staging\nfail-on: high\n'),
  );
  const { outputs } = await runAction({ fake, repositoryDir: directory });
  expect(outputs).toMatchObject({ report: join(directory, 'out/report.json'), sarif: join(directory, 'out/findings.sarif') });
  expect(JSON.parse(readFileSync(join(directory, 'out/findings.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  expect(fake.state.issueComments[0]?.body).toMatch(/<!--.*staging/s);
  const again = await runAction({ fake, repositoryDir: directory, inputs: { instance: 'other' } });
  expect([again.exitCode, fake.state.issueComments.length]).toEqual([1, 2]); // another review, with a comment of its own
});

test('they cost one call, and none where a checkout holds them', async () => {
  const count = async (settings: string | undefined, checkout: boolean) => {
    const { fake, directory } = await pullRequest(latest(settings));
    await runAction({ fake, ...(checkout && { repositoryDir: directory }) });
    return fake.requests.length;
  };
  expect(await count('min-replicas: 2\n', false)).toBeLessThanOrEqual(8);
  expect(await count('min-replicas: 2\n', true)).toBe(await count(undefined, true));
  expect(await count('instance: staging\n', false)).toBe(await count('min-replicas: 2\n', false)); // known late, and nothing is asked twice
});

test.each([
  ['the comparison', /\/compare\//],
  ['the tree', /\/git\/trees\//],
  ['the list of files', /\/files/],
])(
  'a change of the settings and of a workflow costs none either: both are read with the manifests (%s is late)',
  async (_, on) => {
    const { base, head } = latest('fail-on: high\n');
    const workflow = (more: string) => ({
      '.github/workflows/review.yml': `on: pull_request\njobs:\n  review:\n    steps:\n      - uses: acme/seaworthy@v1\n${more}`,
    });
    const { fake } = await pullRequest({
      base: { ...base, ...workflow('') },
      head: { ...head, ...workflow('        with: { fail-on: never }\n'), [place]: 'fail-on: never\n' },
    });
    fake.planFaults([{ on, how: 'late' }]);
    const run = await runAction({ fake });
    expect(fake.state.issueComments[0]?.body).toMatch(
      /changes `\.github\/workflows\/review\.yml`[\s\S]+`fail-on`: `high` → `never`/,
    );
    expect([run.exitCode, fake.requests.length]).toEqual([1, 7]);
  },
);
