import type { Published } from './forge.ts';

/** Where there is no pull request to write on: nothing is written, and nothing was refused. */
export async function nothingPublished(): Promise<Published> {
  return { written: 0, comments: 0, notices: [], refused: false };
}
