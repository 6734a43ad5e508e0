import type { RepoPath, Sha } from '../../change/source-file.ts';
import { askForBlobs, type BlobData, type Place } from './blob-query.ts';
import type { Client } from './client.ts';
import { refusalOf } from './refusal.ts';
import type { Repository } from './site.ts';

/** Files asked for in the same moment share queries, whichever commit they are of: base and head are read side by side. */
export interface BlobQueries {
  /** `bytes` as the tree tells, 0 where nobody knows; undefined stands for a path that the commit does not hold as a file. */
  readonly ask: (commit: Sha, path: RepoPath, bytes: number) => Promise<BlobData | undefined>;
}

/** One query asks for so many files and so many bytes at the most: beyond, GitHub takes longer than the ten seconds that it gives a query. */
const mostBlobs = 300;
const mostBytes = 4_000_000;
/** A query that takes too long all the same, because sizes were not known, is halved so often. */
const mostSplits = 2;

interface Question extends Place {
  readonly bytes: number;
  readonly resolve: (blob: BlobData | undefined) => void;
  readonly reject: (error: unknown) => void;
}

export function openBlobQueries(client: Client, repository: Repository): BlobQueries {
  let waiting: Question[] = [];
  const send = () => {
    const batches = inBatches(waiting);
    waiting = [];
    for (const batch of batches) void answer(batch, mostSplits);
  };
  const answer = async (batch: readonly Question[], splits: number) => {
    try {
      const blobs = await askForBlobs(client, repository, batch);
      for (const [index, { resolve }] of batch.entries()) resolve(blobs[index]);
    } catch (error) {
      const half = Math.ceil(batch.length / 2);
      if (splits > 0 && half < batch.length && mayBeTooMuch(error)) {
        for (const part of [batch.slice(0, half), batch.slice(half)]) void answer(part, splits - 1);
      } else for (const { reject } of batch) reject(error);
    }
  };
  return {
    ask: (commit, path, bytes) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(send);
        waiting.push({ commit, path, bytes, resolve, reject });
      }),
  };
}

function mayBeTooMuch(error: unknown): boolean {
  try {
    return refusalOf(error).kind === 'failed';
  } catch {
    return false; // no answer of GitHub's
  }
}

/** How many queries files of these sizes take. */
export function batchesOf(sizes: readonly number[]): number {
  return inBatches(sizes.map(bytes => ({ bytes }))).length;
}

function inBatches<Q extends Pick<Question, 'bytes'>>(questions: readonly Q[]): Q[][] {
  const batches: Q[][] = [];
  let room = 0;
  for (const question of questions) {
    const last = batches.at(-1);
    room -= question.bytes;
    if (last && last.length < mostBlobs && room >= 0) last.push(question);
    else {
      batches.push([question]);
      room = mostBytes - question.bytes;
    }
  }
  return batches;
}
