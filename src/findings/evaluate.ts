import type { Inventory, Match, Unit } from '../inventory/unit.ts';
import type { Resource, Subject } from '../resources/resource.ts';
import type { Case, Judgement, Problem, Rule, Standing } from '../rules/rule.ts';
import type { Settings } from '../settings/settings.ts';
import { type Vouching, vouchingsOf, waiverOf } from '../settings/vouching.ts';
import type { StandingName } from './assessment.ts';

/** What one rule concludes of one subject at one commit, over all units that the object belongs to. */
export interface Claim {
  readonly rule: Rule;
  readonly subject: Subject;
  /** The unit that a subject with an identity of its own is judged in: a namespace is another thing in another unit. */
  readonly unit: string | undefined;
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
}

export interface Failure {
  readonly problem: Problem;
  /** Fails only where production is not: the finding is lowered (rules.md §5.3). */
  readonly outsideProduction: boolean;
  readonly waiver: Vouching | undefined;
}

/** Which rules are asked about which objects. */
export type Focus = (resource: Resource, unit: Unit) => readonly Rule[];

/**
 * Asks the rules about the objects in focus, once in every unit that an object is a member of, and sums up. Objects `first`
 * speak first: what several share (a namespace) is told at one of them.
 */
export function evaluate({ units }: Inventory, focus: Focus, first: ReadonlySet<Resource>, settings: Settings): Claim[] {
  const hearings = new Map<string, Hearing>();
  const numbers = new Map<Resource, number>();
  for (const unit of units) {
    const context = { unit, thresholds: settings.thresholds };
    for (const resource of [
      ...unit.members.filter(member => first.has(member)),
      ...unit.members.filter(member => !first.has(member)),
    ]) {
      for (const rule of focus(resource, unit)) {
        if (resource.unparsed !== undefined && !rule.judgesUnparsed) continue;
        for (const { subject, judge } of attempt(() => [...rule.cases(resource, context)], resource)) {
          if (!numbers.has(resource)) numbers.set(resource, numbers.size);
          const object = subject.identity === undefined ? `${numbers.get(resource)}` : `${unit.name} ${subject.identity}`;
          const key = `${rule.id} ${object} ${subject.identity === undefined ? subject.path.join('/') : ''}`;
          const hearing = hearings.get(key) ?? { rule, subject, opinions: [] };
          hearings.set(key, hearing);
          if (subject.identity === undefined || hearing.opinions.length === 0)
            hearing.opinions.push(opinionOf(rule, subject, unit, judge));
        }
      }
    }
  }
  return [...hearings.values()].flatMap(sumUp);
}

interface Hearing {
  readonly rule: Rule;
  readonly subject: Subject;
  readonly opinions: Opinion[];
}

interface Opinion {
  readonly unit: Unit;
  readonly problems: readonly Problem[];
  /** Undefined: nothing to say of a patch. */
  readonly standing: Standing | undefined;
  readonly error?: unknown;
}

/** A rule that throws while it looks for its subjects gives one subject that throws when judged. */
function attempt(cases: () => Case[], resource: Resource): Case[] {
  try {
    return cases();
  } catch (error) {
    return [
      {
        subject: { resource, path: [] },
        judge: () => {
          throw error;
        },
      },
    ];
  }
}

function opinionOf(rule: Rule, { resource }: Subject, unit: Unit, judge: () => Judgement): Opinion {
  try {
    const { problems, standing } = judge();
    const unassembled = resource.origin === 'partial' ? '' : unit.unassembled(resource);
    if (unassembled === undefined) return { unit, problems, standing };
    // A patch, or an object that one changes: what is written and bad on its own stands, whatever it is merged into.
    const stands = rule.judgesPatches ? problems.filter(({ at, on }) => (on ?? resource).written(at) !== undefined) : [];
    if (resource.origin === 'partial') return { unit, problems: stands, standing: undefined };
    return {
      unit,
      problems: stands,
      standing: problems.length > 0 ? { unverified: 'unrenderable', hint: unassembled } : standing,
    };
  } catch (error) {
    return { unit, problems: [], standing: undefined, error };
  }
}

function sumUp({ rule, subject, opinions }: Hearing): Claim[] {
  const vouchings = vouchingsOf(subject.resource);
  const unit = subject.identity === undefined ? undefined : opinions[0]?.unit.name;
  const base = { rule, subject, unit, failures: [], reason: '', evidence: [], unseen: false, openBefore: false };
  const crashed = opinions.find(({ error }) => error !== undefined);
  if (crashed) return [{ ...base, standing: 'error', error: crashed.error }];

  const failing = opinions.filter(({ problems }) => problems.length > 0);
  const attested = rule.attestable ? vouchings.find(({ kind, rule: id }) => kind === 'attestation' && id === rule.id) : undefined;
  const standings = opinions.flatMap(({ standing }) => standing ?? []);
  if (attested && (failing.length > 0 || standings.some(standing => 'unverified' in standing))) {
    return [{ ...base, standing: 'pass', reason: `attested: ${attested.reason}`, attested }];
  }
  if (failing.length > 0) {
    const outsideProduction = failing.every(({ unit }) => unit.stage === 'other');
    const failures = distinct(failing.flatMap(({ problems }) => problems)).map(problem => ({
      problem,
      outsideProduction,
      waiver: waiverOf(vouchings, rule.id, problem.detail),
    }));
    const waived = failures.every(({ waiver }) => waiver !== undefined);
    return [{ ...base, standing: waived ? 'waived' : 'fail', failures, reason: failures[0]?.problem.message ?? '' }];
  }
  const elsewhere = standings.find(standing => 'toldElsewhere' in standing);
  if (elsewhere) return [{ ...base, standing: 'fail', reason: elsewhere.toldElsewhere }];
  const unverified = standings.find(standing => 'unverified' in standing);
  if (unverified) {
    const unseen =
      unverified.unverified === 'partial-context' ||
      unverified.unverified === 'unrenderable' ||
      unverified.unverified === 'templated';
    return [{ ...base, standing: 'unverified', reason: unverified.hint, unseen }];
  }
  const passes = standings.filter(standing => 'pass' in standing);
  if (passes.length > 0) {
    return [
      {
        ...base,
        standing: 'pass',
        reason: passes.find(({ note }) => note)?.note ?? '',
        evidence: passes.flatMap(({ by }) => by ?? []),
      },
    ];
  }
  const absent = standings.find(standing => 'notApplicable' in standing);
  return absent
    ? [{ ...base, standing: 'not-applicable', reason: absent.notApplicable, openBefore: absent.openBefore ?? false }]
    : [];
}

/** The same problem found in several units is one. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map(problem => [`${problem.detail} ${problem.at.join('/')}`, problem])).values()];
}
