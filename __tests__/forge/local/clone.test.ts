import type { Side } from '../../../src/forge/forge.ts';
import { openClone } from '../../../src/forge/local/open-clone.ts';
import { linesOf } from '../lines-of.ts';
import { told } from '../told.ts';
import { newFolder, newRepository, type Repository } from './repository.ts';

const deployment = (replicas: number) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: carts
spec:
  replicas: ${replicas}
`;
const budget = 'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: carts\n';

/** A branch that scales carts down, moves its budget, drops the notes and adds a route; main has gone on meanwhile. */
function branchedRepository(): Repository & { readonly base: string; readonly head: string } {
  const repository = newRepository();
  repository.write('k8s/carts.yaml', deployment(3));
  repository.write('k8s/budget.yaml', budget);
  repository.write('notes.txt', 'to be deleted\n');
  const base = repository.commit('Carts');
  repository.git('checkout', '--quiet', '-b', 'scale-down');
  repository.write('k8s/carts.yaml', deployment(1));
  repository.move('k8s/budget.yaml', 'k8s/carts/budget.yaml');
  repository.remove('notes.txt');
  repository.write('k8s/route.yaml', 'kind: Route\r\nspec: {}');
  const head = repository.commit('Scale down');
  repository.git('checkout', '--quiet', 'main');
  repository.write('k8s/orders.yaml', deployment(2));
  repository.commit('Orders');
  return { ...repository, base, head };
}

test('two refs are compared from their merge base: what main did meanwhile is not the branch’s change', async () => {
  const { directory, base, head } = branchedRepository();
  const forge = await openClone({ directory, base: 'main', head: 'scale-down' });
  const changes = await forge.changes();
  expect(changes).toMatchObject({ base, head, complete: true });
  expect(told(changes.files)).toEqual([
    { file: 'modified k8s/carts.yaml', lines: ['removed   replicas: 3', 'added   replicas: 1'] },
    { file: 'renamed k8s/budget.yaml → k8s/carts/budget.yaml', lines: [] },
    { file: 'added k8s/route.yaml', lines: ['added kind: Route', 'added spec: {}'] },
    { file: 'removed notes.txt', lines: ['removed to be deleted'] },
  ]);
});

test('a hunk carries three lines of context and counts from one', async () => {
  const { directory } = branchedRepository();
  const { files } = await (await openClone({ directory, base: 'main', head: 'scale-down' })).changes();
  expect(files.find(({ path }) => path === 'k8s/carts.yaml')?.hunks).toEqual([
    {
      baseStart: 3,
      headStart: 3,
      lines: [
        { kind: 'kept', text: 'metadata:' },
        { kind: 'kept', text: '  name: carts' },
        { kind: 'kept', text: 'spec:' },
        { kind: 'removed', text: '  replicas: 3' },
        { kind: 'added', text: '  replicas: 1' },
      ],
    },
  ]);
});

test('each side reads its own commit, and the target is the tip of the branch to merge into', async () => {
  const { directory } = branchedRepository();
  const forge = await openClone({ directory, base: 'main', head: 'scale-down' });
  const replicas = async (side: Side) =>
    (await forge.at(side).read(['k8s/carts.yaml', 'k8s/orders.yaml', 'no/such.yaml'])).files.map(
      ({ path, text }) => `${path} ${/replicas: \d/.exec(text)}`,
    );
  expect(await replicas('base')).toEqual(['k8s/carts.yaml replicas: 3']);
  expect(await replicas('head')).toEqual(['k8s/carts.yaml replicas: 1']);
  expect(await replicas('target')).toEqual(['k8s/carts.yaml replicas: 3', 'k8s/orders.yaml replicas: 2']);
});

test('a commit is listed with modes, ids and sizes as git records them', async () => {
  const { directory, git } = branchedRepository();
  const { entries, complete } = await (await openClone({ directory, head: 'scale-down' })).at('head').list();
  expect(complete).toBe(true);
  expect(entries.map(({ mode, path, bytes }) => `${mode} ${path} ${bytes}`)).toEqual([
    '100644 k8s/carts.yaml 81',
    '100644 k8s/carts/budget.yaml 72',
    '100644 k8s/route.yaml 21',
  ]);
  expect(entries[0]?.sha).toBe(git('rev-parse', 'scale-down:k8s/carts.yaml'));
});

test('without refs the working tree is compared with main: edited, moved and new files, not ignored ones', async () => {
  const repository = branchedRepository();
  repository.git('checkout', '--quiet', 'scale-down');
  repository.write('.gitignore', 'build/\n');
  repository.write('build/out.yaml', 'kind: Ignored\n');
  repository.write('k8s/carts.yaml', deployment(0));
  repository.move('k8s/carts/budget.yaml', 'policies/budget.yaml');
  repository.write('k8s/new.yaml', 'kind: New\n');
  const forge = await openClone({ directory: repository.directory });
  const changes = await forge.changes();
  expect(changes).toMatchObject({ base: repository.base, head: 'working tree' });
  expect(told(changes.files)).toEqual([
    { file: 'added .gitignore', lines: ['added build/'] },
    { file: 'modified k8s/carts.yaml', lines: ['removed   replicas: 3', 'added   replicas: 0'] },
    { file: 'added k8s/new.yaml', lines: ['added kind: New'] },
    { file: 'added k8s/route.yaml', lines: ['added kind: Route', 'added spec: {}'] },
    { file: 'removed notes.txt', lines: ['removed to be deleted'] },
    { file: 'renamed k8s/budget.yaml → policies/budget.yaml', lines: [] },
  ]);
  const { entries } = await forge.at('head').list();
  expect(entries.map(({ path }) => path).sort()).toEqual([
    '.gitignore',
    'k8s/carts.yaml',
    'k8s/new.yaml',
    'k8s/route.yaml',
    'policies/budget.yaml',
  ]);
});

test('the working tree gives files the ids that git would', async () => {
  const repository = branchedRepository();
  repository.write('k8s/carts.yaml', deployment(5));
  const forge = await openClone({ directory: repository.directory });
  const { entries } = await forge.at('head').list();
  const { files } = await forge.at('head').read(['k8s/carts.yaml', 'k8s/budget.yaml']);
  for (const path of ['k8s/carts.yaml', 'k8s/budget.yaml']) {
    const id = repository.git('hash-object', path);
    expect(entries.find(entry => entry.path === path)?.sha).toBe(id);
    expect(files.find(file => file.path === path)?.sha).toBe(id);
  }
});

test('a folder inside the clone stands for the whole clone', async () => {
  const { directory } = branchedRepository();
  const forge = await openClone({ directory: `${directory}/k8s`, base: 'main', head: 'scale-down' });
  expect((await forge.changes()).files.map(({ path }) => path)).toContain('k8s/carts.yaml');
  expect((await linesOf(forge.at('head'), /kind: .*Budget/, ['k8s']))?.map(({ path }) => path)).toEqual([
    'k8s/carts/budget.yaml',
  ]);
});

test('lines are found in a commit and in the working tree, below the given paths only', async () => {
  const repository = branchedRepository();
  repository.write('new/budget.yaml', budget);
  const forge = await openClone({ directory: repository.directory, base: 'scale-down' });
  const found = async (side: 'head' | 'target', pattern: RegExp, ...paths: string[]) =>
    (await linesOf(forge.at(side), pattern, paths))?.map(({ path, line, text }) => `${path}:${line} ${text}`).sort();
  const kinds = /^kind: (?:PodDisruptionBudget|Route)/;
  expect(await found('target', kinds, '')).toEqual([
    'k8s/carts/budget.yaml:2 kind: PodDisruptionBudget',
    'k8s/route.yaml:1 kind: Route',
  ]);
  expect(await found('target', kinds, 'k8s/carts')).toEqual(['k8s/carts/budget.yaml:2 kind: PodDisruptionBudget']);
  expect(await found('target', /-e Pod.*/, '')).toEqual([]);
  expect(await found('head', kinds, '')).toEqual([
    'k8s/budget.yaml:2 kind: PodDisruptionBudget',
    'new/budget.yaml:2 kind: PodDisruptionBudget',
  ]);
  expect(await found('head', kinds, 'new/budget.yaml', 'k8s/carts.yaml')).toEqual([
    'new/budget.yaml:2 kind: PodDisruptionBudget',
  ]);
  const many = Array.from({ length: 4000 }, (_, index) => `elsewhere/${index}.yaml`);
  expect(await found('target', /^kind: Route/, ...many, 'k8s/route.yaml')).toEqual(['k8s/route.yaml:1 kind: Route']);
});

test('every match of a line is told, in files with any line ends', async () => {
  const repository = branchedRepository();
  repository.write('windows.yaml', 'kind: A\r\nname: one, name: two\r\n');
  const forge = await openClone({ directory: repository.directory, base: 'scale-down' });
  const lines = await linesOf(forge.at('head'), /name: \w+|^kind:.*/, ['windows.yaml']);
  expect(lines?.map(({ line, text }) => [line, text])).toEqual([
    [1, 'kind: A'],
    [2, 'name: one'],
    [2, 'name: two'],
  ]);
});

test('words are found in the files of a commit, without reading them', async () => {
  const { directory } = branchedRepository();
  const forge = await openClone({ directory, base: 'scale-down' });
  const found = await forge.at('target').holding?.(['carts', 'Route', 'kind: (', '.'], ['k8s/route.yaml', 'no/such.yaml']);
  expect(found?.filter(({ text }) => text !== '.')).toEqual([{ path: 'k8s/route.yaml', line: 1, text: 'Route' }]);
  const many = Array.from({ length: 9 }, () => ['k8s/route.yaml', 'k8s/carts/budget.yaml']).flat();
  expect(await forge.at('target').holding?.(['PodDisruptionBudget'], many)).toEqual([
    { path: 'k8s/carts/budget.yaml', line: 2, text: 'PodDisruptionBudget' },
  ]);
  expect(await forge.at('target').holding?.(['nowhere'], many)).toEqual([]);
  expect(await forge.at('target').holding?.(['Route'], [])).toEqual([]);
});

test('a commit beside another is listed like one by itself', async () => {
  const repository = branchedRepository();
  const { directory, git } = repository;
  const alone = async (commit: string) => (await openClone({ directory, base: commit, head: commit })).at('head').list();
  const forge = await openClone({ directory, base: 'main', head: 'scale-down' });
  const { entries } = await forge.at('head').list();
  expect(entries).toEqual((await alone('scale-down')).entries);
  expect((await forge.at('base').list()).entries).toEqual((await alone(git('merge-base', 'main', 'scale-down').trim())).entries);
  expect((await forge.at('target').list()).entries).toEqual((await alone('main')).entries);
});

test('names with spaces, quotes, line breaks and accents arrive as they are', async () => {
  const names = ['plain.yaml', 'with space.yaml', '"quoted".yaml', 'line\nbreak.yaml', 'é.yaml', ':(top)*.yaml', 'tab\t.yaml'];
  const repository = newRepository();
  repository.write('start', '');
  repository.commit('Start');
  repository.git('checkout', '--quiet', '-b', 'names');
  for (const name of names) repository.write(name, `kind: Name # ${names.indexOf(name)}\n`);
  repository.commit('Names');
  const forge = await openClone({ directory: repository.directory, head: 'names' });
  const { files } = await forge.changes();
  expect(files.map(({ path }) => path).toSorted()).toEqual(names.toSorted());
  for (const { path, hunks } of files) expect(hunks?.[0]?.lines[0]?.text).toBe(`kind: Name # ${names.indexOf(path)}`);
  expect((await forge.at('head').read(names)).files.map(({ path, text }) => `${path} ${text}`)).toEqual(
    names.map((name, index) => `${name} kind: Name # ${index}\n`),
  );
  expect(
    (await linesOf(forge.at('head'), /# [35]/, [':(top)*.yaml', 'line\nbreak.yaml']))?.map(({ path }) => path).sort(),
  ).toEqual([':(top)*.yaml', 'line\nbreak.yaml']);
});

