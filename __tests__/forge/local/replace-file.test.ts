import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFile } from '../../../src/forge/local/replace-file.ts';
import { uncommittedLines } from '../../../src/forge/local/uncommitted.ts';
import { runGit } from '../../github/fake-github/run-git.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seaworthy-files-'));
  file = join(folder, 'carts.yaml');
  writeFileSync(file, 'replicas: 1\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a file is replaced as a whole', () => {
  test('with its mode, and nothing is left beside it', async () => {
    chmodSync(file, 0o640);
    await replaceFile(file, 'replicas: 1\n', 'replicas: 3\n');
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777, readdirSync(folder)]).toEqual([
      'replicas: 3\n',
      0o640,
      ['carts.yaml'],
    ]);
  });

  test('where a link leads, and the link stays', async () => {
    symlinkSync(file, join(folder, 'link.yaml'));
    await replaceFile(join(folder, 'link.yaml'), 'replicas: 1\n', 'replicas: 3\n');
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['replicas: 3\n', ['carts.yaml', 'link.yaml']]);
  });

  test('with its byte order mark', async () => {
    writeFileSync(file, '\uFEFFreplicas: 1\n');
    await replaceFile(file, 'replicas: 1\n', 'replicas: 3\n');
    expect(readFileSync(file, 'utf8')).toBe('\uFEFFreplicas: 3\n');
  });

  test.each([
    ['somebody wrote to it meanwhile', Buffer.from('replicas: 2\n')],
    ['it is UTF-16', Buffer.from('\uFEFFreplicas: 1\n', 'utf16le')],
  ])('not at all when %s', async (_, bytes) => {
    writeFileSync(file, bytes);
    await expect(replaceFile(file, 'replicas: 1\n', 'replicas: 3\n')).rejects.toThrow('is not what was reviewed');
    expect(readFileSync(file)).toEqual(bytes);
  });

  test('not at all when nothing can be written beside it', async () => {
    writeFileSync(`${file}.seaworthy-${process.pid}`, 'in the way');
    await expect(replaceFile(file, 'replicas: 1\n', 'replicas: 3\n')).rejects.toThrow('it is as it was');
    expect(readFileSync(file, 'utf8')).toBe('replicas: 1\n');
    expect(readFileSync(`${file}.seaworthy-${process.pid}`, 'utf8')).toBe('in the way');
  });
});

describe('lines that are not committed', () => {
  const among = async (lines: readonly number[]) => {
    const isUncommitted = await uncommittedLines(file);
    return isUncommitted && lines.filter(isUncommitted);
  };
  const commit = () => {
    runGit(folder, ['init', '--quiet']);
    runGit(folder, ['add', '.']);
    runGit(folder, ['-c', 'user.name=Octo', '-c', 'user.email=octo@example.com', 'commit', '--quiet', '-m', 'Begin']);
  };

  test('are unknown outside of a clone', async () => {
    expect(await among([1])).toBeUndefined();
  });

  test('are all of a file that git does not track, and all before the first commit', async () => {
    runGit(folder, ['init', '--quiet']);
    expect(await among([1])).toEqual([1]);
    runGit(folder, ['add', '.']);
    expect(await among([1])).toEqual([1]);
  });

  test('are none of a committed file', async () => {
    commit();
    expect(await among([1])).toEqual([]);
  });

  test('are those that differ from the last commit, staged or not; a removed line is the one before it', async () => {
    writeFileSync(file, 'a: 1\nb: 2\nc: 3\nd: 4\ne: 5\n');
    commit();
    writeFileSync(file, 'a: 1\nb: 3\nc: 3\ne: 5\nf: 6\n');
    expect(await among([1, 2, 3, 4, 5])).toEqual([2, 3, 5]);
    runGit(folder, ['add', '.']);
    expect(await among([1, 2, 3, 4, 5])).toEqual([2, 3, 5]);
  });
});
