import type { FileChange } from '../../change/change-set.ts';
import { readHunks } from '../../change/hunk.ts';
import type { Sha } from '../../change/source-file.ts';
import type { Client } from './client.ts';
import type { Pull } from './site.ts';

/** A list of changed files, and whether GitHub listed all of them. */
export interface ChangedFiles {
  readonly files: readonly FileChange[];
  readonly complete: boolean;
}

/** GitHub lists 3,000 files and says nothing of the others: https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files */
const mostFiles = 3000;
const perPage = 100;

/** The files of a pull request. */
export interface PullRequestFiles extends ChangedFiles {
  /** Every page was about this commit; it may differ from page to page when the branch moves on meanwhile. */
  readonly isOf: (head: Sha) => boolean;
}

/** Lists page after page to the last; `onPage` sees each as soon as it is there. */
export async function listChangedFiles(
  { rest }: Client,
  { owner, repo, number }: Pull,
  onPage: (files: readonly FileChange[]) => void = () => undefined,
): Promise<PullRequestFiles> {
  const files: FileChange[] = [];
  const heads: ReadonlySet<Sha>[] = [];
  const isOf = (head: Sha) => heads.every(page => page.size === 0 || page.has(head));
  for (let listed = 0, page = 1; ; page++) {
    const { data, headers } = await rest.pulls.listFiles({ owner, repo, pull_number: number, per_page: perPage, page });
    const read = data.flatMap(readFile);
    files.push(...read);
    heads.push(new Set(data.flatMap(headOf)));
    onPage(read);
    listed += data.length;
    if (listed >= mostFiles) return { files, complete: false, isOf };
    if (data.length < perPage || !/rel="next"/.test(headers.link ?? '')) return { files, complete: true, isOf };
  }
}

/** A file as GitHub lists it, in pull requests and comparisons alike. */
export interface ListedFile {
  readonly filename: string;
  readonly previous_filename?: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged';
  readonly sha: string | null;
  readonly changes: number;
  readonly patch?: string;
  /** It ends with the commit that the file stands in: `…?ref=<sha>`. */
  readonly contents_url: string;
}

/** The commit at head, by the address of a file that is there. */
function headOf({ status, contents_url }: ListedFile): Sha[] {
  const [, head] = /[?&]ref=([0-9a-f]{40,64})$/.exec(contents_url) ?? [];
  return head === undefined || status === 'removed' ? [] : [head];
}

export function readFile(file: ListedFile): FileChange[] {
  const facts = { path: file.filename, ...(file.sha === null ? {} : { sha: file.sha }), hunks: hunksOf(file) };
  switch (file.status) {
    case 'added':
    case 'copied':
      return [{ status: 'added', ...facts }];
    case 'modified':
    case 'changed': // its mode
      return [{ status: 'modified', ...facts }];
    case 'renamed':
      return [
        {
          status: 'renamed',
          ...facts,
          ...(file.previous_filename === undefined ? {} : { previousPath: file.previous_filename }),
        },
      ];
    case 'removed':
      return [{ status: 'removed', ...facts }];
    case 'unchanged':
      return [];
  }
}

/** Without a patch, no changes means none only where something else was changed: GitHub counts none in binary files either. */
function hunksOf({ status, changes, patch }: ListedFile): FileChange['hunks'] {
  if (patch !== undefined) return readHunks(patch);
  return changes === 0 && (status === 'renamed' || status === 'changed') ? [] : undefined;
}
