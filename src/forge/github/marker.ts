import { createHash } from 'node:crypto';
import { type Memory, readMemories, writeMemories } from './memory.ts';

/**
 * The last line of everything we write, invisible on GitHub: what a comment is about, so that a later run finds it again. Anyone can
 * write such a line; whoever reads one makes sure first that we are the comment's author.
 */
export interface CommentMarker {
  readonly instance: string;
  readonly fingerprints: readonly string[];
  /** Of the visible text as we wrote it: GitHub, or a person who edits, may change the text itself. */
  readonly bodyHash: string;
  /** Of what was written on the line that it stands on; undefined on a whole file. */
  readonly lineHash: string | undefined;
}

export interface SummaryMarker {
  readonly instance: string;
  /** The commit that the summary is about. */
  readonly head: string;
  /** The run that wrote it: its id and attempt. */
  readonly run: readonly [id: number, attempt: number];
  /** The findings that have had a comment: one without comment now was deleted by a person. */
  readonly posted: readonly Memory[];
}

/** A body with its marker: after a blank line, or Markdown takes it for a part of what stands above. */
export function withMarker(text: string, marker: CommentMarker | SummaryMarker): string {
  return `${text}\n\n${'posted' in marker ? summaryLine(marker) : commentLine(marker)}`;
}

/** Eight digits that tell two texts apart. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

export function readCommentMarker(body: string): CommentMarker | undefined {
  const [, instance, fingerprints, bodyHash, lineHash] = commentPattern.exec(lastLine(body)) ?? [];
  if (instance === undefined || fingerprints === undefined || bodyHash === undefined) return undefined;
  return { instance, fingerprints: fingerprints.split(','), bodyHash, lineHash };
}

export function readSummaryMarker(body: string): SummaryMarker | undefined {
  const [, instance, head, id, attempt, posted] = summaryPattern.exec(lastLine(body)) ?? [];
  if (instance === undefined || head === undefined) return undefined;
  return { instance, head, run: [Number(id), Number(attempt)], posted: readMemories(posted ?? '') };
}

/** A body as people see it. */
export function visibleText(body: string): string {
  const lines = linesOf(body);
  return lines.slice(0, -1).join('\n').trimEnd();
}

/** The words that an instance may be named with. */
export const instancePattern = /^[a-z0-9._-]+$/;

const commentPattern =
  /^<!-- seaworthy\/1 i=([a-z0-9._-]+) f=([a-z0-9._/=-]+(?:,[a-z0-9._/=-]+)*) b=([0-9a-f]{8})(?: l=([0-9a-f]{8}))? -->$/;
const summaryPattern =
  /^<!-- seaworthy\/1 summary i=([a-z0-9._-]+) head=([0-9a-f]+) run=(\d+)\.(\d+) posted=((?:[a-z0-9._/=-]+(?:,[a-z0-9._/=-]+)*)?) -->$/;

function commentLine({ instance, fingerprints, bodyHash, lineHash }: CommentMarker): string {
  const line = lineHash === undefined ? '' : ` l=${lineHash}`;
  return `<!-- seaworthy/1 i=${instance} f=${fingerprints.join(',')} b=${bodyHash}${line} -->`;
}

function summaryLine({ instance, head, run, posted }: SummaryMarker): string {
  return `<!-- seaworthy/1 summary i=${instance} head=${head} run=${run.join('.')} posted=${writeMemories(posted)} -->`;
}

/** Browsers send CRLF when a person has edited a comment. */
function linesOf(body: string): string[] {
  return body.trimEnd().split(/\r?\n/);
}

function lastLine(body: string): string {
  return linesOf(body).at(-1) ?? '';
}
