import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeRepository } from './github/make-repository.ts';
import { workload } from './settings/shop.ts';

jest.setTimeout(60_000); // each run is a process of its own

const cli = join(__dirname, '../dist/cli.js');
const cleanups: (() => unknown)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

function seaworthy(cwd: string, ...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise(resolve => {
    execFile(process.execPath, [cli, ...words], { cwd, env: { PATH: process.env.PATH, NO_COLOR: '1' } }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

function folder(files: Readonly<Record<string, string>>): string {
  const directory = mkdtempSync(join(tmpdir(), 'seaworthy-settings-'));
  cleanups.push(() => rmSync(directory, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  return directory;
}

const place = '.github/seaworthy.yml';
const latest = workload({ image: 'shop/carts:latest' });

test('a folder is checked by the settings that it holds', async () => {
  expect((await seaworthy(folder({ 'carts.yaml': latest, [place]: 'fail-on: high\n' }), 'check', '.')).code).toBe(1);
  expect((await seaworthy(folder({ 'carts.yaml': latest }), 'check', '.')).code).toBe(0);
});

test('a clone is reviewed by those of the base; what the working tree makes of them is told', async () => {
  const repository = makeRepository({
    base: { 'carts.yaml': workload(), [place]: 'fail-on: high\n' },
    head: { 'carts.yaml': latest, [place]: 'fail-on: never\n' },
  });
  cleanups.push(repository.cleanup);
  const { code, out } = await seaworthy(repository.directory, 'review', '--base', 'main');
  expect(code).toBe(1);
  expect(out).toContain(`this change edits .github/seaworthy.yml, which counts once it is merged:
  fail-on: high → never
  with it, 1 finding that blocks here would not block
`);
});

test('`--config` reads a file as it stands, whatever the base says; an option wins over it', async () => {
  const directory = folder({ 'carts.yaml': latest, [place]: 'fail-on: high\n', 'mine.yml': 'presets: gentle\n' });
  expect((await seaworthy(directory, 'check', '.', '--config', 'mine.yml')).code).toBe(0);
  expect((await seaworthy(directory, 'check', '.', '--config', 'mine.yml', '--fail-on', 'high')).code).toBe(1);
});

test.each([
  ['min-replica: 3\n', `${place}:1:1: there is no key \`min-replica\`: did you mean \`min-replicas\`?`],
  [
    'rules:\n  livenes-probe: off\n',
    `${place}:2:3: there is no key \`livenes-probe\` in \`rules\`: did you mean \`liveness-probe\`?`,
  ],
])('%j ends with 2 and one sentence', async (settings, sentence) => {
  const { code, out, err } = await seaworthy(folder({ 'carts.yaml': latest, [place]: settings }), 'check', '.');
  expect([code, out, err]).toEqual([2, '', `seaworthy: ${sentence}\n`]);
});

test('a file that is not there ends with 2, too', async () => {
  const { code, err } = await seaworthy(folder({ 'carts.yaml': latest }), 'check', '.', '--config', 'no/such.yml');
  expect([code, err.startsWith('seaworthy: --config no/such.yml cannot be read')]).toEqual([2, true]);
});

test('`init` writes both files once, and what it wrote is valid', async () => {
  const directory = folder({ 'carts.yaml': latest });
  expect((await seaworthy(directory, 'init')).out).toContain(`wrote ${place}`);
  expect((await seaworthy(directory, 'init')).out).toContain(`kept ${place}, which is there already`);
  expect(readFileSync(join(directory, '.github/workflows/seaworthy.yml'), 'utf8')).toContain('seaworthy@v1');
  expect((await seaworthy(directory, 'check', '.', '--quiet')).code).toBe(0);
});
