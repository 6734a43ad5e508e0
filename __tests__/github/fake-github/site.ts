import type { FileDiff } from './file-diff.ts';
import type { GitRepository } from './git-repository.ts';
import type { State, User } from './state.ts';
import type { Switches } from './switches.ts';

/** All that a request can ask about or change: one repository with one pull request. */
export interface Site {
  readonly owner: string;
  readonly repo: string;
  readonly repository: GitRepository;
  readonly pull: PullRequest;
  readonly state: State;
  readonly switches: Switches;
  /** The API's root, as in `GITHUB_API_URL`. */
  readonly url: string;
  /** The web site's root, as in `GITHUB_SERVER_URL`. */
  readonly serverUrl: string;
  /** Where archives are downloaded from: another host, but for enterprise servers. */
  readonly downloadUrl: string;
  readonly now: () => Date;
  readonly nextId: () => number;
}

export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly author: User;
  readonly baseRef: string;
  readonly headRef: string;
  /** The tip of the branch to merge into. */
  base: string;
  head: string;
}

/** Where the branch left its target, for any commit of it. */
export function mergeBase({ repository, pull }: Site, head = pull.head): string {
  const found = repository.mergeBase(pull.base, head);
  if (found === undefined) throw new Error(`${pull.base} and ${head} have no commit in common`);
  return found;
}

/** The pull request's files: what differs between the merge base and a commit of the branch. */
export function changedFiles(site: Site, head = site.pull.head): readonly FileDiff[] {
  return site.repository.changes(mergeBase(site, head), head);
}

/**
 * The patch that comments are judged by; undefined for a file outside the pull request. GitHub takes no comments on a file whose
 * diff is over 20,000 lines or 1 MB.
 */
export function commentablePatch(site: Site, path: string, head = site.pull.head): string | undefined {
  const file = changedFiles(site, head).find(changed => changed.path === path);
  return file && (file.additions + file.deletions > 20_000 || file.patch.length > 1_000_000) ? '' : file?.patch;
}

/** The commit that a branch's name, another ref or an id stands for; the pull request's own branches need not exist in the clone. */
export function commitOf({ repository, pull }: Site, ref: string): string | undefined {
  const name = ref.replace(/^refs\/heads\//, '').replace(/^[^/:]+:/, '');
  if (name === pull.baseRef || name === 'HEAD') return pull.base;
  if (name === pull.headRef || ref === `refs/pull/${pull.number}/head`) return pull.head;
  return repository.commit(name);
}

/** A time as GitHub writes it: without fractions of a second. */
export function timestamp({ now }: Site): string {
  return now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
}