test('binary files have no hunks, renames and changes of mode have none to show, links are not read', async () => {
  const repository = newRepository();
  repository.write('logo.png', new Uint8Array([0x89, 0, 1]));
  repository.write('run.sh', 'exit 0\n');
  repository.write('link.yaml', 'kind: File\n');
  repository.write('last.yaml', 'kind: Last\n');
  repository.commit('Start');
  repository.git('checkout', '--quiet', '-b', 'odd');
  repository.write('logo.png', new Uint8Array([0x89, 0, 2]));
  repository.makeExecutable('run.sh');
  repository.remove('link.yaml');
  repository.link('link.yaml', 'last.yaml');
  repository.write('last.yaml', 'kind: Later\n');
  repository.write('wide.yaml', Buffer.from('\ufeffkind: Wide\n', 'utf16le'));
  repository.write('latin.yaml', Buffer.from('name: caf\xe9\n', 'latin1'));
  repository.commit('Odd');
  const forge = await openClone({ directory: repository.directory, head: 'odd' });
  expect(told((await forge.changes()).files)).toEqual([
    { file: 'modified last.yaml', lines: ['removed kind: Last', 'added kind: Later'] },
    { file: 'added latin.yaml', lines: ['added name: caf\ufffd'] },
    { file: 'modified link.yaml', lines: undefined },
    { file: 'modified logo.png', lines: undefined },
    { file: 'modified run.sh', lines: [] },
    { file: 'added wide.yaml', lines: undefined },
  ]);
  expect(await forge.at('head').read(['link.yaml', 'wide.yaml', 'latin.yaml'])).toEqual({
    files: [{ path: 'wide.yaml', sha: expect.any(String), text: 'kind: Wide\n' }],
    unreadable: [
      { path: 'link.yaml', reason: 'a symbolic link: its target is read where it stands' },
      { path: 'latin.yaml', reason: 'not text: neither UTF-8 nor UTF-16' },
    ],
  });
});

