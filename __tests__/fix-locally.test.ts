import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fixLocally } from '../src/fix-locally.ts';
import type { Forge } from '../src/forge/forge.ts';
import { openClone } from '../src/forge/local/open-clone.ts';
import { openFolders } from '../src/forge/local/open-folders.ts';
import { reviewPullRequest } from '../src/review-pull-request.ts';
import { localLinks } from '../src/runner/local-links.ts';
import { printFixes } from '../src/runner/terminal/fixes.ts';
import { paintFor } from '../src/runner/terminal/paint.ts';
import { defaultSettings } from '../src/settings/settings.ts';
import { runGit } from './github/fake-github/run-git.ts';

const deployment = (name: string, pod = '', container = '') => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: shop
spec:
  replicas: 2
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
${pod}      containers:
        - name: ${name}
          image: shop/${name}:1.4.2
${container}`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seaworthy-fix-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const git = (...args: string[]) => runGit(folder, ['-c', 'user.name=Octo', '-c', 'user.email=octo@example.com', ...args]);
const commitAll = () => {
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Begin');
};

async function fix(forge: Forge, confidence: 'safe' | 'check' = 'safe', force = false): Promise<string> {
  const { fixable } = await reviewPullRequest(forge, { ...defaultSettings, inlineComments: false }, localLinks);
  return printFixes(await fixLocally(fixable, folder, { confidence, force }), paintFor(false));
}
const check = () => openFolders({ base: undefined, head: folder });

test('the safe fixes are made in all files, and told', async () => {
  write('deploy/carts.yaml', deployment('carts'));
  write('deploy/orders.yaml', deployment('orders'));
  expect(await fix(await check())).toBe(`fixed deploy/carts.yaml (2 findings)
  No seccomp profile: Deployment carts · Use the runtime’s default profile, which blocks only calls that containers hardly ever make
  May gain privileges: container carts of Deployment carts · Forbid privilege escalation (stops only setuid helpers such as sudo and ping)
fixed deploy/orders.yaml (2 findings)
  No seccomp profile: Deployment orders · Use the runtime’s default profile, which blocks only calls that containers hardly ever make
  May gain privileges: container orders of Deployment orders · Forbid privilege escalation (stops only setuid helpers such as sudo and ping)
`);
  expect(read('deploy/carts.yaml')).toBe(
    deployment(
      'carts',
      '      securityContext:\n        seccompProfile:\n          type: RuntimeDefault\n',
      '          securityContext:\n            allowPrivilegeEscalation: false\n',
    ),
  );
  expect(readdirSync(join(folder, 'deploy'))).toEqual(['carts.yaml', 'orders.yaml']);
});

test('those that need a look are made when they are asked for', async () => {
  write('carts.yaml', deployment('carts'));
  expect(await fix(await check(), 'check')).toContain('Drop ALL capabilities; may change behaviour');
  expect(read('carts.yaml')).toContain('readOnlyRootFilesystem: true');
});

test('a second run finds nothing to do', async () => {
  write('carts.yaml', deployment('carts'));
  await fix(await check(), 'check');
  const once = read('carts.yaml');
  expect(await fix(await check(), 'check')).toBe('nothing to fix: no proven fix is open\n');
  expect(read('carts.yaml')).toBe(once);
});

test('all copies of an object are fixed, though a comment would stand on one of them', async () => {
  write('base/carts.yaml', deployment('carts'));
  write('all-in-one.yaml', deployment('carts'));
  await fix(await check());
  expect(read('all-in-one.yaml')).toBe(read('base/carts.yaml'));
});

describe('in a clone', () => {
  test('a file with uncommitted changes in the lines to be touched is left alone, unless forced', async () => {
    write('carts.yaml', deployment('carts'));
    write('orders.yaml', deployment('orders'));
    commitAll();
    const edited = deployment('carts').replace('shop/carts:1.4.2', 'shop/carts:1.4.3');
    write('carts.yaml', edited);
    const told = await fix(await check());
    expect(told).toContain('left alone carts.yaml: line 14 is not committed yet: commit, or use --force');
    expect(told).toContain('fixed orders.yaml (2 findings)');
    expect(read('carts.yaml')).toBe(edited);

    expect(await fix(await check(), 'safe', true)).toContain('fixed carts.yaml (2 findings)');
    expect(read('carts.yaml')).toContain('allowPrivilegeEscalation: false');
  });

  test('uncommitted changes elsewhere in the file are no obstacle', async () => {
    write('carts.yaml', deployment('carts'));
    commitAll();
    write('carts.yaml', deployment('carts').replace('replicas: 2', 'replicas: 3'));
    expect(await fix(await check())).toContain('fixed carts.yaml (2 findings)');
    expect(read('carts.yaml')).toContain('replicas: 3');
  });

  test('a review fixes what the branch brought in, and puts back what it removed when asked to', async () => {
    const probe = '          livenessProbe: # slow on Mondays\n            httpGet: { path: /live, port: 80 }\n';
    write('carts.yaml', deployment('carts', '', probe));
    commitAll();
    git('checkout', '--quiet', '-b', 'change');
    write('carts.yaml', deployment('carts'));
    git('commit', '--quiet', '-a', '-m', 'Remove the probe');
    const review = () => openClone({ directory: folder, base: 'main' });
    expect(await fix(await review())).toBe('nothing to fix: no proven fix is open\n');
    expect(await fix(await review(), 'check')).toContain('Put back what this change removes');
    expect(read('carts.yaml')).toBe(deployment('carts', '', probe));
  });
});
