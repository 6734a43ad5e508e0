import { commentsOf } from '../conversation.ts';
import type { Comment, Review, ReviewComment, Thread } from '../state.ts';
import { connect, connectionArguments } from './connection.ts';
import { type Field, interfaceType, objectType } from './type-system.ts';

const comment: Record<string, Field<Comment>> = {
  databaseId: ['Int', ({ id }) => id],
  fullDatabaseId: ['BigInt', ({ id }) => String(id)], // a BigInt travels as a string
  body: ['String!', ({ body }) => body],
  author: ['Actor', ({ user }) => user],
  viewerDidAuthor: ['Boolean!', ({ user }, _args, asker) => user.login === asker.user.login],
  createdAt: ['DateTime!', ({ createdAt }) => createdAt],
  updatedAt: ['DateTime!', ({ updatedAt }) => updatedAt],
  isMinimized: ['Boolean!', ({ minimizedReason }) => minimizedReason !== undefined],
  minimizedReason: ['String', ({ minimizedReason }) => minimizedReason?.toLowerCase()],
};

export const conversationTypes = [
  interfaceType<Comment | ReviewComment>('Minimizable', { isMinimized: 'Boolean!', minimizedReason: 'String' }, found =>
    'reviewId' in found ? 'PullRequestReviewComment' : 'IssueComment',
  ),
  objectType<Comment>(
    'IssueComment',
    {
      ...comment,
      id: ['ID!', ({ id }) => `IC_${id}`],
      url: [
        'URI!',
        ({ id }, _args, { site }) => `${site.serverUrl}/${site.owner}/${site.repo}/pull/${site.pull.number}#issuecomment-${id}`,
      ],
    },
    ['Minimizable', 'Node'],
  ),
  objectType<ReviewComment>(
    'PullRequestReviewComment',
    {
      ...comment,
      id: ['ID!', ({ id }) => `PRRC_${id}`],
      url: [
        'URI!',
        ({ id }, _args, { site }) => `${site.serverUrl}/${site.owner}/${site.repo}/pull/${site.pull.number}#discussion_r${id}`,
      ],
      pullRequestReview: [
        'PullRequestReview',
        ({ reviewId }, _args, { site }) => site.state.reviews.find(({ id }) => id === reviewId),
      ],
    },
    ['Minimizable', 'Node'],
  ),
  objectType<Thread>(
    'PullRequestReviewThread',
    {
      id: ['ID!', ({ id }) => `PRRT_${id}`],
      path: ['String!', ({ path }) => path],
      line: ['Int', ({ line }) => line],
      startLine: ['Int', ({ startLine }) => startLine],
      originalLine: ['Int', ({ original }) => original.line],
      originalStartLine: ['Int', ({ original }) => original.startLine],
      diffSide: ['DiffSide!', ({ side }) => side],
      startDiffSide: ['DiffSide', ({ startSide }) => startSide],
      subjectType: ['PullRequestReviewThreadSubjectType!', ({ subjectType }) => subjectType],
      isOutdated: ['Boolean!', ({ isOutdated }) => isOutdated],
      isResolved: ['Boolean!', ({ isResolved }) => isResolved],
      resolvedBy: ['User', ({ resolvedBy }) => resolvedBy],
      viewerCanResolve: [
        'Boolean!',
        ({ isResolved }, _args, { profile, site }) => (profile === 'pr+contents' || site.switches.overstates) && !isResolved,
      ],
      viewerCanUnresolve: ['Boolean!', ({ isResolved }, _args, { profile }) => profile === 'pr+contents' && isResolved],
      viewerCanReply: ['Boolean!', (_thread, _args, { profile, site }) => profile !== 'readonly' && !site.switches.locked],
      comments: [
        'PullRequestReviewCommentConnection!',
        ({ comments }, args) => connect('comments', comments, args),
        connectionArguments,
      ],
    },
    ['Node'],
  ),
  objectType<Review>(
    'PullRequestReview',
    {
      id: ['ID!', ({ id }) => `PRR_${id}`],
      databaseId: ['Int', ({ id }) => id],
      fullDatabaseId: ['BigInt', ({ id }) => String(id)],
      state: ['PullRequestReviewState!', ({ state }) => state],
      body: ['String!', ({ body }) => body],
      author: ['Actor', ({ user }) => user],
      viewerDidAuthor: ['Boolean!', ({ user }, _args, asker) => user.login === asker.user.login],
      createdAt: ['DateTime!', ({ createdAt }) => createdAt],
      submittedAt: ['DateTime', ({ submittedAt }) => submittedAt],
      comments: [
        'PullRequestReviewCommentConnection!',
        (review, args, { site }) => connect('comments', commentsOf(site, review), args),
        connectionArguments,
      ],
    },
    ['Node'],
  ),
];
