import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openClone } from '../../src/forge/local/open-clone.ts';
import { reviewPullRequest } from '../../src/review-pull-request.ts';
import { localLinks } from '../../src/runner/local-links.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { newRepository } from '../forge/local/repository.ts';
import type { Tree } from '../memory-forge.ts';
import { describeWith } from './installed.ts';
import { renderingOf } from './rendering-of.ts';

jest.setTimeout(120_000);

const secret = 'what nobody may read';
const ownTemp = mkdtempSync(join(tmpdir(), 'seaworthy-hostile-'));
process.env.TMPDIR = ownTemp; // other tests lay things out as well
const outside = mkdtempSync(join(ownTemp, 'outside-'));
writeFileSync(
  join(outside, 'secret.yaml'),
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: stolen }\ndata: { stolen: ${secret} }\n`,
);
writeFileSync(join(outside, 'kustomization.yaml'), 'resources: [secret.yaml]\n');
afterAll(() => rmSync(ownTemp, { recursive: true, force: true }));

const chart = (files: Tree): Tree => ({
  'chart/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 0.1.0\n',
  ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`chart/${path}`, text])),
});
const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: shop }\n';

/** All that a rendering says: objects, notices. */
const saidBy = (rendering: Awaited<ReturnType<typeof renderingOf>>) =>
  JSON.stringify([rendering.head.leaves.map(({ documents }) => documents.map(({ value }) => value)), rendering.head.unread]);

const reasons = (rendering: Awaited<ReturnType<typeof renderingOf>>) => rendering.head.unread.map(({ reason }) => reason);

describeWith(['helm', 'kustomize'], 'links that lead out of the repository', () => {
  /** What a review of a repository with links says, from first to last. */
  async function reviewOfLinks(files: Tree, links: Readonly<Record<string, string>>): Promise<string> {
    const repository = newRepository();
    repository.write('README.md', 'empty\n');
    const base = repository.commit('nothing');
    for (const [path, text] of Object.entries(files)) repository.write(path, text);
    for (const [path, target] of Object.entries(links)) repository.link(path, target);
    const forge = await openClone({ directory: repository.directory, base, head: repository.commit('links') });
    const { review, assessment, summary } = await reviewPullRequest(forge, defaultSettings, localLinks);
    return JSON.stringify([review, assessment.unread, summary]);
  }

  test('a template that is a link, a file that a template reads through one', async () => {
    const said = await reviewOfLinks(
      chart({
        'templates/a.yaml': `${configMap}data: { read: {{ .Files.Get "files/link" | quote }} }\n`,
        'files/real.txt': 'real',
        'values.yaml': 'a: 1\n',
      }),
      { 'chart/templates/b.yaml': join(outside, 'secret.yaml'), 'chart/files/link': join(outside, 'secret.yaml') },
    );
    expect(said).not.toContain(secret);
  });

  test('a base that is a link to a folder', async () => {
    const said = await reviewOfLinks({ 'k8s/kustomization.yaml': 'resources:\n  - linked\n' }, { 'k8s/linked': outside });
    expect(said).not.toContain(secret);
    expect(said).toContain('k8s/kustomization.yaml:2 names linked, which is a symbolic link');
  });

  test('a file of a generator that is a link', async () => {
    const said = await reviewOfLinks(
      { 'k8s/kustomization.yaml': 'configMapGenerator:\n  - name: a\n    files: [linked.txt]\n' },
      { 'k8s/linked.txt': join(outside, 'secret.yaml') },
    );
    expect(said).not.toContain(secret);
  });
});

describeWith('kustomize', 'what a kustomization may want', () => {
  test.each([
    ['a file by its absolute path', `resources:\n  - ${outside}/secret.yaml\n`],
    ['a folder by its absolute path', `resources:\n  - ${outside}\n`],
    ['a file of a generator by its absolute path', `configMapGenerator:\n  - name: a\n    files: [${outside}/secret.yaml]\n`],
    ['a way out by dots', 'resources:\n  - ../../../../../../../etc\n'],
    ['a patch from outside', `resources: [a.yaml]\npatches:\n  - path: ${outside}/secret.yaml\n`],
  ])('%s is refused before anything runs', async (_, text) => {
    const rendering = await renderingOf({ 'k8s/kustomization.yaml': text, 'k8s/a.yaml': configMap });
    expect(saidBy(rendering)).not.toContain(secret);
    expect(reasons(rendering)[0]).toContain('which is outside of the repository');
  });

  test('a remote base is refused, and nobody is asked for it', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end(configMap);
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const plugin = `apiVersion: builtin\nkind: PatchTransformer\nmetadata: { name: a }\npath: ${address}/patch.yaml\ntarget: { kind: ConfigMap }\n`;
    for (const files of [
      { 'k8s/kustomization.yaml': `resources:\n  - ${address}/a.yaml\n` },
      { 'k8s/kustomization.yaml': `resources: [a.yaml]\ntransformers: [plugin.yaml]\n`, 'k8s/plugin.yaml': plugin },
      { 'k8s/kustomization.yaml': `resources: [a.yaml]\nopenapi: { path: "${address}/schema.json" }\n` },
    ]) {
      const rendering = await renderingOf({ 'k8s/a.yaml': configMap, ...files });
      expect([rendering.head.leaves, reasons(rendering).length]).toEqual([[], 1]);
    }
    await new Promise(resolve => server.close(resolve));
    expect(asked).toEqual([]);
  });

  test('a program of its own is not run', async () => {
    const mark = join(outside, 'ran');
    const generator = `apiVersion: v1
