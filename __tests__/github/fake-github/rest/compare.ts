import { type Answer, notFound } from '../answer.ts';
import { commitOf, type Site } from '../site.ts';
import type { Call, Route } from './call.ts';
import { presentFile } from './present.ts';

export const compareRoutes: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}/compare/{+basehead}', answer: answerComparison },
];

const mostFiles = 300; // https://docs.github.com/en/rest/commits/commits#compare-two-commits
const mostCommits = 250;

/** `base...head`: what head has that the merge base lacks. Files come with the first page only. */
function answerComparison({ params, query }: Call, site: Site): Answer {
  const [from = '', to = '', ...more] = (params.basehead ?? '').split('...');
  const base = commitOf(site, from);
  const head = commitOf(site, to);
  if (!base || !head || more.length > 0) throw notFound();
  const { repository } = site;
  const common = repository.mergeBase(base, head);
  if (!common) throw notFound(`No common ancestor between ${from} and ${to}.`);
  const ahead = repository.commits(base, head);
  const behind = repository.commits(head, base);
  const isFirst = Number(query.get('page') ?? '1') === 1;
  return {
    status: 200,
    body: {
      base_commit: { sha: base },
      merge_base_commit: { sha: common },
      status: statusOf(ahead.length, behind.length),
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: ahead
        .toReversed()
        .slice(0, mostCommits)
        .map(sha => ({ sha })),
      files: isFirst
        ? repository
            .changes(common, head)
            .slice(0, mostFiles)
            .map(file => presentFile(file, site, head))
        : [],
    },
  };
}

function statusOf(ahead: number, behind: number): 'diverged' | 'ahead' | 'behind' | 'identical' {
  if (ahead > 0 && behind > 0) return 'diverged';
  if (ahead > 0) return 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}
