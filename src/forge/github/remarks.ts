import type { Remark } from '../../review/remark.ts';
import type { Conversation } from './conversation.ts';

/** What we have said, and who has settled it; what we resolved ourselves is over. */
export function remarksOf(conversation: Conversation | undefined): readonly Remark[] {
  return (conversation?.threads ?? []).flatMap(({ standing, path, fingerprints, resolvedBy }) =>
    standing === 'resolved by us' ? [] : [{ path, fingerprints, settledBy: resolvedBy }],
  );
}
