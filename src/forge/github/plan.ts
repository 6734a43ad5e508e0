import { isLeftOut } from '../../review/remark.ts';
import type { Comment, Review } from '../../review/review.ts';
import { claimThreads, settledByPeople } from './claims.ts';
import type { Thread } from './conversation.ts';
import type { DiffPlaces } from './diff-places.ts';
import { hashOf } from './marker.ts';
import type { Memory } from './memory.ts';

/** What to do about the comments of a review, given what stands on the pull request: pure, so that it can be made again after a failure. */
export interface Plan {
  readonly create: readonly Creation[];
  readonly edit: readonly Edit[];
  /** Threads whose findings are gone. */
  readonly close: readonly Thread[];
  /** Threads whose findings stand in another one: a run was cut short, two ran at once, or findings share a comment now. */
  readonly drop: readonly Thread[];
}

export interface Creation {
  readonly comment: Comment;
  /** An outdated thread about the same: it goes once the new comment stands. */
  readonly replaces: Thread | undefined;
  /** We had resolved a thread about the same, which the token may not open again. */
  readonly cameBack: boolean;
}

export interface Edit {
  readonly thread: Thread;
  readonly comment: Comment;
  /** The text differs from what stands there. */
  readonly rewrite: boolean;
  /** We had resolved the thread, and the finding came back. */
  readonly reopen: boolean;
}

/** How many comments stand on whole files: each is a request of its own, for reviews take none of them. */
const mostFileComments = 10;

/** What a plan is made from. */
export interface Standing {
  readonly threads: readonly Thread[];
  /** The findings that have had a comment, as the last summary remembers. */
  readonly posted: readonly Memory[];
  readonly places: Pick<DiffPlaces, 'pathNow' | 'shows'>;
}

export function planComments(review: Review, { threads, posted, places }: Standing): Plan {
  const claims = claimThreads(review.comments, threads);
  const isSettled = settledByPeople(threads, posted);
  const holdsUnseen = unseenIn(review, places);
  const steps = review.comments.flatMap(comment => {
    const thread = claims.get(comment);
    return thread && holdsUnseen(thread, comment) ? [] : stepFor(comment, thread, isSettled, places);
  });
  const beyond = new Set(review.comments.filter(({ level }) => level === 'file').slice(mostFileComments));
  const claimed = new Set(claims.values());
  const over = threads.filter(thread => thread.standing === 'open' && !claimed.has(thread)).filter(overIn(review, places));
  const isElsewhere = standingIn(review.comments);
  return {
    create: steps.filter(step => 'replaces' in step).filter(({ comment }) => !beyond.has(comment)),
    edit: steps.filter(step => 'thread' in step),
    close: over.filter(thread => !isElsewhere(thread)),
    drop: over.filter(isElsewhere),
  };
}

/** The comment stays where its line was, on an old state of the file, and tells where the line is now. */
export function movedLine(thread: Thread, comment: Comment): number | undefined {
  return thread.isOutdated && comment.level === 'line' ? comment.line : undefined;
}

/** Equal while the visible text need not change; links to another commit are no reason to. */
export function bodyHash(comment: Comment, moved: number | undefined): string {
  const text = comment.body.replace(/\/blob\/[0-9a-f]{40,64}\//g, '/blob/');
  return hashOf(moved === undefined ? text : `${text}\n${comment.path}:${moved}`);
}

function stepFor(
  comment: Comment,
  thread: Thread | undefined,
  isSettled: (fingerprint: string) => boolean,
  places: Standing['places'],
): (Creation | Edit)[] {
  const create = (replaces?: Thread, cameBack = false) => [{ comment, replaces, cameBack }];
  const isNews = comment.fingerprints.some(fingerprint => !isSettled(fingerprint));
  switch (thread?.standing) {
    case undefined:
    case 'resolved by someone':
      return isNews ? create() : [];
    case 'resolved by us':
      return thread.mayUnresolve
        ? [{ thread, comment, rewrite: differs(thread, comment), reopen: true }]
        : create(undefined, true);
    case 'open':
      if (isOvertaken(thread, comment, places)) return create(thread);
      return differs(thread, comment) ? [{ thread, comment, rewrite: true, reopen: false }] : [];
  }
}

/** What was written on the line has changed, and nobody has answered: it is said anew there. Of a line that was only moved it is not. */
function isOvertaken({ isOutdated, isAnswered, lineHash }: Thread, comment: Comment, { shows }: Standing['places']): boolean {
  if (!isOutdated || isAnswered || comment.level !== 'line' || comment.near === true) return false;
  return lineHash === undefined || !shows(comment.path, lineHash);
}

function differs(thread: Thread, comment: Comment): boolean {
  const [were, are] = [thread.fingerprints, comment.fingerprints].map(list => [...list].sort().join());
  return were !== are || thread.bodyHash !== bodyHash(comment, movedLine(thread, comment));
}

/** Whether an open thread tells all of a comment and, beside it, what nobody looked at this time: then it stays as it is. */
function unseenIn({ notAnalysed }: Review, { pathNow }: Standing['places']): (thread: Thread, comment: Comment) => boolean {
  return ({ standing, path, fingerprints }, comment) => {
    const others = fingerprints.filter(fingerprint => !comment.fingerprints.includes(fingerprint));
    const isKnown = comment.fingerprints.every(fingerprint => fingerprints.includes(fingerprint));
    return (
      standing === 'open' && isKnown && others.length > 0 && isLeftOut(notAnalysed, { path: pathNow(path), fingerprints: others })
    );
  };
}

/** A thread is over when its findings are gone, unless nobody looked; and when they stand in another thread, unless someone answered here. */
function overIn({ comments, unplaced, notAnalysed }: Review, { pathNow }: Standing['places']): (thread: Thread) => boolean {
  const isElsewhere = standingIn(comments);
  const withoutComment = new Set(unplaced.map(({ fingerprint }) => fingerprint));
  return thread => {
    const { path, fingerprints, isAnswered } = thread;
    if ([path, pathNow(path)].some(each => isLeftOut(notAnalysed, { path: each, fingerprints }))) return false;
    if (fingerprints.some(fingerprint => withoutComment.has(fingerprint))) return false;
    return !isAnswered || !isElsewhere(thread);
  };
}

function standingIn(comments: readonly Comment[]): (thread: Thread) => boolean {
  const standing = new Set(comments.flatMap(({ fingerprints }) => fingerprints));
  return ({ fingerprints }) => fingerprints.some(fingerprint => standing.has(fingerprint));
}
