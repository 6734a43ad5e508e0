import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Side } from '../../../src/forge/forge.ts';
import { openClone } from '../../../src/forge/local/open-clone.ts';
import { openFolders } from '../../../src/forge/local/open-folders.ts';
import { linesOf } from '../lines-of.ts';
import { told } from '../told.ts';
import { newFolder, newRepository, writeIn } from './repository.ts';

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const directory = newFolder();
  for (const [path, content] of Object.entries(files)) writeIn(directory, path, content);
  return directory;
}

const service = (port: number) => `apiVersion: v1
kind: Service
metadata:
  name: carts
spec:
  ports: [{ port: ${port} }]
`;

test('two folders are compared file by file', async () => {
  const base = folderWith({
    'same.yaml': 'kind: Same\n',
    'service.yaml': service(80),
    'old/budget.yaml': 'kind: PodDisruptionBudget\n',
    'old/route.yaml': 'kind: Route\nspec:\n  host: a\n  path: /\n  weight: 1\n',
    'gone.yaml': 'kind: Gone\n',
    'logo.png': new Uint8Array([0xff, 1]),
  });
  const head = folderWith({
    'same.yaml': 'kind: Same\n',
    'service.yaml': service(8080),
    'new/disruption.yaml': 'kind: PodDisruptionBudget\n',
    'new/route.yaml': 'kind: Route\nspec:\n  host: b\n  path: /\n  weight: 1\n',
    'added.yaml': 'kind: Added\r\nspec: {}',
    'logo.png': new Uint8Array([0xff, 2]),
  });
  const changes = await (await openFolders({ base, head })).changes();
  expect(changes).toMatchObject({ base: expect.stringMatching(/^[0-9a-f]{40}$/), head: 'working tree', complete: true });
  expect(told(changes.files)).toEqual([
    { file: 'added added.yaml', lines: ['added kind: Added', 'added spec: {}'] },
    { file: 'removed gone.yaml', lines: ['removed kind: Gone'] },
    { file: 'modified logo.png', lines: undefined },
    { file: 'renamed old/budget.yaml → new/disruption.yaml', lines: [] },
    { file: 'renamed old/route.yaml → new/route.yaml', lines: ['removed   host: a', 'added   host: b'] },
    { file: 'modified service.yaml', lines: ['removed   ports: [{ port: 80 }]', 'added   ports: [{ port: 8080 }]'] },
  ]);
});

test('files that only one folder holds are one hunk, counted as git’s patches are', async () => {
  const text = 'kind: Route\nspec: {}\n';
  const { files } = await (
    await openFolders({ base: folderWith({ 'old.yaml': text }), head: folderWith({ 'new.json': '{}' }) })
  ).changes();
  const repository = newRepository();
  repository.write('old.yaml', text);
  repository.commit('Old');
  repository.git('checkout', '--quiet', '-b', 'new');
  repository.remove('old.yaml');
  repository.write('new.json', '{}');
  repository.commit('New');
  const byGit = await (await openClone({ directory: repository.directory, head: 'new' })).changes();
  expect(files).toEqual(byGit.files);
});

test('a file of the same name with other content is another file', async () => {
  const base = folderWith({ 'a/kustomization.yaml': 'resources:\n  - a.yaml\n  - b.yaml\n' });
  const head = folderWith({ 'b/kustomization.yaml': 'namePrefix: x\nimages: []\nresources:\n  - c.yaml\n' });
  expect((await (await openFolders({ base, head })).changes()).files.map(({ status, path }) => `${status} ${path}`)).toEqual([
    'removed a/kustomization.yaml',
    'added b/kustomization.yaml',
  ]);
});

test('each side reads its own folder; settings come from the base', async () => {
  const base = folderWith({ 'service.yaml': service(80) });
  const head = folderWith({ 'service.yaml': service(8080) });
  const forge = await openFolders({ base, head });
  const port = async (side: Side) => /\d{2,}/.exec((await forge.at(side).read(['service.yaml'])).files[0]?.text ?? '')?.[0];
  expect([await port('base'), await port('head'), await port('target')]).toEqual(['80', '8080', '80']);
});

test('without a base everything is new, and settings come from the folder itself', async () => {
  const head = folderWith({
    'k8s/service.yaml': service(80),
    'notes.bin': new Uint8Array([0xff, 0xff]),
    '.github/seaworthy.yml': 'fail-on: never\n',
  });
  const forge = await openFolders({ base: undefined, head });
  const changes = await forge.changes();
  expect(changes).toMatchObject({ base: undefined, head: 'working tree' });
  expect(changes.files.map(({ status, path, hunks }) => `${status} ${path} ${hunks?.[0]?.lines.length}`)).toEqual([
    'added .github/seaworthy.yml 1',
    'added k8s/service.yaml 6',
    'added notes.bin undefined',
  ]);
  expect((await forge.at('target').read(['.github/seaworthy.yml'])).files).toHaveLength(1);
  expect((await forge.at('base').list()).entries).toEqual([]);
});

test('.git and node_modules are left out, and links are listed but lead nowhere', async () => {
  const outside = folderWith({ 'secret.yaml': 'kind: Secret\n' });
  const head = folderWith({ '.git/config': '', 'node_modules/x/a.yaml': 'kind: A\n', 'charts/web/values.yaml': 'replicas: 2\n' });
  symlinkSync(join(outside, 'secret.yaml'), join(head, 'secret.yaml'));
  symlinkSync(outside, join(head, 'elsewhere'));
  const snapshot = (await openFolders({ base: undefined, head })).at('head');
  expect((await snapshot.list()).entries.map(({ mode, path }) => `${mode} ${path}`)).toEqual([
    '100644 charts/web/values.yaml',
    '120000 elsewhere',
    '120000 secret.yaml',
  ]);
  expect(await snapshot.read(['secret.yaml', 'elsewhere/secret.yaml', 'charts/web/values.yaml', 'charts'])).toEqual({
    files: [{ path: 'charts/web/values.yaml', sha: expect.any(String), text: 'replicas: 2\n' }],
    unreadable: [{ path: 'secret.yaml', reason: 'a symbolic link: its target is read where it stands' }],
  });
});

test('lines are found below the given folders only', async () => {
  const head = folderWith({ 'a/x.yaml': 'kind: Service\n', 'ab/y.yaml': 'kind: Service\n', 'z.yaml': 'kind: Route\n' });
  const snapshot = (await openFolders({ base: undefined, head })).at('head');
  const found = async (...paths: string[]) =>
    (await linesOf(snapshot, /^kind: \w+/, paths))?.map(({ path, text }) => `${path} ${text}`);
  expect(await found('')).toEqual(['a/x.yaml kind: Service', 'ab/y.yaml kind: Service', 'z.yaml kind: Route']);
  expect(await found('a', 'z.yaml')).toEqual(['a/x.yaml kind: Service', 'z.yaml kind: Route']);
});

test('a missing folder is named', async () => {
  const head = folderWith({ 'a.yaml': 'kind: A\n' });
  await expect(openFolders({ base: '/no/such', head })).rejects.toThrow(
    '/no/such does not exist: name a folder that holds manifests',
  );
  await expect(openFolders({ base: undefined, head: join(head, 'a.yaml') })).rejects.toThrow(
    'is not a folder: name a folder that holds manifests',
  );
});
