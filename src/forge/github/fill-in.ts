import type { FileChange } from '../../change/change-set.ts';
import type { Hunk } from '../../change/hunk.ts';
import type { Sha } from '../../change/source-file.ts';
import type { Clone } from '../local/clone.ts';
import type { ChangedFiles } from './changed-files.ts';

/** GitHub takes no comment on a file's lines beyond either: https://docs.github.com/en/repositories/creating-and-managing-repositories/repository-limits */
const mostLines = 20_000;
const mostBytes = 1_000_000;

/** What GitHub did not tell of the changed files, as git tells it: patches that were withheld, files beyond those that are listed. */
export async function fillIn({ files, complete }: ChangedFiles, clone: Clone, base: Sha, head: Sha): Promise<ChangedFiles> {
  const listed = new Map(files.map(file => [file.path, file]));
  if (complete) {
    const withheld = files.filter(({ hunks }) => hunks === undefined);
    const paths = withheld.flatMap(({ path, previousPath }) => (previousPath === undefined ? [path] : [previousPath, path]));
    const compared = new Map((await clone.changes(base, head, paths)).map(file => [file.path, file]));
    return { files: files.map(file => (file.hunks === undefined ? filled(file, compared.get(file.path)) : file)), complete };
  }
  const all = (await clone.changes(base, head)).map(file => {
    const known = listed.get(file.path);
    return known?.hunks !== undefined && known.status === file.status ? known : filled(file, file);
  });
  return { files: all, complete: true };
}

/** Git and GitHub may pair renames differently: a file that git saw otherwise keeps what GitHub said. */
function filled(file: FileChange, compared: FileChange | undefined): FileChange {
  const { hunks } = compared?.status === file.status ? compared : file;
  return hunks === undefined || isTooLarge(hunks) ? { ...file, hunks: undefined } : { ...file, hunks, weak: true };
}

function isTooLarge(hunks: readonly Hunk[]): boolean {
  const lines = hunks.flatMap(hunk => hunk.lines);
  const bytes = lines.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 2, 0);
  return bytes > mostBytes || lines.filter(({ kind }) => kind !== 'kept').length > mostLines;
}
