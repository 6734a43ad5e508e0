import type { RepoPath, SourceFile } from './source-file.ts';

/** A part of a line that matches a pattern; lines are one-based. */
export interface LineMatch {
  readonly path: RepoPath;
  readonly line: number;
  readonly text: string;
}

/** The parts of a file's lines that match a pattern, several on one line too. */
export function matchLines({ path, text }: Pick<SourceFile, 'path' | 'text'>, pattern: RegExp): LineMatch[] {
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
