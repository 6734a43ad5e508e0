import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const repository = join(__dirname, '..');
/** What a rule is made of and shown in; the scripts write there and nowhere else. */
const parts = [
  ...['src', 'scripts', 'docs', 'schema', 'examples', 'README.md', 'package.json', 'tsconfig.json'],
  ...['__tests__/rules', '__tests__/files-below.ts'],
];

/** What `fixtures.test.ts` asks of every rule, asked of the new one. */
const judged = `
  import { readFileSync } from 'node:fs';
  import { rules } from './src/rules/index.ts';
  import { judge, readFixture } from './__tests__/rules/fixture.ts';
  const fixture = readFixture(readFileSync('__tests__/rules/health/working-directory.yaml', 'utf8'));
  const { found, passes } = judge(rules.find(({ id }) => id === 'working-directory'), fixture);
  console.log(JSON.stringify({ found, passes, announced: fixture.announced }));
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seaworthy-new-rule-'));
  for (const part of parts) {
    mkdirSync(dirname(join(folder, part)), { recursive: true });
    cpSync(join(repository, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => {
  unlinkSync(join(folder, 'node_modules')); // the link alone
  rmSync(folder, { recursive: true });
});

const run = (...words: readonly string[]) =>
  execFileSync(process.execPath, ['--import', 'tsx', ...words], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

test('two commands make a rule that is known, judges its fixture and has its page', () => {
  expect(run('scripts/new-rule.ts', 'health/working-directory').split('\n').slice(0, 2)).toEqual([
    'src/rules/health/working-directory.ts',
    '__tests__/rules/health/working-directory.yaml',
  ]);
  run('scripts/generate.ts');

  const { found, passes, announced } = JSON.parse(run('--input-type=module', '--eval', judged));
  expect(found).toHaveLength(1);
  expect(found).toEqual(announced);
  expect(passes).toBeGreaterThan(0);
  expect(read('docs/rules/working-directory.md')).toContain('sets no working directory.');
  expect(read('docs/rules/README.md')).toContain('(working-directory.md)');
  expect(JSON.parse(read('schema/settings.v1.json')).properties.rules.properties).toHaveProperty('working-directory');
}, 60_000);

test('a name that is no category and rule makes nothing', () => {
  expect(() => run('scripts/new-rule.ts', 'health/Working_Directory')).toThrow('usage: npm run new-rule');
}, 60_000);
