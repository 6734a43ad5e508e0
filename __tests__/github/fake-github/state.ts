import type { Side } from './line-oracle.ts';

/** Everything people and programs have said on the pull request. Tests read it, and may write to it. */
export interface State {
  readonly reviews: Review[];
  readonly threads: Thread[];
  readonly issueComments: Comment[];
}

export interface User {
  /** As REST spells it: a bot's ends in `[bot]`. */
  readonly login: string;
  readonly type: 'Bot' | 'User';
}

export interface Review {
  readonly id: number;
  readonly user: User;
  state: 'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED';
  body: string;
  commitId: string;
  readonly createdAt: string;
  submittedAt: string | undefined;
}

export interface Comment {
  readonly id: number;
  readonly user: User;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
  /** Why it was collapsed, if it was. */
  minimizedReason: string | undefined;
}

export interface ReviewComment extends Comment {
  readonly reviewId: number;
  readonly inReplyTo: number | undefined;
}

/** A conversation on one line, a range of lines or a file. */
export interface Thread {
  readonly id: number;
  readonly path: string;
  readonly subjectType: 'LINE' | 'FILE';
  readonly side: Side;
  readonly startSide: Side | undefined;
  /** Where it was written. */
  readonly original: {
    readonly commit: string;
    readonly mergeBase: string;
    readonly line: number | undefined;
    readonly startLine: number | undefined;
    readonly diffHunk: string;
  };
  /** Where it stands in the current diff; undefined for a file's thread, and once it is outdated. */
  line: number | undefined;
  startLine: number | undefined;
  isOutdated: boolean;
  isResolved: boolean;
  resolvedBy: User | undefined;
  readonly comments: ReviewComment[];
}

/** A login as a user: GitHub's own convention tells bots apart. */
export function userOf(login: string): User {
  return { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}
