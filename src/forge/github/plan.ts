import type { RepoPath } from '../../change/source-file.ts';
import type { Comment, Review } from '../../review/review.ts';
import type { Thread } from './conversation.ts';
import { hashOf } from './marker.ts';

/** What to do about the comments of a review, given what stands on the pull request: pure, so that it can be made again after a failure. */
export interface Plan {
  readonly create: readonly Creation[];
  readonly edit: readonly Edit[];
  /** Threads whose findings are gone, or stand in another thread. */
  readonly close: readonly Thread[];
}

interface Creation {
  readonly comment: Comment;
  /** An outdated thread about the same: it goes once the new comment stands. */
  readonly replaces: Thread | undefined;
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
  readonly posted: readonly string[];
  /** The path that a file has now. */
  readonly pathNow: (path: RepoPath) => RepoPath;
}

export function planComments(review: Review, { threads, posted, pathNow }: Standing): Plan {
  const claims = claimThreads(review.comments, threads);
  const settled = settledByPeople(threads, posted);
  const steps = review.comments.flatMap(comment => stepFor(comment, claims.get(comment), settled));
  const beyond = new Set(review.comments.filter(({ level }) => level === 'file').slice(mostFileComments));
  const claimed = new Set(claims.values());
  const isOver = overIn(review, pathNow);
  return {
    create: steps.filter(step => 'replaces' in step).filter(({ comment }) => !beyond.has(comment)),
    edit: steps.filter(step => 'thread' in step),
    close: threads.filter(thread => thread.standing === 'open' && !claimed.has(thread) && isOver(thread)),
  };
}

/** People have answered on a line that has changed since: the comment stays there and tells where the line is now. */
export function movedLine(thread: Thread, comment: Comment): number | undefined {
  return thread.isOutdated && comment.level === 'line' ? comment.line : undefined;
}

/** Equal while the visible text need not change; a link to another commit is no reason to. */
export function bodyHash(comment: Comment, moved: number | undefined): string {
  return hashOf(moved === undefined ? comment.body : `${comment.body}\n${comment.path}:${moved}`);
}

/** Each comment takes the thread that fits best: open before resolved, then the one that shares more findings. No thread serves two. */
function claimThreads(comments: readonly Comment[], threads: readonly Thread[]): ReadonlyMap<Comment, Thread> {
  const free = new Set(threads);
  const claims = new Map<Comment, Thread>();
  for (const comment of comments) {
    const [best] = [...free]
      .map(thread => ({ thread, shared: shared(comment, thread) }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => rank(a.thread) - rank(b.thread) || b.shared - a.shared);
    if (!best) continue;
    claims.set(comment, best.thread);
    free.delete(best.thread);
  }
  return claims;
}

function rank({ standing, isOutdated }: Thread): number {
  if (standing === 'open') return isOutdated ? 1 : 0;
  return standing === 'resolved by someone' ? 2 : 3;
}

function shared({ fingerprints }: Comment, thread: Thread): number {
  return fingerprints.filter(fingerprint => thread.fingerprints.includes(fingerprint)).length;
}

/** Findings that a person has resolved, or whose comment a person has deleted. */
function settledByPeople(threads: readonly Thread[], posted: readonly string[]): ReadonlySet<string> {
  const standing = new Set(threads.flatMap(({ fingerprints }) => fingerprints));
  const resolved = threads
    .filter(thread => thread.standing === 'resolved by someone')
    .flatMap(({ fingerprints }) => fingerprints);
  return new Set([...resolved, ...posted.filter(fingerprint => !standing.has(fingerprint))]);
}

function stepFor(comment: Comment, thread: Thread | undefined, settled: ReadonlySet<string>): (Creation | Edit)[] {
  const create = (replaces?: Thread) => [{ comment, replaces }];
  const isNews = comment.fingerprints.some(fingerprint => !settled.has(fingerprint));
  switch (thread?.standing) {
    case undefined:
    case 'resolved by someone':
      return isNews ? create() : [];
    case 'resolved by us':
      return thread.mayUnresolve ? [{ thread, comment, rewrite: differs(thread, comment), reopen: true }] : create();
    case 'open':
      if (thread.isOutdated && comment.level === 'line' && !thread.isAnswered) return create(thread);
      return differs(thread, comment) ? [{ thread, comment, rewrite: true, reopen: false }] : [];
  }
}

function differs(thread: Thread, comment: Comment): boolean {
  const [were, are] = [thread.fingerprints, comment.fingerprints].map(list => [...list].sort().join());
  return were !== are || thread.bodyHash !== bodyHash(comment, movedLine(thread, comment));
}

/** A thread is over when its findings are gone, unless nobody looked; and when they stand in another thread, unless someone answered here. */
function overIn({ comments, unplaced, notAnalysed }: Review, pathNow: Standing['pathNow']): (thread: Thread) => boolean {
  const elsewhere = new Set(comments.flatMap(({ fingerprints }) => fingerprints));
  const withoutComment = new Set(unplaced.map(({ fingerprint }) => fingerprint));
  const paths = new Set(notAnalysed.paths);
  const rules = new Set(notAnalysed.rules);
  return ({ path, fingerprints, isAnswered }) => {
    if (paths.has(path) || paths.has(pathNow(path))) return false;
    if (fingerprints.some(fingerprint => withoutComment.has(fingerprint) || rules.has(ruleOf(fingerprint)))) return false;
    return !isAnswered || !fingerprints.some(fingerprint => elsewhere.has(fingerprint));
  };
}

/** A fingerprint begins with the id of its rule: `liveness-probe/…`. */
export function ruleOf(fingerprint: string): string {
  return fingerprint.slice(0, Math.max(fingerprint.indexOf('/'), 0));
}
