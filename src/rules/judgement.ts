import type { Match } from '../inventory/unit.ts';
import type { KeyPath } from '../manifests/span.ts';
import type { Resource } from '../resources/resource.ts';

/** What a rule says about one place in one object. */
export interface Problem {
  /** One sentence that names the thing and the value. Never the value of a secret. */
  readonly message: string;
  /** Instead of the rule's, when this problem is of another sort: `No memory request`. */
  readonly headline?: string;
  /** The wanted field, written or not: at head it falls back to the nearest written line, at base it finds what was removed. */
  readonly at: KeyPath;
  /** Where it is shown when `at` is not written and the nearest ancestor is not the place (rules.md §8). */
  readonly elseAt?: KeyPath;
  /** The object that `at` is a path of, when it is not the subject's own. */
  readonly on?: Resource;
  /** Tells two problems of one rule at one subject apart: env name, volume, capability, port. */
  readonly detail?: string;
  /** Lower than the rule's. */
  readonly priority?: 'high' | 'medium';
  readonly summaryOnly?: true;
  /** Found by convention, not proven (tier N): never blocks, but for rules.md §3.4. */
  readonly inferred?: true;
  /** Blocks although it is inferred (rules.md §3.4). */
  readonly blocksThough?: true;
  readonly related?: readonly { readonly resource: Resource; readonly at: KeyPath }[];
  readonly fix?: Fix;
  /** YAML to copy, never one click; written when somebody asks for it. */
  readonly template?: string | (() => string);
}

/** What a rule concludes of a subject when it yields no problem. */
export type Standing =
  | { readonly pass: true /** The evidence: the PDB, the HPA … */; readonly by?: readonly Match[]; readonly note?: string }
  | {
      readonly notApplicable: string /** Only because a sibling rule fails: what it asks is open already, so its later failure is nothing new (rules.md §3.3). */;
      readonly openBefore?: true;
    }
  | { readonly unverified: Reason; readonly hint: string }
  /** It fails, and other rules say so under their own names: its row is red, and it has no finding of its own. */
  | { readonly toldElsewhere: string };

/** Why something cannot be decided (rules.md §3.1). */
export type Reason =
  | 'no-manifest-evidence'
  | 'partial-context'
  | 'templated'
  | 'unrenderable'
  | 'opaque-selector'
  | 'outside-repo';

/** A change of values that would settle a problem; the text of it is made in manifests/. */
export interface Fix {
  readonly title: string;
  /** `check` may change behaviour and says so. */
  readonly confidence: 'safe' | 'check';
  readonly edits: readonly Edit[];
}

export type Edit = { readonly set: KeyPath; readonly to: unknown } | { readonly remove: KeyPath };

/** What a rule says of one subject. */
export interface Judgement {
  readonly problems: readonly Problem[];
  /** What was concluded beside the problems; a pass when the rule returned nothing. */
  readonly standing: Standing;
}

export const passed = (note?: string): Standing => ({ pass: true, ...(note !== undefined && { note }) });
export const passedBy = (by: readonly Match[], note?: string): Standing => ({
  pass: true,
  by,
  ...(note !== undefined && { note }),
});
export const notApplicable = (reason: string): Standing => ({ notApplicable: reason });
/** Does not apply only because a sibling rule fails: what it would ask is open already (rules.md §3.3). */
export const openAlready = (reason: string): Standing => ({ notApplicable: reason, openBefore: true });
export const toldElsewhere = (reason: string): Standing => ({ toldElsewhere: reason });
export const unverified = (reason: Reason, hint: string): Standing => ({ unverified: reason, hint });
