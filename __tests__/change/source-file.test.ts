import { decodeText } from '../../src/change/source-file.ts';

test('UTF-16 is read where its byte order mark says so', () => {
  const utf16 = Buffer.from('\uFEFFkind: Pod', 'utf16le');
  expect(decodeText(utf16)).toBe('kind: Pod');
  expect(decodeText(Buffer.from(utf16).swap16())).toBe('kind: Pod');
});

test('bytes that are no text are none', () => {
  expect(decodeText(Uint8Array.of(0xc3, 0x28))).toBeUndefined();
});
