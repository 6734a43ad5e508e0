import { reviewPullRequest } from '../../src/review-pull-request.ts';
import { localLinks } from '../../src/runner/local-links.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { memoryForge, type Tree } from '../memory-forge.ts';
import { deployment, service } from './shop.ts';

/** What is said of memory limits: `introduced deploy/carts.yaml:19, also bundle.yaml:19`. */
async function said(base: Tree, head: Tree): Promise<string[]> {
  const { assessment } = await reviewPullRequest(memoryForge(base, head), { ...defaultSettings, render: 'off' }, localLinks);
  return assessment.findings
    .filter(({ rule }) => rule.id === 'memory-limits')
    .map(({ change, span, alsoAt }) =>
      [`${change} ${span.path}:${span.start.line}`, ...alsoAt.map(({ path, start }) => `${path}:${start.line}`)].join(', also '),
    );
}

const unlimited = deployment('carts', { resources: '' });
const limited = deployment('carts');
const other = deployment('orders');
const bundle = (...texts: readonly string[]) => texts.join('---\n');

describe('a copy of an object that did not change', () => {
  const base = { 'deploy/carts.yaml': unlimited, 'deploy/orders.yaml': other };

  test('introduces nothing that the original lacked before', async () => {
    const head = { ...base, 'bundle.yaml': bundle(unlimited, other) };
    expect(await said(base, head)).toEqual(['existing bundle.yaml:20']);
  });

  test('nor where a build gave it labels and a namespace', async () => {
    const unplaced = { ...base, 'deploy/carts.yaml': unlimited.replace('  namespace: shop\n', '') };
    const copy = unlimited.replace('metadata:\n', 'metadata:\n  labels: { release: stable }\n');
    expect(await said(unplaced, { ...unplaced, 'bundle.yaml': bundle(copy, other) })).toEqual(['existing bundle.yaml:21']);
  });

  test('nor where an old bundle takes it in late', async () => {
    const before = { ...base, 'bundle.yaml': bundle(other) };
    expect(await said(before, { ...before, 'bundle.yaml': bundle(other, unlimited) })).toEqual(['existing bundle.yaml:47']);
  });

  test('introduces what it was changed to lack', async () => {
    const before = { ...base, 'deploy/carts.yaml': limited };
    expect(await said(before, { ...before, 'bundle.yaml': bundle(unlimited, other) })).toEqual(['introduced bundle.yaml:20']);
  });

  test('introduces what it had before, though the original has lacked it for long', async () => {
    const before = { ...base, 'bundle.yaml': bundle(limited, other) };
    expect(await said(before, { ...before, 'bundle.yaml': bundle(unlimited, other) })).toEqual(['introduced bundle.yaml:20']);
  });
});

describe('a change that copies share is told once', () => {
  const before = { 'carts.yaml': limited, 'all.yaml': bundle(service('carts'), limited, other) };
  const after = { 'carts.yaml': unlimited, 'all.yaml': bundle(service('carts'), unlimited, other) };

  test('at the file of its own, whatever the names', async () => {
    expect(await said(before, after)).toEqual(['introduced carts.yaml:20, also all.yaml:30']);
  });

  test('at the file that a kustomization lists, whatever else there is', async () => {
    const lists = { 'kustomization.yaml': 'resources: [all.yaml]\n' };
    expect(await said({ ...before, ...lists }, { ...after, ...lists })).toEqual(['introduced all.yaml:30, also carts.yaml:20']);
  });
});

describe('the same names in several places', () => {
  test('environments that move together keep their own predecessors', async () => {
    const base = { 'old/staging/carts.yaml': unlimited, 'old/prod/carts.yaml': limited };
    const head = { 'new/prod/carts.yaml': limited, 'new/staging/carts.yaml': unlimited };
    expect(await said(base, head)).toEqual(['existing new/staging/carts.yaml:20']);
  });

  test('a manifest that a kustomization takes in is the same object', async () => {
    const base = { 'carts.yaml': unlimited };
    const head = { 'carts.yaml': unlimited, 'kustomization.yaml': 'namespace: shop\nresources: [carts.yaml]\n' };
    expect((await said(base, head)).filter(line => line.startsWith('introduced'))).toEqual([]);
  });
});
