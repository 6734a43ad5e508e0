import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from './files-below.ts';

/** Each room of src/, and the rooms that it may import from. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  change: [],
  manifests: ['change'],
  rendering: ['change', 'manifests'],
  resources: ['change', 'manifests'],
  inventory: ['change', 'manifests', 'resources'],
  rules: ['manifests', 'resources', 'inventory'], // a rule knows nothing of pull requests, settings files or GitHub
  settings: ['change', 'manifests', 'resources', 'inventory', 'rules'],
  findings: ['change', 'manifests', 'resources', 'inventory', 'rules', 'settings'],
  review: ['change', 'manifests', 'resources', 'rules', 'settings', 'findings'],
  forge: ['change', 'review'],
  runner: ['manifests', 'resources', 'rules', 'findings', 'review', 'settings'],
};

/** Who may import a package, or a builtin module that reaches out of the process. */
const packages: readonly [package_: RegExp, places: readonly string[]][] = [
  [/^yaml$/, ['manifests']],
  [/^diff$/, ['change', 'manifests']],
  [/^ajv/, ['settings']],
  [/^@actions\/github|^@octokit\/|^tar-stream$/, ['forge/github']],
  [/^@actions\/core$/, ['runner']],
  [/^node:(child_process|fs|fs\/promises|http|https|net)$/, ['forge', 'rendering', 'runner', 'src']],
  [/^node:(stream|stream\/consumers|stream\/promises|url|timers\/promises|zlib)$/, ['forge', 'rendering', 'runner', 'src']],
  [/^node:(path|util|crypto|os|process)$/, ['forge', 'rendering', 'runner', 'findings', 'src']],
  [/^node:v8$/, ['src']],
];

const imports = /^(?:import|export)\b(?:[^;'=]*\bfrom)? '([^']+)';|\bimport\('([^']+)'\)/gm;
const roomOf = (path: string) => (path.split('/').length > 2 ? (path.split('/')[1] ?? '') : 'src');

describe.each(filesBelow('src', '.ts'))('%s', file => {
  const targets = [...readFileSync(file, 'utf8').matchAll(imports)].map(([, named, loaded]) => named ?? loaded ?? '');
  const room = roomOf(file);

  test('imports only from the rooms and packages of its own room', () => {
    const strangers = targets.filter(
      target => !(target.startsWith('.') ? mayEnter(room, roomOf(join(dirname(file), target))) : mayUse(file, target)),
    );
    expect(strangers).toEqual([]);
  });
});

test('every room is on the map', () => {
  const found = new Set(filesBelow('src', '.ts').map(roomOf));
  found.delete('src');
  expect([...found].filter(room => !(room in rooms))).toEqual([]);
});

/** Only the journey and the two entries know every room; nobody imports them but each other. */
function mayEnter(from: string, to: string): boolean {
  return from === 'src' || from === to || (rooms[from] ?? []).includes(to);
}

function mayUse(file: string, name: string): boolean {
  const places = packages.find(([pattern]) => pattern.test(name))?.[1];
  return places?.some(place => (place === 'src' ? roomOf(file) === 'src' : file.startsWith(`src/${place}/`))) ?? false;
}
