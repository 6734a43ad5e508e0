import { reviewPullRequest } from '../../src/review-pull-request.ts';
import { localLinks } from '../../src/runner/local-links.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { memoryForge, type Tree } from '../memory-forge.ts';
import { deployment } from './shop.ts';

const limited = deployment('carts');
const unlimited = deployment('carts', { resources: '          resources: { requests: { cpu: 100m, memory: 64Mi } }\n' });

/** A memory limit is taken away, and nothing is built: what is said of it. */
async function said(path: string, around: Tree): Promise<string[]> {
  const forge = memoryForge({ ...around, [path]: limited }, { ...around, [path]: unlimited });
  const { assessment } = await reviewPullRequest(forge, { ...defaultSettings, render: 'off' }, localLinks);
  return assessment.findings
    .filter(({ rule }) => rule.id === 'memory-limits')
    .map(({ priority, outcome, blocks, summaryOnly }) =>
      [priority, outcome, blocks ? 'blocks' : 'goes on', summaryOnly ? 'in the summary' : 'as a comment'].join(', '),
    );
}

const overlay = (name: string, more = '') => ({ [`overlays/${name}/kustomization.yaml`]: `resources: [../../base]\n${more}` });
const patched = 'patches:\n  - path: replicas.yaml\n';
const replicas = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: carts\nspec:\n  replicas: 5\n';
const base = { 'base/kustomization.yaml': 'resources: [carts.yaml]\n' };
const production = { ...overlay('production', patched), 'overlays/production/replicas.yaml': replicas };
const staging = { ...overlay('staging', patched), 'overlays/staging/replicas.yaml': replicas };

test('what fails in a production leaf is not less for what else it fails in', async () => {
  expect(await said('base/carts.yaml', { ...base, ...overlay('production'), ...overlay('staging') })).toEqual([
    'critical, fail, blocks, as a comment',
  ]);
});

test('what fails in other leaves is not less where a patch of production was not built', async () => {
  expect(await said('base/carts.yaml', { ...base, ...production, ...overlay('staging') })).toEqual([
    'critical, fail, blocks, as a comment',
  ]);
});

test('what stands in leaves of other environments only is medium, built or not', async () => {
  const demoted = ['medium, fail, goes on, in the summary'];
  expect(await said('base/carts.yaml', { ...base, ...overlay('staging') })).toEqual(demoted);
  expect(await said('base/carts.yaml', { ...base, ...staging, ...overlay('test') })).toEqual(demoted);
});

test('what a file of another environment lacks is medium, whatever production has in a file of its own', async () => {
  const demoted = ['medium, fail, goes on, in the summary'];
  expect(await said('clusters/staging/carts.yaml', { 'clusters/production/carts.yaml': limited })).toEqual(demoted);
  expect(await said('clusters/staging/carts.yaml', {})).toEqual(demoted);
});

test('nothing fails where each leaf has a patch that was not built', async () => {
  expect(await said('base/carts.yaml', { ...base, ...production, ...staging })).toEqual([]);
});
