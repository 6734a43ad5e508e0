import { notFound, Refusal } from '../answer.ts';
import { changedFiles, type Site } from '../site.ts';
import type { Call, Route } from './call.ts';
import { answerPage } from './page.ts';
import { presentFile, presentPullRequest, presentRepository } from './present.ts';

const mostFiles = 3000; // https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files
const mostFilesInDiff = 300;

export const pullRequestRoutes: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}', answer: (_call, site) => ({ status: 200, body: presentRepository(site) }) },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/pulls/{number}',
    answer: (call, site) => {
      checkNumber(call, site);
      if (/\bdiff\b/.test(call.accept)) refuseWideDiff(site);
      return { status: 200, body: presentPullRequest(site) };
    },
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/pulls/{number}/files',
    answer: (call, site) => {
      checkNumber(call, site);
      return answerPage(call, site, changedFiles(site).slice(0, mostFiles), file => presentFile(file, site, site.pull.head));
    },
  },
];

export function checkNumber({ params }: Call, { pull }: Site): void {
  if (params.number !== String(pull.number)) throw notFound();
}

/** The diff media type itself is not served: nobody needs it who can list files. */
function refuseWideDiff(site: Site): never {
  if (changedFiles(site).length <= mostFilesInDiff) throw notFound('this fake serves no diff; list the files');
  const message = `Sorry, the diff exceeded the maximum number of files (${mostFilesInDiff}). Consider using 'List pull requests files' API or locally cloning the repository instead.`;
  throw new Refusal({ status: 406, body: { message, errors: [{ resource: 'PullRequest', field: 'diff', code: 'too_large' }] } });
}
