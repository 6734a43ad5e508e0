import { parse } from 'yaml';
import { yamlText } from '../../src/resources/yaml-text.ts';

test('plain words stay plain', () => {
  expect(yamlText({ matchLabels: { app: 'shop', 'app.kubernetes.io/name': 'web' } })).toBe(
    '{ matchLabels: { app: shop, app.kubernetes.io/name: web } }',
  );
});

test.each([
  'yes',
  'on',
  'null',
  '1.0',
  '0x1f',
  '',
  ' ',
  'a: b',
  '- x',
  '#c',
  'é',
  '"q"',
  'a\nb',
  '{x}',
  '*a',
  '1e3',
  '2024-01-01',
])('%j is quoted where YAML would read it otherwise', text => {
  expect(parse(`[${yamlText(text)}]`, { version: '1.1' })).toEqual([text]);
});

test('nothing, lists and numbers', () => {
  expect([yamlText({}), yamlText([]), yamlText([1, 'a']), yamlText(undefined)]).toEqual(['{}', '[]', '[1, a]', 'null']);
});
