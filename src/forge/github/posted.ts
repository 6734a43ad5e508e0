import { ruleOf } from '../../review/remark.ts';
import type { Comment, Review } from '../../review/review.ts';
import type { Thread } from './conversation.ts';

/** How long the list may become, in characters: the summary's marker carries it, and its text leaves no more room (review/budget.ts). */
const longest = 5000;

/**
 * The findings that have had a comment: those whose thread stands, and those whose comment a person has deleted, as long as the
 * finding is there or nobody looked. Whoever fixed one and breaks it again hears of it again.
 */
export function rememberPosted(
  review: Review,
  standing: readonly Pick<Thread, 'fingerprints'>[],
  before: { readonly threads: readonly Thread[]; readonly posted: readonly string[] },
): readonly string[] {
  const hadThread = new Set(before.threads.flatMap(({ fingerprints }) => fingerprints));
  const deleted = before.posted.filter(fingerprint => !hadThread.has(fingerprint) && !isGone(fingerprint, review));
  const all = [...new Set([...deleted, ...standing.flatMap(({ fingerprints }) => fingerprints).sort()])];
  return all.filter(within(longest)).sort(); // where room is short, what a person has deleted is remembered first
}

function isGone(fingerprint: string, { comments, unplaced, notAnalysed }: Review): boolean {
  const isThere = (comment: Comment) => comment.fingerprints.includes(fingerprint);
  if (comments.some(isThere) || unplaced.some(finding => finding.fingerprint === fingerprint)) return false;
  return notAnalysed.paths.length === 0 && !notAnalysed.rules.includes(ruleOf(fingerprint));
}

/** Takes items until their characters, with a comma each, are used up. */
function within(characters: number): (item: string) => boolean {
  let left = characters;
  return item => {
    left -= item.length + 1;
    return left >= 0;
  };
}
