import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../../src/rendering/confine.ts';
import { findTools } from '../../src/rendering/tools.ts';
import { describeWith } from './installed.ts';
import { renderingOf, treeOf } from './rendering-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'seaworthy-tools-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A PATH on which programs answer every question with the same words. */
function pathWith(programs: Readonly<Record<string, string>>): string {
  const own = mkdtempSync(join(folder, 'path-'));
  for (const [name, words] of Object.entries(programs)) {
    writeFileSync(join(own, name), `#!/bin/sh\necho '${words}' "$@"\n`);
    chmodSync(join(own, name), 0o755);
  }
  return own;
}

const limits = { emptyFolder: folder, seconds: 10, outputBytes: 1000 };
const toolsOn = (programs: Readonly<Record<string, string>>) => findTools(pathWith(programs), async () => limits);
const skipOnWindows = process.platform === 'win32' ? test.skip : test;

describe('which renderer is taken', () => {
  skipOnWindows.each([
    ['v3.22.0+g123', '3.22.0'],
    ['v4.2.4', '4.2.4'],
  ])('helm %s', async (words, version) => {
    expect(await toolsOn({ helm: words }).helm()).toMatchObject({ version });
  });

  skipOnWindows('not a helm of version 2', async () => {
    expect(await toolsOn({ helm: 'Client: v2.17.0' }).helm()).toEqual({
      reason: 'helm 2.17.0 is on the PATH, and 3 or newer is needed',
    });
  });

  skipOnWindows('not something that says nothing', async () => {
    expect(await toolsOn({ helm: '' }).helm()).toEqual({
      reason: 'helm of an unknown version is on the PATH, and 3 or newer is needed',
    });
  });

  skipOnWindows('kustomize before kubectl', async () => {
    const tool = await toolsOn({ kustomize: 'v5.8.1', kubectl: '"gitVersion": "v1.36.3"' }).kustomize();
    expect(tool).toMatchObject({ version: '5.8.1' });
    expect('run' in tool && (await tool.run(['folder'])).output).toContain('build folder');
  });

  skipOnWindows('kubectl, where kustomize is too old or absent', async () => {
    for (const programs of [{ kustomize: '{kustomize/v3.8.7}' }, {}]) {
      const tool = await toolsOn({ ...programs, kubectl: '"gitVersion": "v1.36.3"' }).kustomize();
      expect(tool).toMatchObject({ version: 'kubectl 1.36.3' });
      expect('run' in tool && (await tool.run(['folder'])).output).toContain('kustomize folder');
    }
  });

  skipOnWindows('not a kubectl that knows no origins', async () => {
    expect(await toolsOn({ kubectl: '"gitVersion": "v1.20.1"' }).kustomize()).toEqual({
      reason: 'kubectl 1.20.1 is on the PATH, and 1.24 or newer is needed',
    });
  });

  test('none where there is none', async () => {
    expect(await toolsOn({}).kustomize()).toMatchObject({ reason: expect.stringContaining('no kustomize and no kubectl') });
  });
});

describeWith('kustomize', 'kubectl, which has kustomize in it', () => {
  test('builds what kustomize builds', async () => {
    const kustomize = findProgram('kustomize', process.env.PATH ?? '');
    const kubectl = `#!/bin/sh
[ "$1" = version ] && echo '"gitVersion": "v1.36.3"' && exit
[ "$1" = kustomize ] && shift && exec '${kustomize}' build "$@"
`;
    const path = pathWith({});
    writeFileSync(join(path, 'kubectl'), kubectl);
    chmodSync(join(path, 'kubectl'), 0o755);
    const overlays = treeOf('overlays');
    const objects = async (options = {}) =>
      (await renderingOf(overlays, {}, options)).head.leaves.map(({ name, documents }) => [
        name,
        documents.map(({ value }) => value),
      ]);
    expect(await objects({ path })).toEqual(await objects());
  });
});
