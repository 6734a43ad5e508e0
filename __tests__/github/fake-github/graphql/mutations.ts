import { removeComment } from '../conversation.ts';
import { type Found, findNode } from './node.ts';
import { type Arguments, type ArgumentValues, type Asker, type Field, FieldError, objectType } from './type-system.ts';

type Payload = Readonly<Record<string, unknown>>;

/** A mutation takes one `input` and needs permissions: resolving threads needs `contents: write` as well. */
function mutation(
  name: string,
  needs: 'pull requests' | 'contents',
  change: (input: ArgumentValues, asker: Asker) => Payload,
): Field<unknown> {
  return [
    `${name}Payload`,
    (_source, { input }, asker) => {
      const isAllowed = needs === 'contents' ? asker.profile === 'pr+contents' : asker.profile !== 'readonly';
      if (!isAllowed) throw new FieldError('FORBIDDEN', 'Resource not accessible by integration');
      const values = input as ArgumentValues;
      return { clientMutationId: values.clientMutationId, ...change(values, asker) };
    },
    { input: `${name}Input!` },
  ];
}

const resolved = (isResolved: boolean) => (input: ArgumentValues, asker: Asker) => {
  const thread = expectNode(input.threadId, 'PullRequestReviewThread', asker);
  thread.isResolved = isResolved;
  thread.resolvedBy = isResolved ? asker.user : undefined;
  return { thread };
};

export const mutationType = objectType('Mutation', {
  resolveReviewThread: mutation('ResolveReviewThread', 'contents', resolved(true)),
  unresolveReviewThread: mutation('UnresolveReviewThread', 'contents', resolved(false)),
  deletePullRequestReviewComment: mutation('DeletePullRequestReviewComment', 'pull requests', ({ id }, asker) => {
    const comment = expectNode(id, 'PullRequestReviewComment', asker);
    const pullRequestReview = asker.site.state.reviews.find(review => review.id === comment.reviewId);
    removeComment(asker.site, comment);
    return { pullRequestReviewComment: comment, pullRequestReview };
  }),
  minimizeComment: mutation('MinimizeComment', 'pull requests', ({ subjectId, classifier }, { site }) => {
    const found = findNode(site, String(subjectId));
    if (found?.type !== 'PullRequestReviewComment' && found?.type !== 'IssueComment') throw unknownId(subjectId);
    found.source.minimizedReason = String(classifier);
    return { minimizedComment: found.source };
  }),
});

const payload = (name: string, fields: Arguments) =>
  objectType<Payload>(
    `${name}Payload`,
    Object.fromEntries(
      Object.entries({ ...fields, clientMutationId: 'String' }).map(([key, type]): [string, Field<Payload>] => [
        key,
        [type, found => found[key]],
      ]),
    ),
  );

export const payloadTypes = [
  payload('ResolveReviewThread', { thread: 'PullRequestReviewThread' }),
  payload('UnresolveReviewThread', { thread: 'PullRequestReviewThread' }),
  payload('DeletePullRequestReviewComment', {
    pullRequestReview: 'PullRequestReview',
    pullRequestReviewComment: 'PullRequestReviewComment',
  }),
  payload('MinimizeComment', { minimizedComment: 'Minimizable' }),
];

export const inputs = {
  ResolveReviewThreadInput: { threadId: 'ID!', clientMutationId: 'String' },
  UnresolveReviewThreadInput: { threadId: 'ID!', clientMutationId: 'String' },
  DeletePullRequestReviewCommentInput: { id: 'ID!', clientMutationId: 'String' },
  MinimizeCommentInput: { subjectId: 'ID!', classifier: 'ReportedContentClassifiers!', clientMutationId: 'String' },
};

type SourceOf<Type extends Found['type']> = Extract<Found, { readonly type: Type }>['source'];

function expectNode<Type extends Found['type']>(id: unknown, type: Type, { site }: Asker): SourceOf<Type> {
  const found = findNode(site, String(id));
  if (found?.type !== type) throw unknownId(id);
  return found.source as SourceOf<Type>;
}

function unknownId(id: unknown): FieldError {
  return new FieldError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'.`);
}
