import type { Unit } from '../inventory/unit.ts';
import type { Resource } from '../resources/resource.ts';
import { readWorkload } from '../resources/workload.ts';
import type { Rule } from '../rules/rule.ts';
import { settingOf } from '../settings/judging-at.ts';
import type { Judging } from '../settings/settings.ts';
import type { Case } from './case.ts';
import { checklistRows } from './checklist-rows.ts';
import { compareCommits } from './compare-commits.ts';
import { whichObject } from './fingerprint.ts';
import { writtenObject } from './renditions.ts';
import { staleVouchings } from './stale-vouchings.ts';
import { vouchedIn } from './vouched-by.ts';
import type { Assessed } from './weighed.ts';

/** Finds out everything there is to say about a change; pure, and the same for every forge. */
export function assess(theCase: Case): Assessed {
  const { changes, head, base, rules, notes } = theCase;
  const { objects, touched, gone, terms, isAdded, claims, inScope, evaluated, findings, errors, unread, changedFiles } =
    compareCommits(theCase);
  const isOn = (rule: Rule) => touched.length === 0 || touched.some(object => !isOff(rule, terms.judging(object)));
  return {
    conclusion: errors.length > 0 || findings.some(({ blocks }) => blocks) ? 'block' : 'pass',
    checklist: checklistRows(inScope, findings, rules.filter(isOn)),
    findings,
    evaluated,
    unread,
    notes,
    errors,
    vouched: vouchedIn(touched, terms, isAdded, rules),
    stale: staleVouchings({
      claims,
      touched,
      terms,
      rules,
      whole: changes.base === undefined && head.units.every(isComplete),
    }),
    excluded: [...new Set([...objects, ...gone].filter(object => !terms.judging(object)).map(({ path }) => path))],
    off: rules.filter(rule => objects.some(object => isOff(rule, terms.judging(object)))).map(({ id }) => id),
    counts: {
      files: new Set([
        ...[...objects, ...gone].filter(({ rendition }) => !rendition).map(({ path }) => path),
        ...[...head.madeOf, ...(base?.madeOf ?? [])].filter(path => changedFiles.has(path)),
      ]).size,
      documents: countWritten(objects),
      resources: countWritten(touched),
      workloads: new Set(touched.filter(resource => readWorkload(resource) !== undefined).map(whichObject)).size,
    },
  };
}

const countWritten = (objects: readonly Resource[]) => new Set(objects.map(writtenObject)).size;

const isComplete = ({ complete }: Unit) => complete;

const isOff = (rule: Rule, judging: Judging | undefined) => judging !== undefined && settingOf(judging, rule).level === 'off';
