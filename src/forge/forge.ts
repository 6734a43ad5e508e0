import type { ChangeSet } from '../change/change-set.ts';
import type { Snapshot } from '../change/snapshot.ts';
import type { Remark } from '../review/remark.ts';
import type { Review } from '../review/review.ts';

/** Where pull requests live: GitHub, a local clone, a test's memory. */
export interface Forge {
  /** `owner/name`, where that is known. */
  readonly repository?: string;
  readonly changes: () => Promise<ChangeSet>;
  /** `target` is the tip of the branch to merge into: settings come from there. */
  readonly at: (side: Side) => Snapshot;
  /** What earlier runs have said there, and what people have settled since; nothing where it cannot be read. */
  readonly remarks: () => Promise<readonly Remark[]>;
  readonly publish: (review: Review) => Promise<Published>;
}

export type Side = 'base' | 'head' | 'target';

/** What came of publishing: how much was written, and what could not be and why. */
export interface Published {
  readonly written: number;
  /** The findings that have a comment now, of earlier runs too, by their fingerprints. */
  readonly told: readonly string[];
  /** Sentences for the log: a missing permission and how to grant it, a superseded run, a refused anchor. */
  readonly notices: readonly string[];
  /** Comments were refused as a whole: annotations take their place for what has none. */
  readonly refused: boolean;
}
