import type { FileChange } from '../../src/change/change-set.ts';

/** Changed files as a person would tell them: what happened to each, and its changed lines. */
export function told(files: readonly FileChange[]) {
  return files.map(({ status, path, previousPath, hunks }) => ({
    file: `${status} ${previousPath ? `${previousPath} → ` : ''}${path}`,
    lines: hunks?.flatMap(hunk => hunk.lines.filter(line => line.kind !== 'kept').map(line => `${line.kind} ${line.text}`)),
  }));
}
