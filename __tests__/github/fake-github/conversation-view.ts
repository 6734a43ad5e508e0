import type { State } from './state.ts';

/** What people see of the conversation, without ids, times and commits, threads in the order of the files. */
export function conversationOf({ threads, issueComments, reviews }: State) {
  return {
    threads: threads
      .map(({ path, side, line, startLine, isOutdated, isResolved, resolvedBy, comments }) => ({
        path,
        side,
        line,
        startLine,
        isOutdated,
        resolvedBy: isResolved ? (resolvedBy?.login ?? 'nobody') : undefined,
        comments: comments.map(({ user, body }) => ({ author: user.login, body })),
      }))
      .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)),
    comments: issueComments.map(({ user, body }) => ({ author: user.login, body })),
    requests: reviews
      .filter(({ state }) => state === 'CHANGES_REQUESTED' || state === 'DISMISSED')
      .map(({ user, state, body }) => ({ author: user.login, state, body })),
    pendingReviews: reviews.filter(({ state }) => state === 'PENDING').map(({ user }) => user.login),
  };
}

function sortKey({
  path,
  line = 0,
  comments,
}: {
  path: string;
  line: number | undefined;
  comments: readonly { body: string }[];
}): string {
  return `${path} ${String(line).padStart(8, '0')} ${comments.map(({ body }) => body).join()}`;
}
