import type { Match, Unit } from '../inventory/unit.ts';
import type { KeyPath } from '../manifests/span.ts';
import type { Resource, Subject } from '../resources/resource.ts';
import { isOfKind } from '../resources/workload-kinds.ts';
import type { ItemId } from './checklist.ts';
import { readable } from './readable.ts';
import type { PlatformFact, Thresholds } from './thresholds.ts';

export type Category = 'sizing' | 'health' | 'security' | 'reliability' | 'delivery' | 'observability' | 'validity';
export type Priority = 'critical' | 'high' | 'medium';

/** What is told of a rule wherever a finding of it is shown. */
export interface RuleFacts {
  /** The file's name; users write it in settings and annotations. */
  readonly id: string;
  /** The checklist item that it serves; it decides that item when the ids are equal. */
  readonly item: ItemId | null;
  readonly category: Category;
  readonly priority: Priority;
  /** A noun phrase for tables: `Liveness probe configured`. */
  readonly title: string;
  /** What a finding says in three words, as a comment's first line: `No liveness probe`. */
  readonly headline: string;
  /** What happens in production without it, in one sentence. */
  readonly why: string;
  readonly docs: string;
  /** Nobody can waive it, lower it or switch it off. */
  readonly alwaysOn?: true;
}

/** How a rule is written: facts, what it looks at, and one generator that yields what is wrong. */
export interface RuleDefinition<S extends Subject> extends RuleFacts {
  readonly subjects: Subjects<S>;
  /** Kinds it looks for elsewhere in the unit: read ahead by the inventory, and their change makes workloads subjects again. */
  readonly companions?: readonly string[];
  /** Kinds that it looks at besides: read ahead as well, but their change asks nothing anew. */
  readonly alongside?: readonly string[];
  /** Its problems at a written field hold for a patch too (rules.md §6.2): the value is bad whatever it is merged into. */
  readonly judgesPatches?: true;
  /** It judges documents and fields that cannot be read; no other rule sees them. */
  readonly judgesUnparsed?: true;
  /** Its findings stand in the summary only, whatever their priority. */
  readonly summaryOnly?: true;
  /** Passing by a convention does not make up for a companion that proved it before and is gone (rules.md I16). */
  readonly provenByCompanion?: true;
  /** People can vouch for it by an annotation (rules.md §3.6). */
  readonly attestable?: true;
  /** The platform fact of the settings that settles it. */
  readonly suppliedBy?: PlatformFact;
  /** Nothing yielded and nothing returned means: passes. */
  readonly check: (subject: S, context: Context) => Generator<Problem, Standing | void>;
}

/** What a rule may ask besides its subject. */
export interface Context {
  readonly unit: Unit;
  readonly thresholds: Thresholds;
  /** Whether a rule is waived for all of an object, and that counts; where nobody is there to tell, what is written does. */
  readonly waives?: (resource: Resource, rule: string) => boolean;
}

/** Which subjects a rule finds in one object of a unit. */
export interface Subjects<S extends Subject> {
  /** The kinds that may hold one; undefined for any. */
  readonly kinds: readonly string[] | undefined;
  readonly of: (resource: Resource, unit: Unit) => Iterable<S>;
}

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

/** A rule as the other rooms use it: whatever its subjects' type, one list holds them all. */
export interface Rule extends RuleFacts {
  readonly kinds: readonly string[] | undefined;
  readonly companions: readonly string[];
  readonly alongside: readonly string[];
  readonly judgesPatches: boolean;
  readonly judgesUnparsed: boolean;
  readonly summaryOnly: boolean;
  readonly provenByCompanion: boolean;
  readonly attestable: boolean;
  readonly suppliedBy: PlatformFact | undefined;
  /** The subjects in one object of a unit, each with its judgement, made when asked. */
  readonly cases: (resource: Resource, context: Context) => Iterable<Case>;
}

export interface Case {
  readonly subject: Subject;
  /** Throws what the rule throws. */
  readonly judge: () => Judgement;
}

export interface Judgement {
  readonly problems: readonly Problem[];
  /** What was concluded beside the problems; a pass when the rule returned nothing. */
  readonly standing: Standing;
}

/** Makes a rule of its definition: closes over the subject's type and drains the generator. */
export function defineRule<S extends Subject>(definition: RuleDefinition<S>): Rule {
  const {
    subjects,
    check,
    companions,
    alongside,
    judgesPatches,
    judgesUnparsed,
    summaryOnly,
    provenByCompanion,
    attestable,
    suppliedBy,
    ...facts
  } = definition;
  return {
    ...facts,
    kinds: subjects.kinds,
    companions: companions ?? [],
    alongside: alongside ?? [],
    judgesPatches: judgesPatches ?? false,
    judgesUnparsed: judgesUnparsed ?? false,
    summaryOnly: summaryOnly ?? false,
    provenByCompanion: provenByCompanion ?? false,
    attestable: attestable ?? false,
    suppliedBy,
    *cases(resource, context) {
      if (!isOfKind(subjects.kinds, resource)) return;
      for (const subject of subjects.of(resource, context.unit))
        yield {
          subject,
          judge: () => {
            const judgement = drain(check(subject, context));
            return judgesUnparsed ? judgement : readable(judgement, subject.resource);
          },
        };
    },
  };
}

function drain(check: Generator<Problem, Standing | void>): Judgement {
  const problems: Problem[] = [];
  let next = check.next();
  while (!next.done) {
    problems.push(next.value);
    next = check.next();
  }
  return { problems, standing: next.value ?? { pass: true } };
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
