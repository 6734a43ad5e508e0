/** One file that differs between two commits, as GitHub lists it. */
export interface FileDiff {
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'changed';
  readonly path: string;
  readonly previousPath: string | undefined;
  /** Git's blob id at head; at base for a removed file. */
  readonly sha: string;
  /** The hunks without file headers; empty for a pure rename, a mode change and a binary file. */
  readonly patch: string;
  readonly additions: number;
  readonly deletions: number;
}

const statuses = { A: 'added', D: 'removed', M: 'modified', R: 'renamed', T: 'changed' } as const;

/** Joins `git diff --raw -z` with `git diff -U3`: both name the files in the same order. */
export function readFileDiffs(raw: string, patches: string): FileDiff[] {
  const sections = `\n${patches}`.split('\ndiff --git ').slice(1); // a line of content never begins so: it has a sign before it
  const words = raw.split('\0');
  const files: FileDiff[] = [];
  for (let at = 0; words[at]?.startsWith(':'); ) {
    const [, , baseSha = '', headSha = '', letter = ''] = (words[at] ?? '').split(' ');
    const status = statuses[letter.charAt(0) as keyof typeof statuses];
    const previousPath = status === 'renamed' ? words[at + 1] : undefined;
    const path = words[at + (previousPath === undefined ? 1 : 2)] ?? '';
    at += previousPath === undefined ? 2 : 3;
    const section = sections.shift() ?? '';
    if (status === 'changed') sections.shift(); // git tells a file that became a link as a removal and an addition
    const patch = status === 'changed' ? '' : withoutHeader(section);
    files.push({ status, path, previousPath, sha: status === 'removed' ? baseSha : headSha, patch, ...count(patch) });
  }
  return files;
}

function withoutHeader(section: string): string {
  const start = section.indexOf('\n@@ ');
  return start < 0 ? '' : section.slice(start + 1).replace(/\n$/, '');
}

function count(patch: string): { additions: number; deletions: number } {
  const lines = patch.split('\n');
  return {
    additions: lines.filter(line => line.startsWith('+')).length,
    deletions: lines.filter(line => line.startsWith('-')).length,
  };
}
