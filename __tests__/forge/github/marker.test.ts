import { cutToFit } from '../../../src/forge/github/cut-to-fit.ts';
import { hashOf, readCommentMarker, readSummaryMarker, visibleText, withMarker } from '../../../src/forge/github/marker.ts';

const marker = {
  instance: 'default',
  fingerprints: ['run-as-non-root/aaaa', 'memory-limits/bbbb'],
  bodyHash: hashOf('Text'),
  lineHash: hashOf('replicas: 1'),
};

test('what is written is read again, also after a browser has sent it', () => {
  const body = withMarker('Text', marker);
  const about = 'i=default f=run-as-non-root/aaaa,memory-limits/bbbb';
  expect(body).toBe(`Text\n\n<!-- seaworthy/1 ${about} b=${marker.bodyHash} l=${marker.lineHash} -->`);
  expect(readCommentMarker(body)).toEqual(marker);
  expect(readCommentMarker(`${body.replaceAll('\n', '\r\n')}\r\n`)).toEqual(marker);
  expect(visibleText(body)).toBe('Text');
});

test('a comment on a whole file has no line', () => {
  const onFile = { ...marker, lineHash: undefined };
  expect(withMarker('Text', onFile)).toMatch(/ b=[0-9a-f]{8} -->$/);
  expect(readCommentMarker(withMarker('Text', onFile))).toEqual(onFile);
});

test('a summary remembers its commit, its run and what was posted', () => {
  const summary = { instance: 'default', head: 'abc123', run: [42, 3] as const, posted: ['memory-limits/bbbb'] };
  expect(readSummaryMarker(withMarker('Text', summary))).toEqual(summary);
  expect(readSummaryMarker(withMarker('Text', { ...summary, posted: [] }))).toEqual({ ...summary, posted: [] });
  expect(readCommentMarker(withMarker('Text', summary))).toBeUndefined();
});

test.each([
  'Text\n\n<!-- seaworthy/1 i=default f=a/b b=12345678 -->\nand more',
  'Text <!-- seaworthy/1 i=default f=a/b b=12345678 -->',
  '<!-- seaworthy/1 i=default f=a/b b=1234567 -->',
  '<!-- seaworthy/1 i=default f=a/b,, b=12345678 -->',
  '<!-- seaworthy/1 i=default f=A/B b=12345678 -->',
  '<!-- seaworthy/1 i=default f=a/b b=12345678 --><img src=x>',
  '<!-- seaworthy/2 i=default f=a/b b=12345678 -->',
  '',
])('%j is no marker', body => {
  expect(readCommentMarker(body)).toBeUndefined();
});

test('a text that fits stays as it is', () => {
  expect(cutToFit('short', 1000)).toBe('short');
});

test('a suggestion is kept whole or left out: half of one would delete lines', () => {
  const text = `Intro\n\n\`\`\`\`suggestion\n${'replicas: 2\n```\n'.repeat(5000)}\`\`\`\`\nOutro`;
  expect(cutToFit(text, 0)).toBe('Intro\n\n✂️ Cut here, because GitHub takes no longer text: the job summary holds all of it.');
});

test('the room for the marker counts, in characters and in bytes', () => {
  const line = '漢'.repeat(99);
  const text = `${line}\n`.repeat(500);
  const cut = cutToFit(text, 20_000);
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(100_000);
  expect(Buffer.byteLength(cut)).toBeGreaterThan(99_000);
});
