import type { Sha } from '../../change/source-file.ts';
import { type ChangedFiles, readFile } from './changed-files.ts';
import type { Client } from './client.ts';
import type { Repository } from './site.ts';

/** Two commits compared as a pull request compares them. */
export interface Comparison extends ChangedFiles {
  readonly mergeBase: Sha;
  /** The tip of the side to merge into. */
  readonly target: Sha;
}

/** Only so many files come with a comparison: https://docs.github.com/en/rest/commits/commits#compare-two-commits */
const mostFiles = 300;

/** `base` may be a branch. All files come with the first page, which pages of commits are counted by: one is enough. */
export async function compare({ rest }: Client, { owner, repo }: Repository, base: string, head: Sha): Promise<Comparison> {
  const { data } = await rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, per_page: 1 });
  const files = data.files ?? [];
  return {
    mergeBase: data.merge_base_commit.sha,
    target: data.base_commit.sha,
    files: files.flatMap(readFile),
    complete: files.length < mostFiles,
  };
}
