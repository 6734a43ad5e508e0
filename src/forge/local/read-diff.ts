import type { FileChange } from '../../change/change-set.ts';
import { type Hunk, readHunks } from '../../change/hunk.ts';

/**
 * The files of `git diff --raw --no-abbrev -z -p`: first a NUL-terminated record for each, an empty field, then the patches in the
 * same order, one for each record (two where a file turned into a link: its removal and its addition).
 */
export function readDiff(output: string): FileChange[] {
  const end = output.indexOf('\0\0');
  if (end < 0) return [];
  const records = readRecords(output.slice(0, end).split('\0'));
  const patches = output.slice(end + 1).split(/(?<=[\n\0])diff --git /); // no line of a hunk begins so
  let next = 1; // what stands before the first patch is none
  return records.map(record => {
    const patch = patches[next];
    next += record.letter === 'T' ? 2 : 1;
    return fileChange(record, record.letter === 'T' || patch === undefined ? undefined : hunksOf(patch));
  });
}

interface Entry {
  readonly letter: string;
  readonly sha: string;
  readonly paths: readonly [string, ...string[]];
}

/** `:<mode> <mode> <id> <id> <letter><score>`, the path, and for renames and copies the new path. */
function readRecords(fields: readonly string[]): Entry[] {
  const records: Entry[] = [];
  for (let at = 0; at < fields.length; ) {
    const [, , before = '', after = '', status = ''] = (fields[at++] ?? '').split(' ');
    const letter = status.slice(0, 1);
    const first = fields[at++] ?? '';
    const paths: [string, ...string[]] = letter === 'R' || letter === 'C' ? [first, fields[at++] ?? ''] : [first];
    records.push({ letter, sha: letter === 'D' ? before : after, paths });
  }
  return records;
}

function fileChange({ letter, sha, paths: [first, second] }: Entry, hunks: readonly Hunk[] | undefined): FileChange {
  const known = /^0+$/.test(sha) ? {} : { sha }; // git has not yet hashed what only the disk holds
  if (letter === 'R' && second !== undefined) return { status: 'renamed', path: second, previousPath: first, ...known, hunks };
  if (letter === 'A' || letter === 'C') return { status: 'added', path: second ?? first, ...known, hunks };
  return { status: letter === 'D' ? 'removed' : 'modified', path: first, ...known, hunks };
}

/** Undefined for a binary file; none for a pure rename, a change of mode, an empty file. */
function hunksOf(patch: string): readonly Hunk[] | undefined {
  const start = patch.indexOf('\n@@ ');
  if (start >= 0) return readHunks(patch.slice(start + 1));
  return /\nBinary files .* differ\n/.test(patch) ? undefined : [];
}
