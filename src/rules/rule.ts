import type { Unit } from '../inventory/unit.ts';
import type { Resource, Subject } from '../resources/resource.ts';
import { isOfKind } from '../resources/workload-kinds.ts';
import type { Category, ItemId, Priority } from './checklist.ts';
import type { Judgement, Problem, Standing } from './judgement.ts';
import { readable } from './readable.ts';
import type { PlatformFact, Thresholds } from './thresholds.ts';

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
