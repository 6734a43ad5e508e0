import { open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { ForgeError } from '../forge-error.ts';

/**
 * Writes a file's new text, all of it or nothing: beside it first, then in its place, with its mode. A link is followed.
 * Throws ForgeError when the file no longer holds `before`, byte for byte: someone wrote to it, or it is no UTF-8.
 */
export async function replaceFile(path: string, before: string, after: string): Promise<void> {
  const file = await realpath(path);
  const bytes = await readFile(file);
  const mark = bytes.toString('utf8', 0, 3) === byteOrderMark ? byteOrderMark : '';
  if (!bytes.equals(Buffer.from(mark + before)))
    throw new ForgeError(`${path} is not what was reviewed: it changed meanwhile, or is not encoded in UTF-8`);
  const { mode } = await stat(file);
  const beside = `${file}.seaworthy-${process.pid}`;
  const failed = (error: unknown) =>
    new ForgeError(`${path} cannot be written (${error instanceof Error ? error.message : error}): it is as it was`, {
      cause: error,
    });
  const handle = await open(beside, 'wx', mode).catch(error => {
    throw failed(error);
  });
  try {
    await handle.writeFile(mark + after);
    await handle.chmod(mode); // whatever the umask took away
    await handle.sync();
    await handle.close();
    await rename(beside, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await unlink(beside).catch(() => undefined);
    throw failed(error);
  }
}

/** Not part of a text as it was read. */
const byteOrderMark = '\uFEFF';
