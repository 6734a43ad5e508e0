import type { Resource, Subject } from '../resources/resource.ts';
import type { Problem } from '../rules/judgement.ts';
import type { Assessment } from './assessment.ts';
import type { Claim } from './claim.ts';
import type { Finding } from './finding.ts';

/** A finding as this room has it: with what it was made of. What its rule proposes is nobody else's until it is proven. */
export interface Weighed extends Finding {
  readonly made: Made;
}

export interface Made {
  readonly problem: Problem;
  readonly subject: Subject;
  /** The object at base, and what the rule said of it there. */
  readonly before: Resource | undefined;
  readonly old: Claim | undefined;
}

/** An assessment before anyone has looked at the clock. */
export type Assessed = Omit<Assessment, 'counts' | 'findings'> & {
  readonly findings: readonly Weighed[];
  readonly counts: Omit<Assessment['counts'], 'milliseconds'>;
};
