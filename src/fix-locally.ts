import { join } from 'node:path';
import { hunksBetween } from './change/hunk.ts';
import type { Settlement, Wanted } from './findings/proofs/settle-all.ts';
import { ForgeError } from './forge/forge-error.ts';
import { replaceFile } from './forge/local/replace-file.ts';
import { uncommittedLines } from './forge/local/uncommitted.ts';
import type { FixedFile } from './runner/terminal/fixes.ts';

/** What fixing needs of a review. */
export interface Fixable {
  readonly settle: (wanted: Wanted) => Settlement;
  readonly textAtHead: (path: string) => string | undefined;
}

/**
 * Writes all proven fixes into the files below a folder. A file whose lines to be touched are not committed yet is left alone
 * unless forced, and what was proven together with its fixes is proven anew without them.
 */
export async function fixLocally(
  { settle, textAtHead }: Fixable,
  folder: string,
  { confidence, force }: { readonly confidence: Wanted['confidence']; readonly force: boolean },
): Promise<readonly FixedFile[]> {
  const refused = new Map<string, string>();
  for (;;) {
    const { texts, settled } = settle({ confidence, mayEdit: path => !refused.has(path) });
    const news = new Map<string, string>();
    for (const [path, after] of force ? [] : texts) {
      const lines = await uncommittedAmong(join(folder, path), touchedLines(textAtHead(path) ?? '', after));
      if (lines.length > 0) news.set(path, `${named(lines)} not committed yet: commit, or use --force`);
    }
    for (const [path, reason] of news) refused.set(path, reason);
    if (news.size > 0) continue;
    for (const [path, after] of texts) {
      await replaceFile(join(folder, path), textAtHead(path) ?? '', after).catch(error => {
        if (error instanceof ForgeError) refused.set(path, error.message);
        else throw error;
      });
    }
    const written = [...texts.keys()].filter(path => !refused.has(path));
    return [
      ...written.map(path => ({ path, settled: settled.filter(({ proposal }) => proposal.resource.path === path) })),
      ...[...refused].map(([path, reason]) => ({ path, settled: [], refused: reason })),
    ];
  }
}

/** The lines that a change replaces; what is only added touches the line before it. */
function touchedLines(before: string, after: string): readonly number[] {
  return (hunksBetween(before, after) ?? []).flatMap(({ baseStart, lines }) => {
    let line = baseStart - 1;
    return lines.flatMap(({ kind }) => {
      if (kind !== 'added') line++;
      return kind === 'kept' ? [] : [Math.max(line, 1)];
    });
  });
}

async function uncommittedAmong(file: string, lines: readonly number[]): Promise<readonly number[]> {
  const isUncommitted = await uncommittedLines(file);
  return isUncommitted ? [...new Set(lines)].filter(isUncommitted) : [];
}

function named(lines: readonly number[]): string {
  const [first, last] = [Math.min(...lines), Math.max(...lines)];
  return lines.length === 1 ? `line ${first} is` : `lines between ${first} and ${last} are`;
}
