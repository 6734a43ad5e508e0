import { cloneHolds, cloneIn } from '../../../src/forge/local/clone.ts';
import { newFolder, newRepository } from './repository.ts';

function twoCommits() {
  const repository = newRepository();
  repository.write('a.yaml', 'replicas: 1\n');
  const first = repository.commit('One');
  repository.write('a.yaml', 'replicas: 2\n');
  repository.write('b.yaml', 'kind: B\n');
  const second = repository.commit('Two');
  return { ...repository, first, second };
}

test('a whole clone holds its commits, and no others', async () => {
  const { directory, first, second } = twoCommits();
  const clone = await cloneIn(directory);
  expect(await clone?.holds([first, second])).toBe(true);
  expect(await clone?.holds([first, '1234567890123456789012345678901234567890'])).toBe(false);
});

test('a shallow clone holds its tip only', async () => {
  const origin = twoCommits();
  const directory = newFolder();
  origin.git('clone', '--quiet', '--depth=1', `file://${origin.directory}`, directory);
  const clone = await cloneIn(directory);
  expect(await clone?.holds([origin.second])).toBe(true);
  expect(await clone?.holds([origin.first])).toBe(false);
});

test('a partial clone would fetch what is read, so it counts as holding nothing', async () => {
  const origin = twoCommits();
  origin.git('config', 'uploadpack.allowFilter', 'true');
  const directory = newFolder();
  origin.git('clone', '--quiet', '--filter=blob:none', `file://${origin.directory}`, directory);
  expect(await cloneHolds(directory, [origin.first])).toBe(false);
});

test('a plain folder is no clone', async () => {
  const folder = newFolder();
  expect(await cloneIn(folder)).toBeUndefined();
  expect(await cloneHolds(folder, [])).toBe(false);
});

test('changes can be narrowed to some paths', async () => {
  const { directory, first, second } = twoCommits();
  const clone = await cloneIn(directory);
  expect((await clone?.changes(first, second))?.map(({ path }) => path)).toEqual(['a.yaml', 'b.yaml']);
  expect((await clone?.changes(first, second, ['b.yaml']))?.map(({ path }) => path)).toEqual(['b.yaml']);
});
