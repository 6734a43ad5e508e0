import { openFiles } from '../../../src/forge/local/open-files.ts';
import { linesOf } from '../lines-of.ts';
import { newFolder, writeIn } from './repository.ts';

test('single files are a part of a repository: all new, and the listing is not complete', async () => {
  const directory = newFolder();
  writeIn(directory, 'k8s/web.yaml', 'kind: Deployment\n');
  writeIn(directory, 'k8s/other.yaml', 'kind: Other\n');
  writeIn(directory, '.seaworthy.yml', 'fail-on: high\n');
  const forge = await openFiles({ files: ['k8s/web.yaml', { path: '-', text: 'kind: Service\n' }], directory });
  expect(await forge.changes()).toMatchObject({ base: undefined, head: 'working tree', complete: true });
  expect(
    (await forge.changes()).files.map(({ status, path, hunks }) => `${status} ${path}: ${hunks?.[0]?.lines[0]?.text}`),
  ).toEqual(['added k8s/web.yaml: kind: Deployment', 'added -: kind: Service']);
  expect((await forge.at('head').list()).complete).toBe(false);
  expect(await forge.at('head').read(['k8s/web.yaml', '-', 'k8s/other.yaml'])).toMatchObject({
    files: [
      { path: 'k8s/web.yaml', text: 'kind: Deployment\n' },
      { path: '-', text: 'kind: Service\n' },
    ],
  });
  expect(await linesOf(forge.at('head'), /Service/, [''])).toEqual([{ path: '-', line: 1, text: 'Service' }]);
  expect((await forge.at('target').read(['.seaworthy.yml'])).files[0]?.text).toBe('fail-on: high\n');
});

test('a file outside the folder keeps the way to it', async () => {
  const directory = newFolder();
  writeIn(directory, 'web.yaml', 'kind: Deployment\n');
  const forge = await openFiles({ files: ['../web.yaml'], directory: `${directory}/nested` });
  expect((await forge.at('head').read(['../web.yaml'])).files).toHaveLength(1);
});

test('a file that is not there, and a folder, say what to do', async () => {
  const directory = newFolder();
  writeIn(directory, 'k8s/web.yaml', 'kind: Deployment\n');
  await expect(openFiles({ files: ['k8s/wbe.yaml'], directory })).rejects.toThrow(
    'k8s/wbe.yaml does not exist: check its spelling',
  );
  await expect(openFiles({ files: ['k8s'], directory })).rejects.toThrow(
    'k8s is not a file: a folder is checked by itself, as a whole repository',
  );
});
