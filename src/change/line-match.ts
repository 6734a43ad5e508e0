import type { RepoPath, SourceFile } from './source-file.ts';

/** A part of a line that matches a pattern; lines are one-based. */
export interface LineMatch {
  readonly path: RepoPath;
  readonly line: number;
  readonly text: string;
}

/** The parts of a file's lines that match a pattern, several on one line too. */
export function matchLines({ path, text: written }: Pick<SourceFile, 'path' | 'text'>, pattern: RegExp): LineMatch[] {
  const text = written.replace(/^\uFEFF/, ''); // to JavaScript a byte order mark is white space, to Perl it is none
  const matches: LineMatch[] = [];
  let line = 1;
  let counted = 0;
  for (const { index, 0: found } of text.matchAll(new RegExp(pattern.source, 'gm'))) {
    for (let at = text.indexOf('\n', counted); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) {
      line++;
      counted = at + 1;
    }
    matches.push({ path, line, text: found });
  }
  return matches;
}
