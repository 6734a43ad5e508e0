import type { RepoPath } from '../../change/source-file.ts';

/** A regular file in a tar archive. */
export interface TarFile {
  /** With the archive's own top folder. */
  readonly path: RepoPath;
  readonly bytes: Uint8Array;
}

const block = 512;

/**
 * The regular files of a tar archive as it comes in, one after another; of those that nobody wants the bytes are let go.
 * Git's archives are in the pax format: https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_02
 */
export async function* readTar(
  chunks: AsyncIterable<Uint8Array>,
  isWanted: (path: RepoPath) => boolean,
): AsyncGenerator<TarFile> {
  const stream = new ByteStream(chunks);
  let longPath: string | undefined;
  for (;;) {
    const header = await stream.take(block);
    if (!header || header.every(byte => byte === 0)) return;
    const size = sizeIn(header);
    const type = String.fromCharCode(header[156] ?? 0);
    const padded = Math.ceil(size / block) * block;
    if (type === 'x' || type === 'L') {
      const text = Buffer.from((await stream.take(padded)) ?? [])
        .subarray(0, size)
        .toString();
      longPath = type === 'L' ? text.replace(/\0.*$/s, '') : (pathIn(text) ?? longPath);
      continue;
    }
    const path = longPath ?? nameIn(header);
    longPath = undefined;
    if ((type === '0' || type === '\0') && isWanted(path)) {
      const bytes = await stream.take(padded);
      if (!bytes) return;
      yield { path, bytes: bytes.subarray(0, size) };
    } else await stream.skip(padded);
  }
}

/** Bytes that come in pieces, taken by their number. */
class ByteStream {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Undefined when the stream ends before. */
  async take(count: number): Promise<Uint8Array | undefined> {
    const parts = [this.#held];
    let length = this.#held.length;
    while (length < count) {
      const { value, done } = await this.#chunks.next();
      if (done) return undefined;
      parts.push(value);
      length += value.length;
    }
    const bytes = parts.length === 1 ? this.#held : Buffer.concat(parts, length);
    this.#held = bytes.subarray(count);
    return bytes.subarray(0, count);
  }

  async skip(count: number): Promise<void> {
    let left = count - this.#held.length;
    if (left <= 0) {
      this.#held = this.#held.subarray(count);
      return;
    }
    this.#held = new Uint8Array(0);
    while (left > 0) {
      const { value, done } = await this.#chunks.next();
      if (done) return;
      if (value.length > left) this.#held = value.subarray(left);
      left -= value.length;
    }
  }
}

function nameIn(header: Uint8Array): string {
  const prefix = textIn(header, 345, 155);
  const name = textIn(header, 0, 100);
  return prefix === '' ? name : `${prefix}/${name}`;
}

function textIn(header: Uint8Array, start: number, length: number): string {
  const bytes = header.subarray(start, start + length);
  const end = bytes.indexOf(0);
  return Buffer.from(end < 0 ? bytes : bytes.subarray(0, end)).toString();
}

const sizeIn = (header: Uint8Array) => Number.parseInt(textIn(header, 124, 12).trim() || '0', 8) || 0;

/** A pax header's records are `<length> <key>=<value>` lines; the length counts the whole line in bytes. */
function pathIn(text: string): string | undefined {
  return /^\d+ path=(.*)$/m.exec(text)?.[1];
}
