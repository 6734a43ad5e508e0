import type { LineComment } from '../../review/review.ts';
import type { Conversation } from './conversation.ts';
import type { Refusal } from './refusal.ts';

/** What creating a review needs of the world. */
export interface ReviewTable {
  /** Creates one review with all of the comments, or none: GitHub refuses it whole for a single bad line. */
  readonly send: (comments: readonly LineComment[]) => Promise<Refusal | undefined>;
  readonly reread: () => Promise<Conversation>;
  /** Deletes what a refused attempt left behind; false while a review is pending that is not ours to delete. */
  readonly clear: (now: Conversation, refusal: Refusal) => Promise<boolean>;
  /** Whether a comment stands on one added line: no server has been seen to refuse those. */
  readonly isPlain: (comment: LineComment) => boolean;
  readonly wait: (seconds: number) => Promise<void>;
}

export interface PostedReview {
  readonly posted: readonly LineComment[];
  /** The pull request as it was read after trouble; undefined when there was none. */
  readonly latest: Conversation | undefined;
  /** Why some comments, or all, are missing in the end. */
  readonly refusal: Refusal | undefined;
}

/**
 * Creates a review of a commit. Where GitHub refuses it climbs down: without what was named, then the plainest comments, then none. It
 * ends as soon as the pull request has another head.
 */
export async function postReview(comments: readonly LineComment[], head: string, table: ReviewTable): Promise<PostedReview> {
  const chances = new Map<Refusal['kind'], number>([
    ['anchor', 3],
    ['failed', 2],
    ['pending review', 1],
    ['superseded', 1],
  ]);
  const rungs: Rung[] = [withoutNamed, list => list.filter(table.isPlain)];
  let left = comments;
  let latest: Conversation | undefined;
  let refusal: Refusal | undefined;
  while (left.length > 0) {
    const answer = await table.send(left);
    if (!answer) return { posted: left, latest, refusal };
    refusal = answer;
    const { kind } = answer;
    const chance = chances.get(kind) ?? 0;
    if (chance === 0) break;
    chances.set(kind, chance - 1);
    if (kind === 'failed') await table.wait(5);
    latest = await table.reread();
    const isClear = latest.head === head && (await table.clear(latest, answer));
    if (latest.head !== head || (kind === 'pending review' && !isClear)) break;
    if (answer.kind === 'anchor') left = climbDown(left, answer.comments, rungs);
    if (kind !== 'failed') continue;
    left = missingFrom(latest, left);
    if (left.length === 0) return { posted: [], latest, refusal: undefined }; // it had gone through
  }
  return { posted: [], latest, refusal };
}

type Rung = (comments: readonly LineComment[], named: readonly number[]) => readonly LineComment[];

/** The next rung that leaves fewer comments; each is stepped on once. */
function climbDown(comments: readonly LineComment[], named: readonly number[], rungs: Rung[]): readonly LineComment[] {
  for (let rung = rungs.shift(); rung; rung = rungs.shift()) {
    const fewer = rung(comments, named);
    if (fewer.length < comments.length) return fewer;
  }
  return [];
}

function withoutNamed(comments: readonly LineComment[], named: readonly number[]): readonly LineComment[] {
  return comments.filter((_, index) => !named.includes(index));
}

function missingFrom({ threads }: Conversation, comments: readonly LineComment[]): readonly LineComment[] {
  const current = threads.filter(({ standing, isOutdated }) => standing === 'open' && !isOutdated);
  const there = new Set(current.flatMap(({ fingerprints }) => fingerprints));
  return comments.filter(({ fingerprints }) => !fingerprints.every(fingerprint => there.has(fingerprint)));
}
