import type { RepoPath, Sha } from '../../change/source-file.ts';

/** A repository on GitHub. */
export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

export interface Pull extends Repository {
  readonly number: number;
}

/** Where and as what we write. */
export interface Site {
  readonly pull: Pull;
  /** The commit that was reviewed. */
  readonly head: Sha;
  /** As in GITHUB_SERVER_URL. */
  readonly serverUrl: string;
  /** Tells our comments from those of another review on the same pull request. */
  readonly instance: string;
  /** The run: its id and attempt. */
  readonly run: readonly [id: number, attempt: number];
}

/** The address of a line at the reviewed commit. */
export function permalink({ serverUrl, pull, head }: Site, path: RepoPath, line: number): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return `${serverUrl}/${pull.owner}/${pull.repo}/blob/${head}/${encoded}#L${line}`;
}