test('a file over 10 MB is named, not read', async () => {
  const repository = newRepository();
  repository.write('huge.yaml', 'a: 1\n'.repeat(2_200_000));
  repository.commit('Huge');
  for (const head of ['main', undefined]) {
    const forge = await openClone({ directory: repository.directory, head });
    expect(await forge.at('head').read(['huge.yaml'])).toEqual({
      files: [],
      unreadable: [{ path: 'huge.yaml', reason: '10.5 MB: files over 10 MB are not read' }],
    });
  }
});

test('nobody’s settings or environment change what is seen', async () => {
  const { directory, git } = branchedRepository();
  git('config', 'diff.noprefix', 'true');
  git('config', 'diff.renames', 'false');
  git('config', 'diff.external', '/bin/false');
  git('config', 'color.ui', 'always');
  git('config', 'core.fsmonitor', '/bin/false');
  process.env.GIT_DIR = '/nowhere';
  try {
    const { files } = await (await openClone({ directory, base: 'main', head: 'scale-down' })).changes();
    expect(told(files)).toContainEqual({ file: 'renamed k8s/budget.yaml → k8s/carts/budget.yaml', lines: [] });
    expect(told(files)).toContainEqual({
      file: 'modified k8s/carts.yaml',
      lines: ['removed   replicas: 3', 'added   replicas: 1'],
    });
  } finally {
    delete process.env.GIT_DIR;
  }
});

