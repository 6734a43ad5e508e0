import type { FileComment } from '../../review/review.ts';
import { type Desk, pullOf } from './desk.ts';
import { creating } from './ledger.ts';

/** Posts comments on whole files one by one; returns those that GitHub took. */
export async function postFileComments(
  comments: readonly FileComment[],
  bodyOf: (comment: FileComment) => string,
  desk: Desk,
): Promise<readonly FileComment[]> {
  const posted: FileComment[] = [];
  for (const comment of comments) {
    const refusal = await desk.ledger.write(() => createComment(comment, bodyOf(comment), desk), creating);
    if (!refusal) posted.push(comment);
    else desk.ledger.note(`No comment on ${comment.path}: ${refusal.message}.`);
    if (refusal?.kind === 'no file comments') break;
  }
  return posted;
}

function createComment({ path }: FileComment, body: string, desk: Desk) {
  return desk.client.rest.pulls.createReviewComment({
    ...pullOf(desk),
    commit_id: desk.site.head,
    path,
    subject_type: 'file',
    body,
  });
}
