import type { RepoPath, Sha } from '../../change/source-file.ts';
import { type BlobData, blobIn } from './blob-query.ts';
import type { Client } from './client.ts';
import type { CommentData, Data, PullRequestData, RepositoryData, ThreadData } from './conversation-data.ts';
import { conversationDocument, isUnknown, type NewField, newFields } from './conversation-document.ts';
import type { Pull } from './site.ts';

/** The answers to one query, its pages put together. */
export interface ConversationData {
  readonly viewer: string;
  readonly pullRequest: PullRequestData;
  readonly threads: readonly ThreadData[];
  readonly comments: readonly CommentData[];
  /** Undefined where no files were asked for, or the branch is gone. */
  readonly target: TargetFiles | undefined;
  /** What the query asked for and this server does not know. */
  readonly lacking: ReadonlySet<NewField>;
}

/** Some files at the tip of the branch to merge into; undefined stands for one that is not there. */
export interface TargetFiles {
  readonly commit: Sha;
  readonly files: ReadonlyMap<RepoPath, BlobData | undefined>;
}

export interface Question {
  readonly pull: Pull;
  readonly lacking: ReadonlySet<NewField>;
  /** Files of a branch to be read in the same breath. */
  readonly along: { readonly branch: string; readonly paths: readonly RepoPath[] };
}

/** Asks in one query for all that a run needs to know of a pull request, and again only while there are further pages. */
export async function askForConversation(client: Client, question: Question): Promise<ConversationData> {
  let { viewer, repository, pullRequest, lacking } = await askForPage(client, question, { threads: null, comments: null });
  const target = readTarget(repository, question.along.paths);
  const pages = [pullRequest];
  const rest = { pull: question.pull, lacking, along: { branch: '', paths: [] } };
  for (let cursors = nextCursors(pullRequest); cursors; cursors = nextCursors(pullRequest, cursors)) {
    ({ viewer, pullRequest, lacking } = await askForPage(client, rest, cursors));
    pages.push(pullRequest);
  }
  return {
    viewer,
    pullRequest,
    threads: pages.flatMap(({ reviewThreads }) => reviewThreads.nodes),
    comments: pages.flatMap(({ comments }) => comments.nodes),
    target,
    lacking,
  };
}

/** An old server says which fields it does not know: it is asked again without them. */
async function askForPage(client: Client, { pull, lacking, along: { branch, paths } }: Question, cursors: Cursors) {
  const ref = `refs/heads/${branch}`;
  const expressions = Object.fromEntries(paths.map((path, index) => [`e${index}`, `${ref}:${path}`]));
  const variables = { ...pull, ...cursors, ...(paths.length > 0 && { target: ref }), ...expressions };
  for (let without = lacking; ; ) {
    try {
      const { data, failure } = await client.graphql(conversationDocument(without, paths.length), variables);
      const { viewer, repository } = data as Data;
      const pullRequest = repository?.pullRequest;
      if (!pullRequest || hasGaps(pullRequest)) throw failure;
      return { viewer: viewer?.login ?? '', repository, pullRequest, lacking: without };
    } catch (error) {
      const unknown = newFields.filter(field => isUnknown(field, error) && !without.has(field));
      if (unknown.length === 0) throw error;
      without = new Set([...without, ...unknown]);
    }
  }
}

/** Null stands in a list for what GitHub could not give: a comment of ours among it would be posted again. */
function hasGaps({ reviewThreads, comments, pending, requests }: PullRequestData): boolean {
  const lists: readonly (readonly unknown[])[] = [reviewThreads.nodes, comments.nodes, pending.nodes, requests.nodes];
  if (lists.some(nodes => nodes.includes(null))) return true;
  return [...reviewThreads.nodes, ...pending.nodes].some(({ comments: { nodes } }) =>
    (nodes as readonly unknown[]).includes(null),
  );
}

function readTarget(repository: RepositoryData, paths: readonly RepoPath[]): TargetFiles | undefined {
  const commit = repository.target?.oid;
  if (commit === undefined) return undefined;
  return { commit, files: new Map(paths.map((path, index) => [path, blobIn(repository, index)])) };
}

interface Cursors {
  readonly threads: string | null;
  readonly comments: string | null;
}

/** A list that has come to its end stays there: behind its last entry there is nothing. */
function nextCursors(
  { reviewThreads, comments }: PullRequestData,
  last: Cursors = { threads: null, comments: null },
): Cursors | undefined {
  if (!reviewThreads.pageInfo.hasNextPage && !comments.pageInfo.hasNextPage) return undefined;
  return {
    threads: reviewThreads.pageInfo.endCursor ?? last.threads,
    comments: comments.pageInfo.endCursor ?? last.comments,
  };
}
