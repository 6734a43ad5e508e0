import fc from 'fast-check';
import { isPlainText } from '../../src/manifests/plain-text.ts';
import { readYaml } from '../../src/manifests/read-yaml.ts';

const reads = (text: string) => {
  const yaml = readYaml(text);
  return !('error' in yaml) && yaml.root !== null && 'value' in yaml.root && yaml.root.value === text;
};

const first = fc.constantFrom(...'ABCNOTYabcefnotuxyz/_'.split(''));
const rest = fc.string({ unit: fc.constantFrom(...'AFLNOSUaefilnorstuy019_./-'.split('')), maxLength: 8 });

test('what passes for plain text is read back as it is', () => {
  fc.assert(
    fc.property(first, rest, (start, end) => !isPlainText(start + end) || reads(start + end)),
    { numRuns: 3000 },
  );
});

test.each(['true', 'False', 'YES', 'no', 'On', 'off', 'y', 'N', 'null', 'Null', ''])('not plain: %j', word => {
  expect(isPlainText(word)).toBe(false);
  expect(reads(word)).toBe(false);
});

test.each(['a', 'nginx', 'v1.2.3', '/healthz', '_x', 'registry.example.com/team/app', 'yesterday', 'nullable'])(
  'plain: %s',
  word => {
    expect(isPlainText(word)).toBe(true);
    expect(reads(word)).toBe(true);
  },
);
