import type { Route } from './call.ts';
import { compareRoutes } from './compare.ts';
import { contentsRoutes } from './contents.ts';
import { gitDataRoutes } from './git-data.ts';
import { issueCommentRoutes } from './issue-comments.ts';
import { pullRequestRoutes } from './pull-requests.ts';
import { reviewCommentRoutes } from './review-comments.ts';
import { reviewRoutes } from './reviews.ts';

/** All of GitHub's API that this fake answers to. */
export const routes: readonly Route[] = [
  ...pullRequestRoutes,
  ...compareRoutes,
  ...gitDataRoutes,
  ...contentsRoutes,
  ...reviewRoutes,
  ...reviewCommentRoutes,
  ...issueCommentRoutes,
];
