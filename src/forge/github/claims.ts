import type { Comment } from '../../review/review.ts';
import type { Thread } from './conversation.ts';

/** Each comment takes the thread that fits best: open before resolved, then what shares more findings, then what is in its file. No thread serves two. */
export function claimThreads(comments: readonly Comment[], threads: readonly Thread[]): ReadonlyMap<Comment, Thread> {
  const free = new Set(threads);
  const claims = new Map<Comment, Thread>();
  for (const comment of comments) {
    const isElsewhere = ({ thread }: { readonly thread: Thread }) => Number(thread.path !== comment.path);
    const [best] = [...free]
      .map(thread => ({ thread, shared: shared(comment, thread) }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => rank(a.thread) - rank(b.thread) || b.shared - a.shared || isElsewhere(a) - isElsewhere(b));
    if (!best) continue;
    claims.set(comment, best.thread);
    free.delete(best.thread);
  }
  return claims;
}

/** Findings that a person has resolved, or whose comment a person has deleted. */
export function settledByPeople(threads: readonly Thread[], posted: readonly string[]): ReadonlySet<string> {
  const standing = new Set(threads.flatMap(({ fingerprints }) => fingerprints));
  const resolved = threads
    .filter(thread => thread.standing === 'resolved by someone')
    .flatMap(({ fingerprints }) => fingerprints);
  return new Set([...resolved, ...posted.filter(fingerprint => !standing.has(fingerprint))]);
}

function rank({ standing, isOutdated }: Thread): number {
  if (standing === 'open') return isOutdated ? 1 : 0;
  return standing === 'resolved by someone' ? 2 : 3;
}

function shared({ fingerprints }: Comment, thread: Thread): number {
  return fingerprints.filter(fingerprint => thread.fingerprints.includes(fingerprint)).length;
}
