import { openClone } from '../../src/forge/local/open-clone.ts';
import { makeRepository, type RepositoryTrees } from '../github/make-repository.ts';
import { reviewFrom } from '../rendering/review-of.ts';

const cleanups: (() => unknown)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

/** What a review says that it did not read. */
async function notRead(trees: RepositoryTrees): Promise<readonly string[]> {
  const { directory, base, head, cleanup } = makeRepository(trees);
  cleanups.push(cleanup);
  return (await reviewFrom(await openClone({ directory, base, head }), { render: 'off' })).notices;
}

const carts = `apiVersion: v1
kind: Service
metadata: { name: carts, namespace: shop }
spec: { selector: { app: carts }, ports: [{ port: 80 }] }
`;

test('a manifest that became a symbolic link is named once', async () => {
  expect(await notRead({ base: { 'carts.yaml': carts }, head: { 'carts.yaml': { symlink: '../carts.yaml' } } })).toEqual([
    'carts.yaml: a symbolic link: its target is read where it stands',
  ]);
});

test('one of which Git LFS left a pointer is named', async () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 240\n';
  expect(await notRead({ base: { 'carts.yaml': carts }, head: { 'carts.yaml': pointer } })).toEqual([
    'carts.yaml: a Git LFS pointer: what it stands for is not in the repository',
  ]);
});

test('one that moves to an ignored folder is named; one that was never looked at is not', async () => {
  const sample = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: sample }\n';
  const [base, head] = [
    { 'carts.yaml': carts, 'testdata/a.yaml': sample },
    { 'vendor/carts.yaml': carts, 'testdata/b.yaml': sample },
  ];
  expect(await notRead({ base, head })).toEqual(['vendor/carts.yaml: moved to where nothing is read (`paths`, `paths-ignore`)']);
});
