import type { Comment } from '../../review/review.ts';
import type { Thread } from './conversation.ts';
import { cutToFit } from './cut-to-fit.ts';
import { hashOf, visibleText, withMarker } from './marker.ts';
import { bodyHash, movedLine } from './plan.ts';
import { permalink, type Site } from './site.ts';

/** What a comment is to what was said before it. */
export interface Telling {
  /** The hash of its line. */
  readonly lineHash: string | undefined;
  /** The thread that it stands in already. */
  readonly thread?: Thread;
  /** We had resolved a thread about the same, which the token may not open again. */
  readonly cameBack?: boolean;
}

/** A comment's body as GitHub gets it. */
export function commentBody(comment: Comment, site: Site, { lineHash, thread, cameBack }: Telling): string {
  const { instance, head } = site;
  const moved = thread && movedLine(thread, comment);
  const marker = { instance, fingerprints: comment.fingerprints, bodyHash: bodyHash(comment, moved), lineHash };
  const notes = [
    ...(moved === undefined ? [] : [`\n\nThis is now [line ${moved}](${permalink(site, comment.path, moved)}).`]),
    ...(cameBack === true ? [`\n\nThis came back in ${head.slice(0, 7)}.`] : []),
  ].join('');
  return withMarker(`${cutToFit(comment.body, 1000 + notes.length + marker.fingerprints.join().length)}${notes}`, marker);
}

/** What is said where a finding is gone and the comment has to stay, because people answered. */
export function settledBody({ body, fingerprints, instance, lineHash }: Thread, { head }: Site): string {
  const text = `${settledMark} ${head.slice(0, 7)}.\n\n${visibleText(body)}`;
  return withMarker(text, { instance, fingerprints, bodyHash: hashOf(text), lineHash }); // another hash: should it come back, it is written anew
}

/** How a comment begins that says its finding is gone. */
export const settledMark = '✅ No longer found in';
