import type { RepoPath } from '../change/source-file.ts';
import type { Span, Unread } from '../manifests/span.ts';
import type { Resource } from '../resources/resource.ts';
import type { ChecklistItem } from '../rules/checklist.ts';
import type { RuleFacts } from '../rules/rule.ts';
import type { Difference } from '../settings/differences.ts';
import type { Vouching } from '../settings/vouching.ts';
import type { Finding } from './finding.ts';

/** Everything that was found out, weighed against the base: what report, terminal and comments are all made from. */
export interface Assessment {
  readonly conclusion: 'pass' | 'block';
  /** Always 17, in the checklist's order. */
  readonly checklist: readonly Row[];
  /** Introduced first, worst first; then fixed, then existing. */
  readonly findings: readonly Finding[];
  readonly evaluated: readonly Evaluated[];
  readonly unread: readonly Unread[];
  /** Remarks on how files were taken, which change nothing. */
  readonly notes?: readonly Unread[] | undefined;
  /** Rules that crashed: the run fails closed. */
  readonly errors: readonly RuleError[];
  /** Attestations and waivers that this pull request adds. */
  readonly vouched: readonly Vouched[];
  /** Waivers and attestations of touched objects that nothing needs any more, or whose last day has gone by. */
  readonly stale: readonly Stale[];
  /** Changed files that the settings leave unjudged. */
  readonly excluded: readonly RepoPath[];
  /** Rules that the settings switch off for something that changed. */
  readonly off: readonly string[];
  /** What the pull request changes of the terms that it is judged by. */
  readonly news?: SettingsNews | undefined;
  readonly counts: Counts;
}

export type StandingName = 'pass' | 'fail' | 'unverified' | 'not-applicable' | 'waived' | 'error';

/** One checklist item over the objects that the pull request touches (rules.md §3.1). */
export interface Row {
  readonly item: ChecklistItem;
  readonly status: StandingName | 'not-evaluated';
  readonly introduced: number;
  readonly existing: number;
  readonly fixed: number;
  readonly waived: number;
  readonly unverified: number;
  readonly passed: number;
  readonly failed: number;
  /** Introduced findings of the other rules that serve this item. */
  readonly practices: number;
  /** Why it does not apply or cannot be told, each reason once. */
  readonly reasons: readonly string[];
}

/** What one rule concluded of one subject at head. */
export interface Evaluated {
  readonly rule: RuleFacts;
  readonly resource: Resource;
  readonly container: string | undefined;
  readonly standing: StandingName;
  /** The message, the reason or the note; '' for a plain pass. */
  readonly reason: string;
  /** Unverified because something was not read or built: what it found before may be there still. */
  readonly unseen: boolean;
}

export interface RuleError {
  readonly rule: string;
  readonly resource: Resource;
  readonly error: unknown;
}

/** A waiver or an attestation that this pull request itself adds: shown on top of the summary. */
export interface Vouched {
  readonly kind: 'waiver' | 'attestation';
  readonly rule: RuleFacts;
  readonly resource: Resource;
  /** '' where another linter's annotation gives none. */
  readonly reason: string;
  /** The linter whose annotation it is; undefined for ours. */
  readonly linter?: string;
  /** It ignores all that its linter checks. */
  readonly blanket?: true;
  /** Its last day. */
  readonly expires?: string;
  /** The settings let only the base branch vouch. */
  readonly ignored?: true;
  /** The annotation, and where it stands. */
  readonly key: string;
  readonly span: Span;
}

/** A waiver or an attestation that is there for nothing. */
export interface Stale {
  /** `returned`: its last day has gone by, and so its finding is back. */
  readonly state: 'unused' | 'over' | 'returned';
  readonly vouching: Vouching;
  readonly rule: RuleFacts;
  /** The object that it stands at, or that it was looked for at; undefined for one of the settings that matches nothing. */
  readonly resource: Resource | undefined;
}

export interface SettingsNews {
  /** Changed workflows that run this review. */
  readonly workflows: readonly string[];
  readonly proposed?:
    | { readonly path: RepoPath; readonly error: string }
    | {
        readonly path: RepoPath;
        readonly differences: readonly Difference[];
        /** Findings that block here and would not, that are told here and would not be, and that would block. */
        readonly released: number;
        readonly hidden: number;
        readonly caught: number;
      };
}

export interface Counts {
  /** Changed files that hold manifests. */
  readonly files: number;
  readonly documents: number;
  readonly resources: number;
  /** Touched workloads; copies of one count once. */
  readonly workloads: number;
  readonly milliseconds: number;
}
