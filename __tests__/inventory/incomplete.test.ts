import type { Snapshot } from '../../src/change/snapshot.ts';
import type { Forge } from '../../src/forge/forge.ts';
import { openClone } from '../../src/forge/local/open-clone.ts';
import { reviewPullRequest } from '../../src/review-pull-request.ts';
import { localLinks } from '../../src/runner/local-links.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { makeRepository } from '../github/make-repository.ts';
import { memoryForge, type Tree } from '../memory-forge.ts';

const deployment = (replicas: number) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: carts, namespace: shop }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: carts } }
  template:
    metadata: { labels: { app: carts } }
    spec: { containers: [{ name: carts, image: "shop/carts:1.4.2" }] }
`;
const budget =
  'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: carts, namespace: shop }\nspec: { maxUnavailable: 1, selector: { matchLabels: { app: carts } } }\n';
const base: Tree = { 'carts.yaml': deployment(2) };
const head: Tree = { 'carts.yaml': deployment(3) };

/** The row of the budgets, and what is named as not read. */
async function budgetsSeen(forge: Forge) {
  const { assessment, summary } = await reviewPullRequest(forge, defaultSettings, localLinks);
  const row = assessment.checklist.find(({ item }) => item.id === 'pod-disruption-budget');
  return {
    row: [row?.status, ...(row?.reasons ?? [])],
    unread: assessment.unread.map(({ path, reason }) => `${path} ${reason}`.trim()),
    summary,
  };
}

/** A forge whose head is seen otherwise. */
function seen(forge: Forge, change: (snapshot: Snapshot) => Partial<Snapshot>): Forge {
  return { ...forge, at: side => ({ ...forge.at(side), ...(side === 'head' ? change(forge.at(side)) : {}) }) };
}

const lacking = 'none is in what was read; the rest of this unit may hold one';

test('a whole repository without a budget has none', async () => {
  expect((await budgetsSeen(memoryForge(base, head))).row).toEqual(['fail']);
});

test('a list of files that the host cut off may have held one', async () => {
  const forge = seen(memoryForge({ ...base, 'web.yaml': '' }, { ...head, 'web.yaml': '' }), snapshot => ({
    list: async () => ({ ...(await snapshot.list()), complete: false }),
  }));
  const { row, unread, summary } = await budgetsSeen(forge);
  expect(row).toEqual(['unverified', `${lacking} (the host cut the list of files off)`]);
  expect(unread).toEqual(['the host cut the list of files off']);
  expect(summary).toContain('⚠️ Not read: the host cut the list of files off\n');
});

test('a file that cannot be read may hold one, and is named', async () => {
  const forge = seen(memoryForge({ ...base, 'pdb.yaml': budget }, { ...head, 'pdb.yaml': budget }), snapshot => ({
    read: async paths => {
      const { files } = await snapshot.read(paths.filter(path => path !== 'pdb.yaml'));
      return { files, unreadable: paths.includes('pdb.yaml') ? [{ path: 'pdb.yaml', reason: 'not text' }] : [] };
    },
  }));
  const { row, unread } = await budgetsSeen(forge);
  expect(row).toEqual(['unverified', `${lacking} (\`pdb.yaml\` was not read: not text)`]);
  expect(unread).toEqual(['pdb.yaml not text']);
});

test('a document that is no YAML and claims to be one may be it; another kind may not', async () => {
  const broken = { 'pdb.yaml': `${budget}  bad: [\n` };
  const { row } = await budgetsSeen(memoryForge({ ...base, ...broken }, { ...head, ...broken }));
  expect(row).toEqual(['unverified', `${lacking} (\`pdb.yaml:5\` could not be read)`]);
  const other = { 'map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: carts, namespace: shop }\ndata: [\n' };
  expect((await budgetsSeen(memoryForge({ ...base, ...other }, { ...head, ...other }))).row).toEqual(['fail']);
});

test('a budget that the pull request breaks is not gone', async () => {
  const { row } = await budgetsSeen(memoryForge({ ...base, 'pdb.yaml': budget }, { ...head, 'pdb.yaml': `${budget}  bad: [\n` }));
  expect(row).toEqual(['unverified', `${lacking} (\`pdb.yaml:5\` could not be read)`]);
});

test('a template may make one', async () => {
  const template = { 'pdb.yaml': `{{- if .Values.budget }}\n${budget.replace('carts', '{{ .name }}')}{{- end }}\n` };
  const { row } = await budgetsSeen(memoryForge({ ...base, ...template }, { ...head, ...template }));
  expect(row).toEqual(['unverified', `${lacking} (\`pdb.yaml\` is a template, and nobody filled it in)`]);
});

describe('where nothing can be looked through unread', () => {
  const many = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`far/${index}.yaml`, `a: ${index}\n`]));
  const far = (files: number) =>
    seen(memoryForge({ ...base, ...many }, { ...head, ...many }), () => ({
      grep: async () => false,
      reach: async () => ({ files, bytes: 1_000_000 }),
    }));

  test('what lies beyond the reach is counted, and makes the unit partial', async () => {
    const { row, unread } = await budgetsSeen(far(5));
    expect(row).toEqual(['unverified', `${lacking} (of 12 unchanged files only the nearest 5 were read)`]);
    expect(unread).toEqual(['of 12 unchanged files only the nearest 5 were read']);
  });

  test('all of it within the reach is a whole repository', async () => {
    expect((await budgetsSeen(far(12))).row).toEqual(['fail']);
  });
});

test('a budget in UTF-16 in a clone is a budget, and one in an encoding that nobody reads may be one', async () => {
  const row = async (pdb: Buffer) => {
    const repository = makeRepository({ base: { ...base, 'pdb.yaml': pdb }, head: { ...head, 'pdb.yaml': pdb } });
    const { directory, base: from, head: to } = repository;
    const seenInClone = await budgetsSeen(await openClone({ directory, base: from, head: to }));
    repository.cleanup();
    return seenInClone.row;
  };
  expect(await row(Buffer.from(`\ufeff${budget}`, 'utf16le'))).toEqual(['pass']);
  expect(await row(Buffer.from(`\ufeff${budget}`, 'utf16le').swap16())).toEqual(['pass']);
  expect(await row(Buffer.from(`# caf\xe9\n${budget}`, 'latin1'))).toEqual([
    'unverified',
    `${lacking} (\`pdb.yaml\` was not read: not text: neither UTF-8 nor UTF-16)`,
  ]);
});

test('of very many budgets that name no namespace and share a label the nearest are read, and that is said', async () => {
  const shared = (text: string) => text.replaceAll('app: carts', 'app: carts, part-of: shop');
  const budgets = (count: number): Tree =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `budgets/${index}.yaml`,
        shared(budget).replace(', namespace: shop', '').replaceAll('carts', `other-${index}`),
      ]),
    );
  const row = async (others: Tree) =>
    (
      await budgetsSeen(
        memoryForge({ ...others, 'carts.yaml': shared(deployment(2)) }, { ...others, 'carts.yaml': shared(deployment(3)) }),
      )
    ).row;
  expect(await row(budgets(60))).toEqual(['fail']);
  expect(await row(budgets(63))).toEqual([
    'unverified',
    `${lacking} (3 objects that name no namespace and may bear on it were not read)`,
  ]);
});
