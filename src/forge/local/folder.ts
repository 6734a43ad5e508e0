import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { matchLines } from '../../change/line-match.ts';
import type { Listing, Snapshot } from '../../change/snapshot.ts';
import type { RepoPath } from '../../change/source-file.ts';
import { below } from '../below.ts';
import { ForgeError } from '../forge-error.ts';
import { inTurns } from '../in-turns.ts';
import { once } from '../once.ts';
import { gather } from '../read-source.ts';
import { diskEntry, readDisk } from './disk.ts';

/** A plain folder and all below it, but for `.git` and `node_modules`; symbolic links are listed, not followed. */
export function folder(directory: string): Snapshot {
  const list = once(() => listFolder(directory));
  return {
    list,
    read: async paths => {
      const readings = await inTurns([...new Set(paths)], path => readDisk(directory, path));
      return gather(readings.filter(reading => reading !== undefined));
    },
    grep: async (pattern, paths, look) => {
      const candidates = (await list()).entries.map(({ path }) => path).filter(below(paths));
      const hits = await inTurns(candidates, async path => {
        const reading = await readDisk(directory, path);
        return reading !== undefined && 'text' in reading ? matchLines(reading, pattern) : [];
      });
      hits.flat().forEach(look);
      return true;
    },
  };
}

/** Throws ForgeError unless the folder exists. */
export async function mustBeFolder(directory: string): Promise<void> {
  const found = await stat(directory).catch(() => undefined);
  if (found?.isDirectory()) return;
  throw new ForgeError(`${directory} ${found ? 'is not a folder' : 'does not exist'}: name a folder that holds manifests`);
}

async function listFolder(directory: string): Promise<Listing> {
  const paths = await walk(directory, '').catch(cause => {
    throw new ForgeError(
      `${directory} cannot be listed (${cause instanceof Error ? cause.message : cause}): check who may read it`,
      { cause },
    );
  });
  const entries = await inTurns(paths.sort(), path => diskEntry(directory, path));
  return { entries: entries.filter(entry => entry !== undefined), complete: true };
}

async function walk(directory: string, parent: RepoPath): Promise<RepoPath[]> {
  const children = await readdir(join(directory, parent), { withFileTypes: true });
  const paths = await Promise.all(
    children
      .filter(({ name }) => name !== '.git' && name !== 'node_modules')
      .map(child => {
        const path = parent === '' ? child.name : `${parent}/${child.name}`;
        return child.isDirectory() ? walk(directory, path) : [path];
      }),
  );
  return paths.flat();
}
