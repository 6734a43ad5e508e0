import { blobContent, blobFields } from './blob-query.ts';
import { GraphqlFailure } from './refusal.ts';

/**
 * Fields that old enterprise servers lack. `subjectType` is asked for to be told so: GraphQL got it together with comments on whole
 * files, so that a server without it takes none. Without `fullDatabaseId` there is the shorter number.
 */
export const newFields = ['fullDatabaseId', 'subjectType'] as const;
export type NewField = (typeof newFields)[number];

/** The query for a conversation, for a server that lacks some of the new fields; with so many files of the target branch. */
export function conversationDocument(lacking: ReadonlySet<NewField>, files: number): string {
  const id = lacking.has('fullDatabaseId') ? 'fullDatabaseId: databaseId' : 'fullDatabaseId';
  const subjectType = lacking.has('subjectType') ? '' : ' subjectType';
  const expressions = Array.from({ length: files }, (_, index) => `, $e${index}: String!`).join('');
  const target = files === 0 ? '' : `target: object(expression: $target) { oid }\n    ${blobFields(files)}`;
  return `query Conversation($owner: String!, $repo: String!, $number: Int!, $threads: String, $comments: String${files === 0 ? '' : ', $target: String!'}${expressions}) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    ${target}
    pullRequest(number: $number) {
      headRefOid baseRefName state viewerDidAuthor
      reviewThreads(first: 100, after: $threads) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id path${subjectType} isResolved resolvedBy { login } isOutdated viewerCanResolve viewerCanUnresolve
          comments(first: 1) { totalCount nodes { ${id} body viewerDidAuthor } }
        }
      }
      comments(first: 100, after: $comments) {
        pageInfo { hasNextPage endCursor }
        nodes { ${id} body viewerDidAuthor }
      }
      pending: reviews(last: 20, states: [PENDING]) {
        nodes {
          ${id} createdAt viewerDidAuthor
          comments(first: 100) { totalCount nodes { ${id} body viewerDidAuthor } }
        }
      }
      requests: reviews(last: 50, states: [CHANGES_REQUESTED, DISMISSED]) {
        nodes { ${id} state body viewerDidAuthor }
      }
    }
  }
}
${files === 0 ? '' : blobContent}`;
}

/** GitHub says so with the words "Field 'subjectType' doesn't exist on type 'PullRequestReviewThread'". */
export function isUnknown(field: NewField, error: unknown): boolean {
  return (
    error instanceof GraphqlFailure && error.errors.some(({ message }) => message.startsWith(`Field '${field}' doesn't exist`))
  );
}
