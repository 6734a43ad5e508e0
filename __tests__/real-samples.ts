import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { filesBelow } from './files-below.ts';
import type { Tree } from './memory-forge.ts';

/**
 * Real pull requests, kept outside of this repository because they are other people's: `<samples>/real/<id>` with the files of
 * the base, those that the head has otherwise, and a list of what it removes.
 */
export const samples = join(resolve(process.env.SEAWORTHY_SAMPLES ?? join(__dirname, '../../shared')), 'real');

export const sampleIds: readonly string[] = existsSync(join(samples, 'make-repo.sh'))
  ? readdirSync(samples, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? [entry.name] : []))
  : [];

/** Both commits of a sample. */
export function sampleTrees(id: string): { readonly base: Tree; readonly head: Tree } {
  const base = treeBelow(join(samples, id, 'base'));
  const removed = new Set(readFileSync(join(samples, id, 'removed.txt'), 'utf8').split('\n'));
  const kept = Object.entries(base).filter(([path]) => !removed.has(path));
  return { base, head: { ...Object.fromEntries(kept), ...treeBelow(join(samples, id, 'changes')) } };
}

/** The files of a folder by their paths in it. */
export function treeBelow(folder: string): Tree {
  return Object.fromEntries(filesBelow(folder, '').map(path => [relative(folder, path), readFileSync(path, 'utf8')]));
}
