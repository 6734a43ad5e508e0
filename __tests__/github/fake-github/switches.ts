/** What a token may do: the `permissions` of a workflow. */
export type TokenProfile = 'readonly' | 'pr-write' | 'pr+contents';

/** The ways in which this GitHub can differ from the friendly default. A test may turn them while the server runs. */
export interface Switches {
  /** The permissions of the default token. */
  profile: TokenProfile;
  /** A token is said to be able to resolve conversations that it may not resolve. */
  overstates: boolean;
  locked: boolean;
  closed: boolean;
  draft: boolean;
  /** The branch lives in a contributor's fork. */
  fork: boolean;
  /** An enterprise server: other roots, and no `subject_type`. Set when the server starts. */
  readonly ghes: boolean;
  /** How a bad line is named: `…must be part of the diff` or `Line could not be resolved`. */
  wording: 'old' | 'new';
  /** What `errors` of a refused review holds: bare strings, or objects whose `field` names the comment. */
  errorShape: 'strings' | 'fields';
  /** A review that is refused for its lines leaves an empty pending review behind. */
  orphanPending: boolean;
  /** A file's patch is left out of the list of files beyond either. */
  largestPatch: { readonly lines: number; readonly bytes: number };
  /** A listed tree is cut off after so many entries. */
  largestTree: number;
  /** What becomes of an archive on its way: the bytes that arrive. */
  archiveBytes: (bytes: Buffer) => Buffer;
  /** A blob's text is cut off in GraphQL after so many bytes. */
  largestBlobText: number;
  /** What becomes of a commit's archive: refused, cut off with or without the connection, or a page instead of it. */
  archive: 'whole' | '403' | '404' | '502' | 'short' | 'cut off' | 'a page';
  /** A review with more comments is taken for spam. */
  mostCommentsInReview: number;
  /** More writes within a minute of the clock meet the secondary rate limit. */
  mostWritesInMinute: number;
  actionsMayApprove: boolean;
  /** Dismissing reviews is not for administrators alone. */
  mayDismiss: boolean;
  /** Every connection is dropped. */
  unreachable: boolean;
}

export const friendly: Switches = {
  profile: 'pr-write',
  overstates: false,
  locked: false,
  closed: false,
  draft: false,
  fork: false,
  ghes: false,
  wording: 'new',
  errorShape: 'strings',
  orphanPending: false,
  largestPatch: { lines: 20_000, bytes: 500_000 }, // https://docs.github.com/en/repositories/creating-and-managing-repositories/repository-limits
  largestTree: 100_000, // https://docs.github.com/en/rest/git/trees#get-a-tree
  archiveBytes: bytes => bytes,
  largestBlobText: 512_000,
  archive: 'whole',
  mostCommentsInReview: Infinity,
  mostWritesInMinute: 80, // https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
  actionsMayApprove: false,
  mayDismiss: true,
  unreachable: false,
};
