import { readInputs } from '../../src/settings/read-inputs.ts';

const read = (inputs: Readonly<Record<string, string>>) => readInputs(name => inputs[name] ?? '');

test('empty inputs say nothing: the settings file and the defaults stand', () => {
  expect(read({})).toEqual({});
  expect(read({ 'fail-on': '  ' })).toEqual({});
});

test('globs stand one a line; blank lines and remarks are none', () => {
  expect(read({ paths: 'deploy/**\n\n# the old cluster\r\nclusters/*/apps/**\n' }).paths).toEqual([
    'deploy/**',
    'clusters/*/apps/**',
  ]);
});

test('words are read whatever their case', () => {
  expect(read({ 'fail-on': 'HIGH', 'inline-comments': 'False' })).toMatchObject({ failOn: 'high', inlineComments: false });
});

test.each([
  ['fail-on', 'critcal'],
  ['inline-comments', 'on'],
  ['max-inline-comments', '-1'],
  ['max-inline-comments', '2.5'],
  ['comment-summary', 'sometimes'],
  ['instance', '--> <script>'],
  ['request-changes', 'perhaps'],
  ['paths-ignore', '!deploy/**'],
])('%s: %s is refused with the input and the value', (name, value) => {
  expect(() => read({ [name]: value })).toThrow(`The input ${name} is "${value}"`);
});
