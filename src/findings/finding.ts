import type { Span } from '../manifests/span.ts';
import type { Resource } from '../resources/resource.ts';
import type { Priority } from '../rules/checklist.ts';
import type { Fix } from '../rules/judgement.ts';
import type { RuleFacts } from '../rules/rule.ts';
import type { ProvenFix } from './proofs/proven-fix.ts';

/** A problem pinned to a line and weighed against the base. */
export interface Finding {
  readonly rule: RuleFacts;
  /** After demotion. */
  readonly priority: Priority;
  /** The object at head; at base for a fixed finding. */
  readonly resource: Resource;
  readonly container: string | undefined;
  /** What tells it from the rule's other findings at the same subject. */
  readonly detail: string | undefined;
  readonly message: string;
  /** What it says in three words, as a comment's first line: `No liveness probe`. */
  readonly headline: string;
  readonly change: Change;
  readonly outcome: 'fail' | 'unverified';
  /** Fails the step. */
  readonly blocks: boolean;
  /** Stands in the summary only, whatever its anchor. */
  readonly summaryOnly: boolean;
  /** Missing companions of one workload (HPA, PDB, NetworkPolicy, metrics) share one comment. */
  readonly companion: boolean;
  /** The field, or the nearest written line: in the head file, for a fixed finding in the base file. */
  readonly span: Span;
  /** Of a rendered field: from where its value is written to where it is put into the object. */
  readonly chain: readonly Span[];
  /** The leaves in which it fails, is waived and passes, where several are made of one written object. */
  readonly leaves: Leaves | undefined;
  /** The lines of the base file that were deleted or changed, here or elsewhere, and so made it. */
  readonly cause: Span | undefined;
  /** What stands in the place of changed lines at head. */
  readonly causeNow?: Span | undefined;
  /** The same finding on copies of the object in other files. */
  readonly alsoAt: readonly Span[];
  readonly related: readonly Span[];
  /** Only of findings that somebody asked a fix of: proving is dear. */
  readonly fix: ProvenFix | undefined;
  /** What the rule would change, in words: all there is to tell where that is not proven. */
  readonly advice: Pick<Fix, 'title' | 'confidence'> | undefined;
  /** YAML to copy. */
  readonly template: (() => string) | undefined;
  readonly waiver: Waiver | undefined;
  /** The waiver that ended, and so lets it return. */
  readonly over?: Waiver;
  /** Other rules whose findings are told in it, because one change made them all. */
  readonly standsFor?: readonly RuleFacts[];
  /** Equal while the problem is the same: no line, no message. */
  readonly fingerprint: string;
}

/** Leaves as people call them: `overlays/eu`. */
export interface Leaves {
  readonly fails: readonly string[];
  readonly passes: readonly string[];
  /** It fails there too, and is waived. */
  readonly waived?: readonly string[];
}

export type Change = 'introduced' | 'existing' | 'fixed';

/** Why a finding does not count: who says so and why. */
export interface Waiver {
  readonly reason: string;
  readonly span: Span;
  /** It came with this pull request. */
  readonly added: boolean;
  /** An annotation, when nothing is said. */
  readonly from?: 'annotation' | 'settings';
  /** The linter whose annotation it is; undefined for ours. */
  readonly linter?: string;
  /** Its last day. */
  readonly expires?: string;
}
