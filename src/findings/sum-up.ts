import type { Unit } from '../inventory/unit.ts';
import type { Resource, Subject } from '../resources/resource.ts';
import type { Problem, Rule } from '../rules/rule.ts';
import { isOver } from '../settings/day.ts';
import type { Terms } from '../settings/terms.ts';
import { attestationOf, type Vouching, waiverOf } from '../settings/vouching.ts';
import type { Claim, Failure, Hearing } from './evaluate.ts';
import type { Opinion } from './opinions.ts';

/** One claim of what was concluded in several units: the worst of it, unless people or the platform vouch for it. */
export function sumUp({ rule, subject, opinions }: Hearing, terms: Terms): Claim[] {
  const unit = subject.identity === undefined ? undefined : opinions[0]?.unit.name;
  const [only] = opinions;
  if (only && opinions.length === 1 && isFine(only)) return [claimOf(rule, only, unit)];
  const failing = opinions.filter(({ problems }) => problems.length > 0);
  const told = (failing.find(isInProduction) ?? failing[0])?.subject ?? subject;
  const base = {
    rule,
    subject: told,
    unit,
    resources: [...new Set([told.resource, ...opinions.map(opinion => opinion.subject.resource)])],
    passedIn: opinions.filter(isFine).map(opinion => opinion.unit),
    failures: [],
    reason: '',
    evidence: [],
    unseen: false,
    openBefore: false,
  };
  const crashed = opinions.find(({ error }) => error !== undefined);
  if (crashed) return [{ ...base, standing: 'error', error: crashed.error }];

  const vouchings = terms.vouchings(told.resource);
  const standings = opinions.flatMap(({ standing }) => standing ?? []);
  const unverified = standings.find(standing => 'unverified' in standing);
  if (failing.length > 0 || unverified) {
    const supplied = rule.suppliedBy && terms.supplied(told.resource, rule.suppliedBy);
    if (supplied !== undefined) {
      const reason = `the platform supplies it: \`${rule.suppliedBy}\` in \`${supplied}\``;
      return [{ ...base, standing: 'pass', reason, supplied: reason }];
    }
    const attested = rule.attestable ? attestationOf(vouchings, rule.id, told.container, terms.today) : undefined;
    if (attested) return [{ ...base, standing: 'pass', reason: `attested: ${attested.reason}`, attested }];
  }
  const waiving = (problem: Problem | undefined, outsideProduction: boolean, own = told) =>
    waivers(rule, terms.vouchings(own.resource), problem, outsideProduction, own.container, terms.today);
  if (failing.length > 0) {
    const failures = distinct(failing).map(({ problem, own, units }): Failure => {
      const outsideProduction = units.every(({ stage }) => stage === 'other');
      return { problem, subject: own, units, outsideProduction, ...waiving(problem, outsideProduction, own) };
    });
    const waived = failures.every(({ waiver }) => waiver !== undefined);
    return [{ ...base, standing: waived ? 'waived' : 'fail', failures, reason: failures[0]?.problem.message ?? '' }];
  }
  const elsewhere = standings.find(standing => 'toldElsewhere' in standing);
  if (elsewhere) return [{ ...base, standing: 'fail', reason: elsewhere.toldElsewhere }];
  if (unverified) {
    const { waiver } = waiving(undefined, false);
    if (waiver) return [{ ...base, standing: 'waived', reason: unverified.hint, waiver }];
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

/** What most claims are: one opinion, and nothing is wrong. */
function claimOf(rule: Rule, opinion: Opinion, unit: string | undefined): Claim {
  const { subject, standing } = opinion;
  const passed = standing !== undefined && 'pass' in standing ? standing : undefined;
  const absent = standing !== undefined && 'notApplicable' in standing ? standing : undefined;
  return {
    rule,
    subject,
    unit,
    resources: [subject.resource],
    passedIn: [opinion.unit],
    standing: absent ? 'not-applicable' : 'pass',
    failures: [],
    reason: absent?.notApplicable ?? passed?.note ?? '',
    unseen: false,
    openBefore: false,
    evidence: passed?.by ?? [],
  };
}

function waivers(
  rule: Rule,
  vouchings: readonly Vouching[],
  problem: Problem | undefined,
  outsideProduction: boolean,
  container: string | undefined,
  today: string,
): Pick<Failure, 'waiver' | 'over'> {
  const priority = outsideProduction ? 'medium' : (problem?.priority ?? rule.priority);
  const found = waiverOf(vouchings, { rule: rule.id, detail: problem?.detail, container, priority }, today);
  return isOver(found?.expires, today) ? { waiver: undefined, over: found } : { waiver: found };
}

interface Found {
  readonly problem: Problem;
  readonly own: Subject;
  readonly units: Unit[];
}

/** The same problem found in several units is one; production speaks for all. */
function distinct(failing: readonly Opinion[]): readonly Found[] {
  const found = new Map<string, Found>();
  for (const opinion of [...failing.filter(isInProduction), ...failing.filter(other => !isInProduction(other))]) {
    for (const problem of opinion.problems) {
      const key = `${problem.detail} ${placeOf(opinion.subject.resource, problem)}`;
      const known = found.get(key) ?? { problem, own: opinion.subject, units: [] };
      if (!known.units.includes(opinion.unit)) known.units.push(opinion.unit);
      found.set(key, known);
    }
  }
  return [...found.values()];
}

/** Of a rendered object where it is written: leaves may have it at other indexes. */
function placeOf(own: Resource, { at, on }: Problem): string {
  const resource = on ?? own;
  if (!resource.rendition) return at.join('/');
  const { path, start } = resource.locate(at);
  return `${at.map(step => (typeof step === 'number' ? '#' : step)).join('/')} ${path}:${start.line}`;
}

const isInProduction = ({ unit }: Opinion) => unit.stage !== 'other';

const isFine = ({ problems, standing, error }: Opinion) =>
  problems.length === 0 &&
  error === undefined &&
  standing !== undefined &&
  ('pass' in standing || ('notApplicable' in standing && standing.openBefore !== true));
