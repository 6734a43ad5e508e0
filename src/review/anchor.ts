import type { RepoPath } from '../change/source-file.ts';
import type { Finding } from '../findings/finding.ts';
import { lastLine, type Span } from '../manifests/span.ts';
import type { ChangedFile, ChangedFiles } from './changed-files.ts';
import { rank } from './priority.ts';

/** Where a comment can stand. Every line in it stands in the file's hunks: GitHub refuses a whole review for a single one that does not. */
export type Anchor = LineAnchor | FileAnchor;

export interface LineAnchor {
  readonly level: 'line';
  readonly path: RepoPath;
  readonly side: 'RIGHT' | 'LEFT';
  readonly startLine?: number;
  readonly line: number;
  /** What the line is to the finding: its own and changed, its own and unchanged, what was removed, or another one of the object. */
  readonly stands: 'changed' | 'unchanged' | 'removed' | 'near';
}

interface FileAnchor {
  readonly level: 'file';
  readonly path: RepoPath;
}

/** Lines of a file, both included. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The lines that a finding is about: that of its key (rules.md §4). A field's other lines are no part of it, because a span
 * does not tell a field that is written from the nearest ancestor of one that is not, whose other lines are fine.
 */
function subjectLines({ span }: Finding): LineRange {
  return { start: span.start.line, end: span.start.line };
}

/** The best place for a comment (review.md §4 (b)); undefined when only the summary is left. */
export function anchorOf(finding: Finding, files: ChangedFiles, range: LineRange = subjectLines(finding)): Anchor | undefined {
  const file = files.atHead(finding.span.path);
  const place =
    (file && onChangedLine(file, range)) ??
    onAddedCause(finding.causeNow, files) ??
    onRemovedLine(finding.cause, files) ??
    (file && (onUnchangedLine(file, range) ?? nearby(file, finding, range)));
  const whole = file ?? (finding.cause && files.atBase(finding.cause.path)); // moved as it is, or its patch was withheld
  return place ?? (whole && rank(finding.priority) <= rank('high') ? { level: 'file', path: whole.path } : undefined);
}

/** A comment over more lines than this hides what it is about. */
const longestRange = 10;

/** A1: the line itself was added; with the lines before it, if they are few and in the same hunk. */
function onChangedLine({ path, lines }: ChangedFile, { start, end }: LineRange): LineAnchor | undefined {
  const last = lines.head.get(end);
  if (last?.kind !== 'added') return undefined;
  const together = end - start < longestRange && linesBetween(start, end).every(line => lines.head.get(line)?.hunk === last.hunk);
  return {
    level: 'line',
    path,
    side: 'RIGHT',
    ...(start < end && together && { startLine: start }),
    line: end,
    stands: 'changed',
  };
}

/** A4, A5: what was removed made it. The cause of a removed object begins at its `kind:`, that of a field has its lines. */
function onRemovedLine(cause: Span | undefined, files: ChangedFiles): LineAnchor | undefined {
  const file = cause && files.atBase(cause.path);
  if (!file) return undefined;
  const line = linesBetween(cause.start.line, lastLine(cause)).find(each => file.lines.base.has(each));
  return line === undefined ? undefined : { level: 'line', path: file.path, side: 'LEFT', line, stands: 'removed' };
}

/** What was added to another object made it: a label more that its selector asks for. */
function onAddedCause(cause: Span | undefined, files: ChangedFiles): LineAnchor | undefined {
  const file = cause && files.atHead(cause.path);
  return file && onChangedLine(file, { start: cause.start.line, end: cause.start.line });
}

/** A2: the line is unchanged, and in a hunk. */
function onUnchangedLine({ path, lines }: ChangedFile, { start, end }: LineRange): LineAnchor | undefined {
  const shown = linesBetween(start, end).filter(line => lines.head.has(line));
  const [line] = shown;
  if (line === undefined || shown.some(each => lines.head.get(each)?.kind === 'added')) return undefined;
  return { level: 'line', path, side: 'RIGHT', line, stands: 'unchanged' };
}

/** A3: the nearest added line of the same object, else its name or kind, else its first line in a hunk. */
function nearby({ path, lines }: ChangedFile, { resource, span }: Finding, range: LineRange): LineAnchor | undefined {
  const object = { start: resource.span.start.line, end: lastLine(resource.span) };
  if (resource.path !== span.path || range.start < object.start || object.end < range.end) return undefined;
  const inside = [...lines.head.keys()].filter(line => object.start <= line && line <= object.end);
  const distance = (line: number) => Math.max(range.start - line, line - range.end, 0);
  const added = inside.filter(line => lines.head.get(line)?.kind === 'added').sort((a, b) => distance(a) - distance(b) || a - b);
  const named = [['kind'], ['metadata', 'name']]
    .map(key => resource.locate(key).start.line)
    .filter(line => inside.includes(line));
  const line = added[0] ?? named[0] ?? inside[0];
  return line === undefined ? undefined : { level: 'line', path, side: 'RIGHT', line, stands: 'near' };
}

function linesBetween(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => start + index);
}
