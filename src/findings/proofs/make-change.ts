import type { RepoPath } from '../../change/source-file.ts';
import { editText } from '../../manifests/editing/edit-text.ts';
import type { ReadEditable } from '../../manifests/editing/editable.ts';
import type { Proposal } from './propose.ts';
import { type ChangedLines, changedLines } from './proven-fix.ts';

/** A file's text with proposals written into it, and the lines that differ from it as it was. */
export interface Change {
  readonly path: RepoPath;
  readonly text: string;
  readonly lines: ChangedLines;
}

/**
 * Writes proposals for one file into its text as it is by now; what that changes is told by the text as it was. Undefined where
 * the text cannot be edited safely, or nothing changes.
 */
export function makeChange(
  proposals: readonly Proposal[],
  read: ReadEditable,
  now: TextAt,
  original: TextAt = now,
): Change | undefined {
  const path = proposals[0]?.resource.path;
  const [before, was] = path === undefined ? [] : [now(path), original(path)];
  if (path === undefined || before === undefined || was === undefined) return undefined;
  if (before.length > longestFile || proposals.some(({ resource }) => resource.path !== path)) return undefined;
  const text = editText(
    before,
    distinct(proposals).map(({ resource: { span, root = [] }, edits }) => ({ line: span.start.line, root, edits })),
    read,
  );
  const lines = text === undefined || text === before ? undefined : changedLines(was, text);
  return text !== undefined && lines ? { path, text, lines } : undefined;
}

/** In characters: each trial reads the edited file anew, and longer ones are made by programs. */
const longestFile = 400_000;

type TextAt = (path: RepoPath) => string | undefined;

/** Findings that one block settles propose the same. */
function distinct(proposals: readonly Proposal[]): Proposal[] {
  return [...new Map(proposals.map(each => [`${each.resource.index} ${JSON.stringify(each.edits)}`, each])).values()];
}
