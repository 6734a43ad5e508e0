import { ruleOf } from '../../review/remark.ts';
import type { Review } from '../../review/review.ts';
import type { Thread } from './conversation.ts';
import { fittingMemories, type Memory, memoryOf } from './memory.ts';

/** How long the list may become, in characters: the summary's marker carries it, and its text leaves no more room (review/budget.ts). */
const longest = 5000;

/**
 * The findings that have had a comment: those whose thread stands, and those whose comment a person has deleted, as long as the
 * finding is there or nobody looked. Whoever fixed one and breaks it again hears of it again.
 */
export function rememberPosted(
  review: Review,
  standing: readonly Pick<Thread, 'fingerprints'>[],
  before: { readonly threads: readonly Thread[]; readonly posted: readonly Memory[] },
): readonly Memory[] {
  const hadThread = new Set(memoriesOf(before.threads));
  const isGone = goneIn(review);
  const deleted = before.posted.filter(memory => !hadThread.has(memory) && !isGone(memory));
  const all = [...new Set([...deleted, ...memoriesOf(standing).sort()])];
  return fittingMemories(all, longest).sort(); // where room is short, what a person has deleted is remembered first
}

const memoriesOf = (comments: readonly Pick<Thread, 'fingerprints'>[]) =>
  comments.flatMap(({ fingerprints }) => fingerprints.map(memoryOf));

function goneIn({ comments, unplaced, notAnalysed }: Review): (memory: Memory) => boolean {
  const there = new Set([...memoriesOf(comments), ...unplaced.map(({ fingerprint }) => memoryOf(fingerprint))]);
  return memory => !there.has(memory) && notAnalysed.paths.length === 0 && !notAnalysed.rules.includes(ruleOf(memory));
}
