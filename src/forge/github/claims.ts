import type { Comment } from '../../review/review.ts';
import type { Thread } from './conversation.ts';
import { type Memory, memoryOf } from './memory.ts';

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

/** Tells findings that a person has resolved, or whose comment a person has deleted. */
export function settledByPeople(threads: readonly Thread[], posted: readonly Memory[]): (fingerprint: string) => boolean {
  const standing = new Set(threads.flatMap(({ fingerprints }) => fingerprints.map(memoryOf)));
  const deleted = new Set(posted.filter(memory => !standing.has(memory)));
  const resolved = new Set(
    threads.filter(thread => thread.standing === 'resolved by someone').flatMap(({ fingerprints }) => fingerprints),
  );
  return fingerprint => resolved.has(fingerprint) || deleted.has(memoryOf(fingerprint));
}

function rank({ standing, isOutdated }: Thread): number {
  if (standing === 'open') return isOutdated ? 1 : 0;
  return standing === 'resolved by someone' ? 2 : 3;
}

function shared({ fingerprints }: Comment, thread: Thread): number {
  return fingerprints.filter(fingerprint => thread.fingerprints.includes(fingerprint)).length;
}
