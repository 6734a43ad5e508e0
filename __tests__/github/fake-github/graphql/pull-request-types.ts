import { visibleReviews, visibleThreads } from '../conversation.ts';
import type { Site } from '../site.ts';
import { connect, connectionArguments } from './connection.ts';
import { objectAt } from './git-types.ts';
import { FieldError, objectType } from './type-system.ts';

export const repositoryType = objectType<Site>(
  'Repository',
  {
    id: ['ID!', () => 'R_1296269'],
    name: ['String!', site => site.repo],
    nameWithOwner: ['String!', site => `${site.owner}/${site.repo}`],
    url: ['URI!', site => `${site.serverUrl}/${site.owner}/${site.repo}`],
    defaultBranchRef: ['Ref', site => site.pull.baseRef],
    object: [
      'GitObject',
      (site, { oid, expression }) =>
        oid === undefined ? objectAt(site, String(expression)) : site.repository.object(String(oid)),
      { oid: 'GitObjectID', expression: 'String' },
    ],
    pullRequest: [
      'PullRequest',
      (site, { number }) => {
        if (number === site.pull.number) return site;
        throw new FieldError('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
      },
      { number: 'Int!' },
    ],
  },
  ['Node'],
);

/** Read from the whole site: there is one pull request. */
export const pullRequestType = objectType<Site>(
  'PullRequest',
  {
    id: ['ID!', ({ pull }) => `PR_${pull.number}`],
    number: ['Int!', ({ pull }) => pull.number],
    title: ['String!', ({ pull }) => pull.title],
    url: ['URI!', ({ serverUrl, owner, repo, pull }) => `${serverUrl}/${owner}/${repo}/pull/${pull.number}`],
    author: ['Actor', ({ pull }) => pull.author],
    baseRefName: ['String!', ({ pull }) => pull.baseRef],
    baseRefOid: ['GitObjectID!', ({ pull }) => pull.base],
    headRefName: ['String!', ({ pull }) => pull.headRef],
    headRefOid: ['GitObjectID!', ({ pull }) => pull.head],
    isCrossRepository: ['Boolean!', ({ switches }) => switches.fork],
    viewerDidAuthor: ['Boolean!', ({ pull }, _args, { user }) => pull.author.login === user.login],
    isDraft: ['Boolean!', ({ switches }) => switches.draft],
    locked: ['Boolean!', ({ switches }) => switches.locked],
    closed: ['Boolean!', ({ switches }) => switches.closed],
    merged: ['Boolean!', () => false],
    state: ['PullRequestState!', ({ switches }) => (switches.closed ? 'CLOSED' : 'OPEN')],
    reviewThreads: [
      'PullRequestReviewThreadConnection!',
      (site, args, { user }) => connect('reviewThreads', visibleThreads(site, user), args),
      connectionArguments,
    ],
    comments: [
      'IssueCommentConnection!',
      ({ state }, args) => connect('comments', state.issueComments, args),
      connectionArguments,
    ],
    reviews: [
      'PullRequestReviewConnection',
      (site, args, { user }) => {
        const { states } = args;
        const wanted = visibleReviews(site, user).filter(({ state }) => !Array.isArray(states) || states.includes(state));
        return connect('reviews', wanted, args);
      },
      { ...connectionArguments, states: '[PullRequestReviewState!]', author: 'String' },
    ],
  },
  ['Node'],
);