kind: Marks
metadata:
  name: a
  annotations:
    config.kubernetes.io/function: |
      exec: { path: ./mark.sh }
`;
    const rendering = await renderingOf({
      'k8s/kustomization.yaml': 'generators: [generator.yaml]\n',
      'k8s/generator.yaml': generator,
      'k8s/mark.sh': `#!/bin/sh\ntouch ${mark}\n`,
    });
    expect([rendering.head.leaves, reasons(rendering)[0], existsSync(mark)]).toEqual([
      [],
      expect.stringContaining('a kustomization that is not built: kustomize says: '),
      false,
    ]);
  });
});

describeWith('helm', 'what a template may do', () => {
  test('it finds no environment, no home and no other file', async () => {
    process.env.SEAWORTHY_TEST_SECRET = secret;
    const rendering = await renderingOf(
      chart({
        'templates/a.yaml': `${configMap}data: { a: {{ .Files.Get "../../../../etc/passwd" | quote }}, b: {{ .Files.Glob "/etc/*" | quote }} }\n`,
      }),
    );
    delete process.env.SEAWORTHY_TEST_SECRET;
    expect(rendering.head.leaves.map(({ documents }) => documents[0]?.value)).toMatchObject([{ data: { a: '', b: 'map[]' } }]);
    const env = await renderingOf(chart({ 'templates/a.yaml': `${configMap}data: { a: {{ env "SEAWORTHY_TEST_SECRET" }} }\n` }));
    expect([env.head.leaves, saidBy(env).includes(secret)]).toEqual([[], false]);
  });

  test('loops in loops are ended, with all that they started', async () => {
    const loops = '{{- range until 100000 }}{{- range until 100000 }}{{- range until 100000 }}{{- end }}{{- end }}{{- end }}';
    const rendering = await renderingOf(
      chart({ 'templates/a.yaml': `${loops}${configMap}` }),
      {},
      { seconds: { each: 2, all: 60 } },
    );
    expect(reasons(rendering)).toEqual(['a Helm chart that is not rendered: helm took too long and was ended']);
    expect(leftRunning()).toEqual([]);
  });

  test('more than 64 MB of output is cut off', async () => {
    const much = `{{- range until 1400 }}\n---\n${configMap}data: { a: "{{ repeat 50000 "x" }}" }\n{{- end }}`;
    const rendering = await renderingOf(chart({ 'templates/a.yaml': much }), {}, { seconds: { each: 60, all: 120 } });
    expect(reasons(rendering)).toEqual(['a Helm chart that is not rendered: helm printed more than 64 MB and was ended']);
  });

  test('more than 20 MB of files are not laid out', async () => {
    const rendering = await renderingOf(chart({ 'templates/a.yaml': configMap, 'files/big.txt': 'x'.repeat(21_000_000) }));
    expect(reasons(rendering)).toEqual(['a Helm chart that is not rendered: it takes in more than 20 MB of files']);
  });

  test('a chart that includes itself, and one that depends on itself', async () => {
    const endless = '{{- define "a" }}{{ include "a" . }}{{ end }}{{ include "a" . }}';
    expect(
      (await renderingOf(chart({ 'templates/a.yaml': endless }), {}, { seconds: { each: 20, all: 60 } })).head.leaves,
    ).toEqual([]);
    const itself =
      'apiVersion: v2\nname: shop\nversion: 0.1.0\ndependencies: [{ name: shop, version: 0.1.0, repository: "file://." }]\n';
    const rendering = await renderingOf(chart({ 'Chart.yaml': itself, 'templates/a.yaml': configMap }));
    expect(rendering.head.leaves.length + rendering.head.unread.length).toBeGreaterThan(0);
  });

  test('a program of the repository is never taken for the renderer', async () => {
    const rendering = await renderingOf(
      chart({ 'templates/a.yaml': configMap, 'bin/helm': '#!/bin/sh\n' }),
      {},
      { path: 'chart/bin:.' },
    );
    expect(reasons(rendering)[0]).toContain('no helm is on the PATH');
  });
});

test('nothing that was laid out is left behind', async () => {
  const before = readdirSync(ownTemp);
  const rendering = await renderingOf(chart({ 'templates/a.yaml': configMap }));
  await rendering.close();
  expect(readdirSync(ownTemp)).toEqual(before);
});

/** Processes that work in a folder of the renderers; told by Linux alone. */
function leftRunning(): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => {
      try {
        const folder = readlinkSync(`/proc/${name}/cwd`);
        return folder.startsWith(ownTemp) ? [folder] : [];
      } catch {
        return []; // another one's, or gone
      }
    });
}
