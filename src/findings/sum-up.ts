import type { Resource } from '../resources/resource.ts';
import type { Problem, Reason, Standing } from '../rules/judgement.ts';
import type { Rule } from '../rules/rule.ts';
import type { Terms } from '../settings/terms.ts';
import type { Claim } from './claim.ts';
import type { Hearing, Opinion } from './opinions.ts';
import { type Found, failureOf, isInProduction, isOpen, isUnverified, settledIn, waiving } from './vouched-opinions.ts';

/** One claim of what was concluded in several units: the worst of it, unless people or the platform vouch for it there. */
export function sumUp({ rule, subject, opinions, sharing }: Hearing, terms: Terms): Claim[] {
  const unit = subject.identity === undefined ? undefined : opinions[0]?.unit.name;
  const [only] = opinions;
  if (only && opinions.length === 1 && isFine(only)) return [claimOf(rule, only, unit, sharing)];
  const settled = settledIn(rule, opinions, terms);
  const left = opinions.filter(opinion => !settled.has(opinion));
  const failing = left.filter(fails);
  const told = (failing.find(isInProduction) ?? failing[0])?.subject ?? subject;
  const base = {
    rule,
    subject: told,
    unit,
    resources: [...new Set([told.resource, ...opinions.map(opinion => opinion.subject.resource)])],
    sharing,
    passedIn: opinions.filter(opinion => isFine(opinion) || settled.has(opinion)).map(({ unit }) => unit),
    failures: [],
    reason: '',
    evidence: [],
    unseen: false,
    openBefore: false,
    partly: [...settled.values()].flatMap(({ attested }) => attested ?? []),
  };
  const crashed = opinions.find(({ error }) => error !== undefined);
  if (crashed) return [{ ...base, standing: 'error', error: crashed.error }];
  const vouched = [...settled].find(([opinion]) => isInProduction(opinion)) ?? [...settled][0];
  if (vouched && !left.some(isOpen)) return [{ ...base, subject: vouched[0].subject, standing: 'pass', ...vouched[1] }];

  if (failing.length > 0) {
    const isProductionUnseen = left.some(opinion => isInProduction(opinion) && isUnseen(opinion.standing));
    const failures = distinct(failing).map(found => failureOf(rule, found, isProductionUnseen, terms));
    const waived = failures.every(({ waiver }) => waiver !== undefined);
    const partly = [...base.partly, ...failures.flatMap(({ elsewhere }) => elsewhere)];
    return [{ ...base, partly, standing: waived ? 'waived' : 'fail', failures, reason: failures[0]?.problem.message ?? '' }];
  }
  const standings = left.flatMap(({ standing }) => standing ?? []);
  const elsewhere = standings.find(standing => 'toldElsewhere' in standing);
  if (elsewhere) return [{ ...base, standing: 'fail', reason: elsewhere.toldElsewhere }];
  const unverified = left.flatMap(opinion =>
    isUnverified(opinion.standing) ? [{ ...opinion.standing, ...waiving(rule, undefined, false, opinion, terms) }] : [],
  );
  const [unclear] = [...unverified.filter(({ waiver }) => !waiver), ...unverified];
  if (unclear) {
    if (unclear.waiver) return [{ ...base, standing: 'waived', reason: unclear.hint, waiver: unclear.waiver }];
    const partly = [...base.partly, ...unverified.flatMap(({ waiver }) => waiver ?? [])];
    return [{ ...base, partly, standing: 'unverified', reason: unclear.hint, unseen: isUnseen(unclear) }];
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
function claimOf(rule: Rule, opinion: Opinion, unit: string | undefined, sharing: readonly Resource[]): Claim {
  const { subject, standing } = opinion;
  const passed = standing !== undefined && 'pass' in standing ? standing : undefined;
  const absent = standing !== undefined && 'notApplicable' in standing ? standing : undefined;
  return {
    rule,
    subject,
    unit,
    resources: [subject.resource],
    sharing,
    passedIn: [opinion.unit],
    standing: absent ? 'not-applicable' : 'pass',
    failures: [],
    reason: absent?.notApplicable ?? passed?.note ?? '',
    unseen: false,
    openBefore: false,
    evidence: passed?.by ?? [],
    partly: [],
  };
}

/** The same problem found in several units is one; production speaks for all. */
function distinct(failing: readonly Opinion[]): readonly Found[] {
  const found = new Map<string, { problem: Problem; heard: Opinion[] }>();
  for (const opinion of [...failing.filter(isInProduction), ...failing.filter(other => !isInProduction(other))]) {
    for (const problem of opinion.problems) {
      const key = `${problem.detail} ${placeOf(opinion.subject.resource, problem)}`;
      const known = found.get(key) ?? { problem, heard: [] };
      if (!known.heard.includes(opinion)) known.heard.push(opinion);
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

const fails = ({ problems }: Opinion) => problems.length > 0;

/** It cannot be told because something was not read or built. */
const isUnseen = (standing: Standing | undefined) => isUnverified(standing) && unseen.includes(standing.unverified);

const unseen: readonly Reason[] = ['partial-context', 'unrenderable', 'templated'];

const isFine = ({ problems, standing, error }: Opinion) =>
  problems.length === 0 &&
  error === undefined &&
  standing !== undefined &&
  ('pass' in standing || ('notApplicable' in standing && standing.openBefore !== true));
