import type { Comment } from '../../review/review.ts';
import type { Thread } from './conversation.ts';
import { cutToFit } from './cut-to-fit.ts';
import { hashOf, visibleText, withMarker } from './marker.ts';
import { bodyHash, movedLine } from './plan.ts';
import { permalink, type Site } from './site.ts';

/** A comment's body as GitHub gets it; `thread` is the one it stands in already. */
export function commentBody(comment: Comment, site: Site, thread?: Thread): string {
  const { instance } = site;
  const moved = thread && movedLine(thread, comment);
  const marker = { instance, fingerprints: comment.fingerprints, bodyHash: bodyHash(comment, moved) };
  const note = moved === undefined ? '' : `\n\nThis is now [line ${moved}](${permalink(site, comment.path, moved)}).`;
  return withMarker(`${cutToFit(comment.body, 1000 + note.length + marker.fingerprints.join().length)}${note}`, marker);
}

/** What is said where a finding is gone and the comment has to stay, because people answered. */
export function settledBody({ body, fingerprints, instance }: Thread, { head }: Site): string {
  const text = `${settledMark} ${head.slice(0, 7)}.\n\n${visibleText(body)}`;
  return withMarker(text, { instance, fingerprints, bodyHash: hashOf(text) }); // another hash: should it come back, it is written anew
}

/** How a comment begins that says its finding is gone. */
export const settledMark = '✅ No longer found in';
