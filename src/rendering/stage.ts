import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { RepoPath } from '../change/source-file.ts';

/** What one root may bring: charts and overlays are texts, and this is more than the largest that was found in the wild. */
export const mostBytes = 20_000_000;
export const tooLarge = 'it takes in more than 20 MB of files';

/**
 * Writes files below a folder: their texts only, as regular files, so that nothing in the folder leads out of it.
 * A path that would stand elsewhere is left out.
 */
export async function stage(folder: string, files: Iterable<readonly [path: RepoPath, text: string]>): Promise<void> {
  const made = new Set<string>();
  for (const [path, text] of files) {
    const target = join(folder, path);
    if (relative(folder, target).startsWith('..') || path.includes('\0')) continue;
    const parent = dirname(target);
    if (!made.has(parent)) await mkdir(parent, { recursive: true });
    made.add(parent);
    await writeFile(target, text);
  }
}
