import type { RepoPath, Sha } from '../../change/source-file.ts';
import type { BlobFields } from './blob-query.ts';

/** What the document asks for: https://docs.github.com/en/graphql/reference/objects#pullrequest */
export interface Data {
  readonly viewer: { readonly login: string } | null;
  readonly repository: RepositoryData | null;
}

export interface RepositoryData extends BlobFields {
  readonly pullRequest: PullRequestData | null;
  readonly target?: { readonly oid: Sha } | null;
}

export interface PullRequestData {
  readonly headRefOid: Sha;
  readonly baseRefName: string;
  readonly state: 'OPEN' | 'CLOSED' | 'MERGED';
  readonly viewerDidAuthor: boolean;
  readonly reviewThreads: Page<ThreadData>;
  readonly comments: Page<CommentData>;
  readonly pending: { readonly nodes: readonly ReviewData[] };
  readonly requests: { readonly nodes: readonly RequestData[] };
}

export interface Page<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

export interface ThreadData {
  readonly id: string;
  readonly path: RepoPath;
  readonly isResolved: boolean;
  readonly resolvedBy: { readonly login: string } | null;
  readonly isOutdated: boolean;
  readonly viewerCanResolve: boolean;
  readonly viewerCanUnresolve: boolean;
  readonly comments: Counted<CommentData>;
}

export interface CommentData {
  /** A BigInt, which GraphQL writes as text; a number where an old server has no such field. */
  readonly fullDatabaseId: string | number;
  readonly body: string;
  readonly viewerDidAuthor: boolean;
}

/** A review that requests changes, or did until it was dismissed. */
export interface RequestData extends CommentData {
  readonly state: 'CHANGES_REQUESTED' | 'DISMISSED';
}

export interface ReviewData {
  readonly fullDatabaseId: string | number;
  readonly createdAt: string;
  readonly viewerDidAuthor: boolean;
  readonly comments: Counted<CommentData>;
}

export interface Counted<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
}
