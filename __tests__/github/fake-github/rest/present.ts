import { createHash } from 'node:crypto';
import { commentsOf } from '../conversation.ts';
import type { FileDiff } from '../file-diff.ts';
import { placeOf } from '../line-oracle.ts';
import { changedFiles, commentablePatch, mergeBase, type Site } from '../site.ts';
import type { Comment, Review, ReviewComment, Thread, User } from '../state.ts';

/** The nouns as REST shows them: the fields that a reader of pull requests could want, in GitHub's words. */

export function presentUser({ login, type }: User) {
  const id =
    login === 'github-actions[bot]' ? 41898282 : Number.parseInt(createHash('sha1').update(login).digest('hex').slice(0, 7), 16);
  return { login, id, node_id: `${type === 'Bot' ? 'BOT' : 'U'}_${id}`, type, site_admin: false };
}

export function presentRepository({ owner, repo, pull, url, serverUrl }: Site, as = owner) {
  return {
    id: 1296269,
    node_id: 'R_1296269',
    name: repo,
    full_name: `${as}/${repo}`,
    owner: presentUser({ login: as, type: 'User' }),
    private: false,
    fork: as !== owner,
    default_branch: pull.baseRef,
    url: `${url}/repos/${as}/${repo}`,
    html_url: `${serverUrl}/${as}/${repo}`,
  };
}

export function presentPullRequest(site: Site) {
  const { owner, repo, pull, switches, state, url, serverUrl } = site;
  const files = changedFiles(site);
  const headOwner = switches.fork ? 'contributor' : owner;
  return {
    url: `${url}/repos/${owner}/${repo}/pulls/${pull.number}`,
    html_url: `${serverUrl}/${owner}/${repo}/pull/${pull.number}`,
    id: 1_000_000 + pull.number,
    node_id: `PR_${pull.number}`,
    number: pull.number,
    state: switches.closed ? 'closed' : 'open',
    locked: switches.locked,
    active_lock_reason: null,
    draft: switches.draft,
    merged: false,
    mergeable: true,
    title: pull.title,
    body: null,
    user: presentUser(pull.author),
    head: side(headOwner, pull.headRef, pull.head),
    base: side(owner, pull.baseRef, pull.base),
    author_association: switches.fork ? 'CONTRIBUTOR' : 'MEMBER',
    comments: state.issueComments.length,
    review_comments: state.threads.flatMap(({ comments }) => comments).length,
    commits: site.repository.commits(mergeBase(site), pull.head).length,
    additions: files.reduce((sum, { additions }) => sum + additions, 0),
    deletions: files.reduce((sum, { deletions }) => sum + deletions, 0),
    changed_files: files.length,
  };

  function side(login: string, ref: string, sha: string) {
    return {
      label: `${login}:${ref}`,
      ref,
      sha,
      user: presentUser({ login, type: 'User' }),
      repo: presentRepository(site, login),
    };
  }
}

/** `patch` is left out where there is none and where it is too large, as GitHub does. */
export function presentFile(
  { path, previousPath, status, sha, patch, additions, deletions }: FileDiff,
  { switches, url, owner, repo }: Site,
  head: string,
) {
  const { lines, bytes } = switches.largestPatch;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const isShown = patch !== '' && additions + deletions <= lines && Buffer.byteLength(patch) <= bytes;
  return {
    sha,
    filename: path,
    status,
    additions,
    deletions,
    changes: additions + deletions,
    contents_url: `${url}/repos/${owner}/${repo}/contents/${encoded}?ref=${head}`,
    ...(previousPath === undefined ? {} : { previous_filename: previousPath }),
    ...(isShown ? { patch } : {}),
  };
}

export function presentReview(review: Review, site: Site) {
  return {
    id: review.id,
    node_id: `PRR_${review.id}`,
    user: presentUser(review.user),
    body: review.body,
    state: review.state,
    html_url: `${pageOf(site)}#pullrequestreview-${review.id}`,
    author_association: 'NONE',
    commit_id: review.commitId,
    ...(review.submittedAt === undefined ? {} : { submitted_at: review.submittedAt }),
  };
}

export function presentReviewComment(comment: ReviewComment, thread: Thread, site: Site) {
  const { original, line, subjectType } = thread;
  const place = line === undefined ? undefined : placeOf(commentablePatch(site, thread.path) ?? '', thread.side, line);
  const onFile = subjectType === 'FILE';
  return {
    ...presentComment(comment, site),
    node_id: `PRRC_${comment.id}`,
    html_url: `${pageOf(site)}#discussion_r${comment.id}`,
    pull_request_review_id: comment.reviewId,
    path: thread.path,
    diff_hunk: original.diffHunk,
    commit_id: thread.isOutdated ? original.commit : site.pull.head,
    original_commit_id: original.commit,
    position: onFile ? 1 : (place?.position ?? null),
    line: onFile ? 1 : (line ?? null), // a file's comment reads back as line 1
    original_line: onFile ? 1 : (original.line ?? null),
    side: thread.side,
    start_line: thread.startLine ?? null,
    original_start_line: original.startLine ?? null,
    start_side: thread.startSide ?? null,
    ...(site.switches.ghes ? {} : { subject_type: subjectType.toLowerCase() }),
    ...(comment.inReplyTo === undefined ? {} : { in_reply_to_id: comment.inReplyTo }),
  };
}

export function presentIssueComment(comment: Comment, site: Site) {
  return {
    ...presentComment(comment, site),
    node_id: `IC_${comment.id}`,
    html_url: `${pageOf(site)}#issuecomment-${comment.id}`,
  };
}

export function presentReviewComments(review: Review, site: Site) {
  const threadOf = (comment: ReviewComment) => site.state.threads.filter(({ comments }) => comments.includes(comment));
  return commentsOf(site, review).flatMap(comment =>
    threadOf(comment).map(thread => presentReviewComment(comment, thread, site)),
  );
}

function presentComment({ id, user, body, createdAt, updatedAt }: Comment, { owner, repo, url, pull }: Site) {
  return {
    id,
    user: presentUser(user),
    body,
    created_at: createdAt,
    updated_at: updatedAt,
    author_association: 'NONE',
    issue_url: `${url}/repos/${owner}/${repo}/issues/${pull.number}`,
  };
}

function pageOf({ serverUrl, owner, repo, pull }: Site): string {
  return `${serverUrl}/${owner}/${repo}/pull/${pull.number}`;
}
