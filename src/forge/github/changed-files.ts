import type { FileChange } from '../../change/change-set.ts';
import { readHunks } from '../../change/hunk.ts';
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

/** The files of a pull request, page after page until a short one. */
export async function listChangedFiles({ rest }: Client, { owner, repo, number }: Pull): Promise<ChangedFiles> {
  const files: ListedFile[] = [];
  for (let page = 1; files.length < mostFiles; page++) {
    const { data } = await rest.pulls.listFiles({ owner, repo, pull_number: number, per_page: perPage, page });
    files.push(...data);
    if (data.length < perPage) break;
  }
  return { files: files.flatMap(readFile), complete: files.length < mostFiles };
}

/** A file as GitHub lists it, in pull requests and comparisons alike. */
export interface ListedFile {
  readonly filename: string;
  readonly previous_filename?: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged';
  readonly sha: string | null;
  readonly changes: number;
  readonly patch?: string;
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
