import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { rules } from '../../src/rules/index.ts';
import { keyChecker } from '../../src/settings/check-keys.ts';
import { foreignLinters } from '../../src/settings/foreign-ignores.ts';
import { readSettingsFile } from '../../src/settings/read-settings-file.ts';
import { keyGroups } from '../../src/settings/schema/settings-schema.ts';
import { settle } from '../../src/settings/settle.ts';

const check = keyChecker();
const page = readFileSync('docs/settings.md', 'utf8');
const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text).filter(text => !text.startsWith('#'));

test('the page has an example for every key', () => {
  expect(examples.map(text => /^[\w-]+/.exec(text)?.[0])).toEqual(keyGroups.flatMap(({ keys }) => Object.keys(keys)));
});

test.each(examples)('%s', async text => {
  const file = await readSettingsFile({ path: 'settings.yml', text }, check);
  expect(settle({}, file, '')).not.toEqual(settle({}, undefined, '')); // it says something
});

test('the example of the README is valid, and so is what it says beside it', async () => {
  const text = /```yaml\n(# \.github\/seaworthy\.yml\n[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  const { keys } = await readSettingsFile({ path: 'README.md', text }, check);
  expect(Object.keys(keys)).toEqual(['presets', 'rules', 'overrides', 'platform']);
});

test('the published schema is one', () => {
  const ajv = new Ajv({ strictTypes: false });
  expect(ajv.validateSchema(JSON.parse(readFileSync('schema/settings.v1.json', 'utf8')))).toBe(true);
});

test('all of them together are one file', async () => {
  const file = await readSettingsFile({ path: 'settings.yml', text: examples.join('') }, check);
  expect(Object.keys(file.keys)).toHaveLength(examples.length);
});

test('every check of another linter stands for a rule that there is, and for no secret', () => {
  const ids = rules.map(({ id }) => id);
  const named = foreignLinters.flatMap(({ checks }) => Object.values(checks));
  expect(named.filter(id => !ids.includes(id) || /secret|credential/.test(id))).toEqual([]);
});