test('a conflict in the working tree is read as it stands on disk', async () => {
  const repository = newRepository();
  repository.write('a.yaml', 'replicas: 1\n');
  repository.commit('One');
  repository.git('checkout', '--quiet', '-b', 'two');
  repository.write('a.yaml', 'replicas: 2\n');
  repository.commit('Two');
  repository.git('checkout', '--quiet', 'main');
  repository.write('a.yaml', 'replicas: 3\n');
  repository.commit('Three');
  expect(() => repository.git('merge', 'two')).toThrow();
  const forge = await openClone({ directory: repository.directory });
  expect((await forge.at('head').read(['a.yaml'])).files[0]?.text).toContain('<<<<<<<');
  expect((await forge.changes()).files.map(({ path }) => path)).toEqual(['a.yaml']);
});

test('a file that git was told to forget is still the same file', async () => {
  const repository = branchedRepository();
  repository.write('k8s/carts.yaml', deployment(4));
  repository.git('rm', '--quiet', '--cached', 'k8s/carts.yaml', 'k8s/budget.yaml');
  const { files } = await (await openClone({ directory: repository.directory })).changes();
  expect(told(files)).toEqual([{ file: 'modified k8s/carts.yaml', lines: ['removed   replicas: 3', 'added   replicas: 4'] }]);
});

