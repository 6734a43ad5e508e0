import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { keyChecker } from '../../src/settings/check-keys.ts';
import { differencesBetween } from '../../src/settings/differences.ts';
import { readSettingsFile } from '../../src/settings/read-settings-file.ts';
import type { SettingsFile } from '../../src/settings/settings-file.ts';
import { settle } from '../../src/settings/settle.ts';

jest.setTimeout(120_000);

/** A file that uses every key: the examples of the page. */
const text = [...readFileSync('docs/settings.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)]
  .map(([, example = '']) => example)
  .join('');
const check = keyChecker();
const read = (mutated: string) => readSettingsFile({ path: 'settings.yml', text: mutated }, check);
const runs = { numRuns: 1000, seed: 20260615 };

type Path = readonly (string | number)[];
type Tree = Record<string | number, unknown>;

/** Every place of the file's value, the root included. */
function places(value: unknown, path: Path = []): Path[] {
  const below = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...below.flatMap(([key, child]) => places(child, [...path, Array.isArray(value) ? Number(key) : key]))];
}

const whole = parse(text) as Tree;
const all = places(whole);
const at = (root: unknown, path: Path) => path.reduce<unknown>((value, step) => (value as Tree)[step], root);
const isMap = (path: Path) => typeof at(whole, path) === 'object' && !Array.isArray(at(whole, path));

/** Mistakes that leave no settings file: each with the key that has to be named. */
const mistakes: readonly (readonly [what: string, where: Path[], make: (root: Tree, path: Path) => Path | undefined])[] = [
  [
    'a key misspelt',
    all.filter(path => typeof path.at(-1) === 'string' && path[0] !== 'platform'),
    (root, path) => {
      const parent = at(root, path.slice(0, -1)) as Tree;
      const key = String(path.at(-1));
      parent[`${key}x`] = parent[key];
      delete parent[key];
      return [...path.slice(0, -1), `${key}x`];
    },
  ],
  [
    'a key that nobody knows',
    all.filter(isMap),
    (root, path) => {
      (at(root, path) as Tree).nonsense = 1;
      return [...path, 'nonsense'];
    },
  ],
  ...[null, { nonsense: 1 }, [[]]].map(
    value =>
      [
        `${JSON.stringify(value)} instead of a value`,
        all.filter(path => path.length > 0),
        (root: Tree, path: Path) => {
          (at(root, path.slice(0, -1)) as Tree)[path.at(-1) ?? ''] = value;
          return path;
        },
      ] as const,
  ),
];

test('a mistake at any place is refused, and its place and key are named', async () => {
  const mistake = fc
    .constantFrom(...mistakes)
    .chain(([what, where, make]) => fc.tuple(fc.constant(what), fc.constantFrom(...where), fc.constant(make)));
  await fc.assert(
    fc.asyncProperty(mistake, async ([, path, make]) => {
      const root = structuredClone(whole);
      const wrong = make(root, path);
      const error = await read(stringify(root)).then(
        () => undefined,
        thrown => thrown,
      );
      expect(error?.name).toBe('SettingsError');
      expect(error.message).toMatch(/^settings\.yml:\d+:\d+: /);
      const named = wrong?.find(step => typeof step === 'string') ?? '';
      expect(error.message).toContain(String(named)); // at least the key at the top, in which it stands
    }),
    runs,
  );
});

/** What people and tools do to a text by accident. */
const accident = fc.oneof(
  fc.tuple(fc.nat(text.length), fc.nat(12)).map(([from, length]) => text.slice(0, from) + text.slice(from + length)),
  fc
    .tuple(fc.nat(text.length), fc.string({ unit: 'binary', maxLength: 4 }))
    .map(([from, extra]) => text.slice(0, from) + extra + text.slice(from)),
  fc
    .tuple(fc.nat(text.length), fc.constantFrom(...'\n\t -:{}[],&*!|>#%@`"\'\u0000\ufeff'))
    .map(([from, extra]) => text.slice(0, from) + extra + text.slice(from)),
  fc.tuple(line(), line()).map(([from, to]) => moved(from, to)),
  line().map(from => lines.filter((_, index) => index !== from).join('\n')),
  line().map(from => [...lines.slice(0, from), lines[from], ...lines.slice(from)].join('\n')),
  line().map(from => lines.map((each, index) => (index === from ? each.replace(/^ {2}/, '') : each)).join('\n')),
  line().map(from => lines.map((each, index) => (index === from ? `  ${each}` : each)).join('\n')),
);

test('an accident is refused, or shown as a difference, or it changes nothing: never a crash, never silence', async () => {
  const before = await read(text);
  const outcomes = { refused: 0, shown: 0, same: 0 };
  await fc.assert(
    fc.asyncProperty(accident, async mutated => {
      const after = await read(mutated).catch(error => {
        expect(error.name).toBe('SettingsError');
        expect(error.message).toMatch(/^settings\.yml:\d+:\d+: /);
        return undefined;
      });
      if (!after) outcomes.refused++;
      else if (differencesBetween(before.keys, after.keys).length > 0) outcomes.shown++;
      else {
        expect(meaning(after)).toEqual(meaning(before));
        outcomes.same++;
      }
    }),
    runs,
  );
  expect(Object.values(outcomes).every(count => count > 50)).toBe(true); // the accidents are of all sorts
});

/** Without the lines of its entries, which move. */
const meaning = (file: SettingsFile) =>
  JSON.parse(JSON.stringify(settle({}, file, ''), (key, value) => (key === 'span' ? undefined : value)));

const lines = text.split('\n');

function line() {
  return fc.nat(text.split('\n').length - 1);
}

function moved(from: number, to: number): string {
  const others = lines.filter((_, index) => index !== from);
  return [...others.slice(0, to), lines[from], ...others.slice(to)].join('\n');
}
