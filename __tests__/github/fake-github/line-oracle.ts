/**
 * The judge of comment anchors: what GitHub would say to a path, a side and lines, from the text of `git diff -U3` alone.
 * It shares nothing with the product's own reading of patches, so that a mistake there cannot hide here.
 */
export interface Anchor {
  readonly side: Side;
  readonly line: number;
  readonly startSide: Side | undefined;
  readonly startLine: number | undefined;
}

export type Side = 'LEFT' | 'RIGHT';

/** What is wrong with an anchor, in the order in which GitHub complains. */
export type Objection = 'path' | 'line' | 'start line is in another hunk' | 'start line does not precede';

/** Where a commentable line stands in a patch: `position` counts the patch's lines, its first `@@` line being 0. */
export interface PatchPlace {
  readonly position: number;
  /** The position of the hunk's `@@` line. */
  readonly hunk: number;
}

/** `patch` is undefined when the pull request does not touch the path, and empty when the diff shows no lines of it. */
export function judge(patch: string | undefined, { side, line, startSide = side, startLine }: Anchor): Objection[] {
  if (patch === undefined) return ['path'];
  const end = placeOf(patch, side, line);
  const objections: Objection[] = end ? [] : ['line'];
  if (startLine === undefined) return objections;
  if (startSide === side && startLine >= line) return [...objections, 'start line does not precede'];
  const start = placeOf(patch, startSide, startLine);
  if (!start || start.hunk !== end?.hunk) return [...objections, 'start line is in another hunk'];
  return start.position < end.position ? objections : [...objections, 'start line does not precede'];
}

/**
 * The place of a line: on the right of added lines and of unchanged ones inside a hunk, on the left of removed ones only.
 * GitHub may accept unchanged lines on the left too; nobody documents it, so it is refused here.
 */
export function placeOf(patch: string, side: Side, line: number): PatchPlace | undefined {
  let left = 0;
  let right = 0;
  let hunk = 0;
  for (const [position, text] of patch.split('\n').entries()) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text);
    if (header) {
      left = Number(header[1]) - 1;
      right = Number(header[2]) - 1;
      hunk = position;
      continue;
    }
    const sign = text.charAt(0);
    if (sign === '-' || sign === ' ') left++;
    if (sign === '+' || sign === ' ') right++;
    if (side === 'LEFT' && sign === '-' && left === line) return { position, hunk };
    if (side === 'RIGHT' && (sign === '+' || sign === ' ') && right === line) return { position, hunk };
  }
  return undefined;
}

/** The part of a hunk that GitHub shows above a comment: from its `@@` line to the commented one. */
export function hunkUpTo(patch: string, { hunk, position }: PatchPlace): string {
  return patch
    .split('\n')
    .slice(hunk, position + 1)
    .join('\n');
}
