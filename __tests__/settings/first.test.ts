import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { initRepository } from '../../src/init-repository.ts';
import { address, isAtHome } from '../../src/settings/address.ts';
import { readSettingsFile } from '../../src/settings/read-settings-file.ts';
import type { SettingsKeys } from '../../src/settings/settings-file.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function repository(...paths: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-init-'));
  folders.push(folder);
  for (const path of paths) write(folder, path, 'kind: Deployment\n');
  return folder;
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const settingsPath = '.github/seaworthy.yml';
const workflowPath = '.github/workflows/seaworthy.yml';
const textIn = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

/** The file with all that it proposes taken out of its remarks. */
const uncommented = (text: string) =>
  text
    .replace(/^# (?=[a-z][a-z-]*:( \S|$))(?!yaml-language-server)|^#(?= {2,}\S)/gm, '')
    .replace(/^ {3}(?=\S)| {3}(?= +\S)/gm, match => match.slice(1));

async function proposed(folder: string): Promise<SettingsKeys> {
  await initRepository(folder);
  const text = textIn(folder, settingsPath);
  expect((await readSettingsFile({ path: settingsPath, text })).keys).toEqual({ presets: 'gentle' });
  return (await readSettingsFile({ path: settingsPath, text: uncommented(text) })).keys;
}

const mixed = [
  'charts/search/Chart.yaml',
  'charts/search/charts/redis/Chart.yaml',
  'kustomize/base/kustomization.yaml',
  'kustomize/overlays/production/kustomization.yaml',
  'clusters/eu-1/api.yaml',
  'clusters/eu-1/search-values.yaml',
  'apps/_archived/old.yaml',
  'teams/pay/deploy/api.yaml',
  'teams/search/deploy/api.yaml',
  'environments/staging/api.yaml',
  'third-party/ingress/deploy.yaml',
  'README.md',
];

test('writes a workflow and a settings file that say what was found', async () => {
  const folder = repository(...mixed);
  expect(await initRepository(folder)).toBe(
    `found 11 files that may hold manifests, 1 chart, 1 kustomization, 3 environments
wrote ${workflowPath}
wrote ${settingsPath}
${isAtHome ? '' : `first: put the action's own repository in place of ${address.repository} in both\n`}next: commit both, and open a pull request; the settings count once they are merged
`,
  );
  const text = textIn(folder, settingsPath);
  expect(text).toContain('# Charts: charts/search.\n# Kustomizations: kustomize/overlays/production.\n');
  expect(text).toContain('# Production: kustomize/overlays/production.\n# Not production: environments/staging;');
});

test('what it proposes is valid and speaks of this repository', async () => {
  const keys = await proposed(repository(...mixed));
  expect(keys).toMatchObject({
    units: [{ name: 'clusters/eu-1', paths: ['clusters/eu-1/**'], production: true }],
    overrides: [{ paths: ['teams/pay/**'], 'fail-on': 'high', 'min-replicas': 3 }],
    helm: [{ chart: 'charts/search', values: [['clusters/eu-1/search-values.yaml']] }],
    exclude: ['apps/_archived/**', 'third-party/**', 'charts/search/charts/redis/**'],
    rules: { 'startup-probe': 'off' },
    'waivers-from': 'base',
  });
});

test('an empty repository gets what any may want, and nothing of what it has not', async () => {
  const keys = await proposed(repository('README.md'));
  expect(Object.keys(keys).sort()).toEqual(['platform', 'presets', 'rules', 'waivers', 'waivers-from']);
});

test('the workflow may read, and write the review', async () => {
  const folder = repository();
  await initRepository(folder);
  expect(parse(textIn(folder, workflowPath))).toMatchObject({
    on: 'pull_request',
    permissions: { contents: 'read', 'pull-requests': 'write' },
    jobs: { review: { steps: [{ uses: `${address.repository}@${address.tag}` }] } },
  });
});

test('overwrites nothing: neither its own files nor those that have another name', async () => {
  const folder = repository();
  write(folder, '.seaworthy.yaml', 'fail-on: high\n');
  write(folder, '.github/workflows/checks.yml', 'jobs: { a: { steps: [{ uses: someone/seaworthy@v1 }] } }\n');
  expect(await initRepository(folder)).toContain(
    'kept .github/workflows/checks.yml, which is there already\nkept .seaworthy.yaml, which is there already\n',
  );
  expect([existsSync(join(folder, settingsPath)), existsSync(join(folder, workflowPath))]).toEqual([false, false]);

  const nothing = await initRepository(folder);
  expect(nothing).not.toContain('next:');

  const own = repository();
  write(own, settingsPath, 'fail-on: high\n');
  write(own, workflowPath, 'on: push\n');
  expect(await initRepository(own)).toContain(
    `kept ${workflowPath}, which is there already\nkept ${settingsPath}, which is there already\n`,
  );
  expect([textIn(own, settingsPath), textIn(own, workflowPath)]).toEqual(['fail-on: high\n', 'on: push\n']);
});

test('where a file cannot be put it says so in one sentence; a link that leads nowhere is a file', async () => {
  const blocked = repository();
  write(blocked, '.github', '');
  await expect(initRepository(blocked)).rejects.toThrow(/^\.github\/workflows\/seaworthy\.yml cannot be written: /);
  const linked = repository();
  mkdirSync(join(linked, '.github'));
  symlinkSync('/nowhere/seaworthy.yml', join(linked, settingsPath));
  expect(await initRepository(linked)).toContain(`kept ${settingsPath}, which is there already`);
});
