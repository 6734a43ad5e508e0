import type { Unit } from '../inventory/unit.ts';
import type { Resource, Subject } from '../resources/resource.ts';
import type { Problem, Standing } from '../rules/judgement.ts';
import type { Rule } from '../rules/rule.ts';
import type { Lookups } from './lookups.ts';

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

/** What a rule has to ask of an object in a unit. */
export interface Inquiry {
  readonly questions: readonly Question[];
  /** What was looked for, as far as the questions have been answered. */
  readonly lookups: Lookups;
}

/** Finds what a rule has to ask of an object in a unit. */
export type Ask = (unit: Unit, resource: Resource, rule: Rule, inquire: () => Inquiry) => Inquiry;

/**
 * Asks each rule once about each object of each unit, for all evaluations of one case by the same settings: neither changes, and
 * an edit that is tried makes new ones.
 */
export function remembering(): Ask {
  const units = new WeakMap<Unit, Map<Resource, Map<Rule, Inquiry>>>();
  return (unit, resource, rule, inquire) => {
    const objects = units.get(unit) ?? new Map<Resource, Map<Rule, Inquiry>>();
    units.set(unit, objects);
    const rules = objects.get(resource) ?? new Map<Rule, Inquiry>();
    objects.set(resource, rules);
    const inquiry = rules.get(rule) ?? answeringOnce(inquire());
    rules.set(rule, inquiry);
    return inquiry;
  };
}

function answeringOnce({ questions, lookups }: Inquiry): Inquiry {
  return { questions: questions.map(once), lookups };
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
