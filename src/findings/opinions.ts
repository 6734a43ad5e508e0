import type { Unit } from '../inventory/unit.ts';
import type { Resource, Subject } from '../resources/resource.ts';
import type { Problem, Rule, Standing } from '../rules/rule.ts';

/** What a rule concludes of one subject in one unit. */
export interface Opinion {
  readonly subject: Subject;
  readonly unit: Unit;
  readonly problems: readonly Problem[];
  /** Undefined: nothing to say of a patch. */
  readonly standing: Standing | undefined;
  readonly error?: unknown;
}

/** One rule and one subject, with what was concluded in each unit. */
export interface Hearing {
  readonly rule: Rule;
  readonly subject: Subject;
  readonly opinions: Opinion[];
  /** The objects that share it, where the subject is none itself: those of a namespace. */
  readonly sharing: Resource[];
}

/** A subject, and the opinion of it when somebody asks. */
export interface Question {
  readonly subject: Subject;
  readonly opinion: () => Opinion;
}

/** Finds what a rule has to ask of an object in a unit. */
export type Ask = (unit: Unit, resource: Resource, rule: Rule, ask: () => readonly Question[]) => readonly Question[];

/**
 * Asks each rule once about each object of each unit, for all evaluations of one case by the same settings: neither changes, and
 * an edit that is tried makes new ones.
 */
export function remembering(): Ask {
  const units = new WeakMap<Unit, Map<Resource, Map<Rule, readonly Question[]>>>();
  return (unit, resource, rule, ask) => {
    const objects = units.get(unit) ?? new Map<Resource, Map<Rule, readonly Question[]>>();
    units.set(unit, objects);
    const rules = objects.get(resource) ?? new Map<Rule, readonly Question[]>();
    objects.set(resource, rules);
    const questions = rules.get(rule) ?? ask().map(once);
    rules.set(rule, questions);
    return questions;
  };
}

function once({ subject, opinion }: Question): Question {
  let known: Opinion | undefined;
  return {
    subject,
    opinion: () => {
      known ??= opinion();
      return known;
    },
  };
}