test('a sparse checkout is reviewed whole', async () => {
  const repository = branchedRepository();
  repository.git('sparse-checkout', 'set', '--no-cone', 'notes.txt');
  const forge = await openClone({ directory: repository.directory });
  expect((await forge.changes()).files).toEqual([]);
  expect((await forge.at('head').read(['k8s/orders.yaml'])).files[0]?.text).toBe(deployment(2));
});

test('the remote’s own default branch is what a fresh clone is compared with', async () => {
  const origin = branchedRepository();
  origin.git('branch', '--move', 'main', 'trunk');
  const directory = newFolder();
  origin.git('clone', '--quiet', '--branch', 'scale-down', origin.directory, directory);
  const forge = await openClone({ directory });
  expect(await forge.changes()).toMatchObject({ base: origin.base, head: 'working tree' });
  expect((await forge.at('target').read(['k8s/orders.yaml'])).files).toHaveLength(1);
});

test('publishing to a clone writes nothing', async () => {
  const forge = await openClone({ directory: branchedRepository().directory });
  const review = {
    summary: 'Two findings',
    settled: 'None',
    comments: [],
    unplaced: [],
    notAnalysed: { paths: [], rules: [] },
    request: 'nothing',
  } as const;
  expect(await forge.publish(review)).toEqual({ written: 0, told: [], notices: [], refused: false });
});

describe('what cannot be opened says what to do', () => {
  test('a folder that is not there', async () => {
    await expect(openClone({ directory: '/no/such/folder' })).rejects.toThrow(
      '/no/such/folder does not exist: name the folder of a git repository',
    );
  });

  test('a folder without git', async () => {
    const directory = newFolder();
    await expect(openClone({ directory })).rejects.toThrow(
      `${directory} is not in a git repository: name one, or two folders to compare without git`,
    );
  });

  test('a name that stands for no commit, also one that looks like an option', async () => {
    const { directory } = branchedRepository();
    for (const base of ['relaese', '--all']) {
      await expect(openClone({ directory, base })).rejects.toThrow(
        `${base} names no commit in ${directory}: check its spelling, or fetch it (git fetch origin)`,
      );
    }
  });

  test('a repository without a commit', async () => {
    const { directory } = newRepository();
    await expect(openClone({ directory })).rejects.toThrow(
      `${directory} has no commit yet: \`seaworthy check\` reviews files without history`,
    );
  });

  test('no default branch', async () => {
    const repository = branchedRepository();
    repository.git('branch', '--move', 'main', 'trunk');
    await expect(openClone({ directory: repository.directory })).rejects.toThrow(
      'has no branch main or master, here or at origin: name the branch to compare with (--base)',
    );
  });

  test('histories that have nothing in common', async () => {
    const repository = branchedRepository();
    repository.git('checkout', '--quiet', '--orphan', 'pages');
    repository.commit('Pages');
    await expect(openClone({ directory: repository.directory, head: 'pages' })).rejects.toThrow(
      /have no commit in common here: fetch the whole history/,
    );
  });
});
