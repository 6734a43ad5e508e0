import { inline } from '../review/escape.ts';

/** GitHub drops a step's summary of 1024 KiB and more as a whole. */
const mostBytes = 900 * 1024;

/** The summary within GitHub's limit: cut at a line, with a word about it. */
export function jobSummary(markdown: string): string {
  if (Buffer.byteLength(markdown) <= mostBytes) return markdown;
  const note = '\n\nThe rest is left out here: the report holds everything.\n';
  const room = Buffer.from(markdown)
    .subarray(0, mostBytes - note.length)
    .toString();
  return room.slice(0, room.lastIndexOf('\n')) + note;
}

/** What stands there when it came to no review, and why. */
export function nothingReviewed(reason: string): string {
  return `### ⚓ Seaworthy: nothing was reviewed\n\n${inline(reason)}\n`;
}
