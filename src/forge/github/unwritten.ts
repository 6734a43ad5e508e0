import type { Published } from '../forge.ts';
import type { Conversation } from './conversation.ts';
import type { PullRequestEvent } from './event.ts';
import { ClosedDoor, type Ledger } from './ledger.ts';
import { interrupted, nothingWritten } from './notices.ts';
import { refusalOf } from './refusal.ts';

/** Nothing was to be written, and why. */
export function unwritten(notice: string, before: Conversation): Published {
  return { written: 0, told: toldIn(before), notices: [notice], refused: false };
}

/** The verdict does not depend on what GitHub lets be written: it is told, never thrown. */
export function giveUp(error: unknown, ledger: Ledger, event: PullRequestEvent, before: Conversation | undefined): Published {
  const refusal = error instanceof ClosedDoor ? error.refusal : refusalOf(error);
  const written = ledger.written();
  const notice = written === 0 ? nothingWritten(refusal, event) : interrupted(refusal);
  return { written, told: toldIn(before), notices: [...ledger.notices(), notice], refused: written === 0 };
}

/** What earlier runs have said stands, whatever became of this one. */
function toldIn(before: Conversation | undefined): readonly string[] {
  return [...new Set(before?.threads.flatMap(({ fingerprints }) => fingerprints))];
}
