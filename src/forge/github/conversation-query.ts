import type { RepoPath, Sha } from '../../change/source-file.ts';
import type { Client } from './client.ts';
import type { Pull } from './site.ts';

/** The answers to one query, its pages put together. */
export interface ConversationData {
  readonly viewer: string;
  readonly pullRequest: PullRequestData;
  readonly threads: readonly ThreadData[];
  readonly comments: readonly CommentData[];
}

/** Asks in one query for all that a run needs to know of a pull request, and again only while there are further pages. */
export async function askForConversation(client: Client, pull: Pull): Promise<ConversationData> {
  const pages: PullRequestData[] = [];
  for (let cursors: Cursors = { threads: null, comments: null }; ; ) {
    const { data, failure } = await client.graphql(document, { ...pull, ...cursors });
    const { viewer, repository } = data as Data;
    const page = repository?.pullRequest;
    if (!page) throw failure;
    pages.push(page);
    const next = nextCursors(page, cursors);
    if (next) {
      cursors = next;
      continue;
    }
    return {
      viewer: viewer?.login ?? '',
      pullRequest: page,
      threads: pages.flatMap(({ reviewThreads }) => reviewThreads.nodes),
      comments: pages.flatMap(({ comments }) => comments.nodes),
    };
  }
}

interface Cursors {
  readonly [connection: string]: string | null;
  readonly threads: string | null;
  readonly comments: string | null;
}

/** A list that has come to its end stays there: behind its last entry there is nothing. */
function nextCursors({ reviewThreads, comments }: PullRequestData, last: Cursors): Cursors | undefined {
  if (!reviewThreads.pageInfo.hasNextPage && !comments.pageInfo.hasNextPage) return undefined;
  return {
    threads: reviewThreads.pageInfo.endCursor ?? last.threads,
    comments: comments.pageInfo.endCursor ?? last.comments,
  };
}

const document = `query Conversation($owner: String!, $repo: String!, $number: Int!, $threads: String, $comments: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid baseRefName state
      reviewThreads(first: 100, after: $threads) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id path isResolved resolvedBy { login } isOutdated viewerCanResolve viewerCanUnresolve
          comments(first: 20) { totalCount nodes { fullDatabaseId body viewerDidAuthor } }
        }
      }
      comments(first: 100, after: $comments) {
        pageInfo { hasNextPage endCursor }
        nodes { fullDatabaseId body viewerDidAuthor }
      }
      reviews(last: 20, states: [PENDING]) {
        nodes {
          fullDatabaseId createdAt viewerDidAuthor
          comments(first: 100) { totalCount nodes { fullDatabaseId body viewerDidAuthor } }
        }
      }
    }
  }
}`;

/** What the document asks for: https://docs.github.com/en/graphql/reference/objects#pullrequest */
interface Data {
  readonly viewer: { readonly login: string } | null;
  readonly repository: { readonly pullRequest: PullRequestData | null } | null;
}

interface PullRequestData {
  readonly headRefOid: Sha;
  readonly baseRefName: string;
  readonly state: 'OPEN' | 'CLOSED' | 'MERGED';
  readonly reviewThreads: Page<ThreadData>;
  readonly comments: Page<CommentData>;
  readonly reviews: { readonly nodes: readonly ReviewData[] };
}

interface Page<Node> {
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
  /** A BigInt, which GraphQL writes as text. */
  readonly fullDatabaseId: string;
  readonly body: string;
  readonly viewerDidAuthor: boolean;
}

export interface ReviewData {
  readonly fullDatabaseId: string;
  readonly createdAt: string;
  readonly viewerDidAuthor: boolean;
  readonly comments: Counted<CommentData>;
}

interface Counted<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
}
