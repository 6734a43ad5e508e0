import { runGit } from './run-git.ts';

/** The bytes of blobs by their ids, in one git process; an id that the clone does not hold is left out. */
export async function readBlobs(directory: string, ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  if (ids.length === 0) return new Map();
  const unique = [...new Set(ids)];
  return takeApart(await runGit(directory, ['cat-file', '--batch', '--buffer'], `${unique.join('\n')}\n`));
}

/** Each answer is `<id> blob <bytes>\n<content>\n`, or `<id> missing\n`. */
function takeApart(output: Buffer): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf('\n', at);
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ');
    const start = end + 1;
    at = type === 'missing' ? start : start + Number(size) + 1;
    if (type === 'blob') blobs.set(id, output.subarray(start, at - 1));
  }
  return blobs;
}
