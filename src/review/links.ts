import type { RepoPath } from '../change/source-file.ts';

/** Where the words of a review lead: permalinks on GitHub, nothing for files of a local run. */
export interface Links {
  /** A line of a file at head or base; undefined where files have no address. */
  readonly file: (path: RepoPath, line: number, side: 'head' | 'base', endLine?: number) => string | undefined;
  /** The page of a rule, by its id. */
  readonly rule: (id: string) => string;
  /** The page that tells how to waive a finding; undefined where nobody knows the address of this action. */
  readonly waiving: string | undefined;
  readonly version: string;
}
