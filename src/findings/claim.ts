import type { Match, Unit } from '../inventory/unit.ts';
import type { Resource, Subject } from '../resources/resource.ts';
import type { Problem } from '../rules/judgement.ts';
import type { Rule } from '../rules/rule.ts';
import type { Vouching } from '../settings/vouching.ts';
import type { StandingName } from './assessment.ts';

/** What one rule concludes of one subject at one commit, over all units that the object belongs to. */
export interface Claim {
  readonly rule: Rule;
  readonly subject: Subject;
  /** The unit that a subject with an identity of its own is judged in: a namespace is another thing in another unit. */
  readonly unit: string | undefined;
  /** The object, and what other leaves make of the same written one. */
  readonly resources: readonly Resource[];
  /** The objects that share what is judged, where that is none itself: those of a namespace. */
  readonly sharing: readonly Resource[];
  /** The units in which it does not fail, as far as that can be told. */
  readonly passedIn: readonly Unit[];
  readonly standing: StandingName;
  /** Of a failing or waived claim. */
  readonly failures: readonly Failure[];
  /** The reason of what is neither passed nor failed, the note of a pass. */
  readonly reason: string;
  /** Unverified because something was not read or built, not because nothing could tell. */
  readonly unseen: boolean;
  /** What a later failure of this rule would find open already. */
  readonly openBefore: boolean;
  /** What made it pass. */
  readonly evidence: readonly Match[];
  readonly error?: unknown;
  readonly attested?: Vouching;
  /** What the platform supplies, in words. */
  readonly supplied?: string;
  /** What waives it where it cannot be told. */
  readonly waiver?: Vouching;
  /** What counts in some of the units. */
  readonly partly?: readonly Vouching[];
}

export interface Failure {
  readonly problem: Problem;
  /** What fails, where several leaves make something of one written object: the claim's own, when nothing is said. */
  readonly subject?: Subject;
  /** The units in which it fails. */
  readonly units?: readonly Unit[];
  /** The units in which it fails as well, and is waived. */
  readonly waivedIn?: readonly Unit[];
  /** Fails only where production is not: the finding is lowered (rules.md §5.3). */
  readonly outsideProduction: boolean;
  readonly waiver: Vouching | undefined;
  /** A waiver that would count, had its last day not gone by. */
  readonly over?: Vouching | undefined;
  /** Nothing shows that it holds: no failure, but told like one. */
  readonly unproven?: true;
}
