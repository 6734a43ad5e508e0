import { editText } from '../../../src/manifests/editing/edit-text.ts';
import type { FieldEdit } from '../../../src/manifests/editing/edit-value.ts';
import { edited, lines } from './edited.ts';

test.each<[string, string[], FieldEdit]>([
  ['an alias at the spot', ['a: &x { b: 1 }', 'c: *x'], { set: ['c', 'b'], to: 2 }],
  ['an alias as the value', ['a: &x 1', 'c: *x'], { set: ['c'], to: 2 }],
  ['an anchored value that is used elsewhere', ['a: &x { b: 1 }', 'c: *x'], { set: ['a', 'b'], to: 2 }],
  ['an anchored value that is used elsewhere, removed', ['a: &x 1', 'c: *x'], { remove: ['a'] }],
  ['a map that comes through a merge key', ['a: &x { s: { r: 1, q: 2 } }', 'c:', '  <<: *x'], { set: ['c', 's', 'r'], to: 2 }],
  ['a merged key cannot be removed at its use', ['a: &x { s: 1 }', 'c:', '  <<: *x', '  d: 1'], { remove: ['c', 's'] }],
  ['a doubled key cannot be removed by half', ['a: 1', 'b: 2', 'a: 3'], { remove: ['a'] }],
  ['a tag before the value', ['a: !!str 1'], { set: ['a'], to: '2' }],
  ['a text over several lines', ['a: one', '  two'], { set: ['a'], to: 'three' }],
  ['a block scalar', ['a: |', '  one'], { set: ['a'], to: 'two' }],
  ['a question mark before the key', ['? a', ': b: 1'], { set: ['c'], to: 2 }],
  ['tabs in braces', ['a: {', '\tb: 1', '}'], { set: ['a', 'c'], to: 2 }],
  ['comments in braces', ['a: {', '  b: 1 # one', '}'], { set: ['a', 'c'], to: 2 }],
  ['a comma behind the last entry', ['a: { b: 1, }'], { set: ['a', 'c'], to: 2 }],
  ['a scalar where a map is wanted', ['a: 1'], { set: ['a', 'b'], to: 2 }],
  ['an item far behind the end', ['a: [1]'], { set: ['a', 3], to: 2 }],
  ['text that is no YAML', ['a: [', 'b'], { set: ['c'], to: 1 }],
])('not edited: %s', (_, text, edit) => {
  expect(edited(lines(text), edit)).toBeUndefined();
});

const set: FieldEdit = { set: ['spec', 'limits', 'memory'], to: '1Gi' };

test('CRLF stays CRLF', () => {
  expect(edited('spec:\r\n  replicas: 1 # c\r\n  script: |\r\n    a\r\ntail: 1\r\n', set)).toBe(
    'spec:\r\n  replicas: 1 # c\r\n  limits:\r\n    memory: 1Gi\r\n  script: |\r\n    a\r\ntail: 1\r\n',
  );
  expect(edited('spec:\r\n  replicas: 1\r\n  paused: true\r\n', { remove: ['spec', 'replicas'] })).toBe(
    'spec:\r\n  paused: true\r\n',
  );
});

test('a text without a last line break stays without one', () => {
  expect(edited('spec:\n  replicas: 1', set)).toBe('spec:\n  replicas: 1\n  limits:\n    memory: 1Gi');
  expect(edited('spec:\n  replicas: 1\n  paused: true', { remove: ['spec', 'paused'] })).toBe('spec:\n  replicas: 1');
});

test('a byte order mark stays', () => {
  expect(edited('\uFEFFspec:\n  replicas: 1\n', { set: ['spec', 'replicas'], to: 2 })).toBe('\uFEFFspec:\n  replicas: 2\n');
});

test('only the document at the line is edited, however it is set apart', () => {
  const text = lines(['# first', 'a: 1', '---  # second', '# about it', 'a: 1', '---', 'a: 1', '...']);
  expect(
    editText(text, [
      {
        line: 5,
        root: [],
        edits: [
          { set: ['a'], to: 2 },
          { set: ['b'], to: 3 },
        ],
      },
    ]),
  ).toBe(lines(['# first', 'a: 1', '---  # second', '# about it', 'a: 2', 'b: 3', '---', 'a: 1', '...']));
});

test('several objects of a file are edited together, by the lines of the text as it was', () => {
  const text = lines(['a: 1', '---', 'items:', '  - b: 1', '  - b: 2']);
  expect(
    editText(text, [
      { line: 1, root: [], edits: [{ set: ['c', 'd'], to: 1 }] },
      { line: 5, root: ['items', 1], edits: [{ set: ['b'], to: 3 }] },
    ]),
  ).toBe(lines(['a: 1', 'c:', '  d: 1', '---', 'items:', '  - b: 1', '  - b: 3']));
});

test('a broken document beside it is left alone', () => {
  const text = lines(['a: "', '---', 'a: 1']);
  expect(editText(text, [{ line: 3, root: [], edits: [{ set: ['a'], to: 2 }] }])).toBe(lines(['a: "', '---', 'a: 2']));
});
