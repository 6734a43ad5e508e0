import type { ChangeSet } from '../change/change-set.ts';
import type { Assessment } from '../findings/assessment.ts';
import type { Finding } from '../findings/finding.ts';
import type { Settings } from '../settings/settings.ts';
import { code } from './escape.ts';
import { counted } from './markdown.ts';
import { leavesUnread } from './not-analysed.ts';
import { priorities } from './priority.ts';
import { tally } from './tally.ts';

/** The summary's title in words: `2 critical findings introduced`, `nothing introduced, 3 findings fixed`; of what is not Critical only what fails the step. */
export function title(assessment: Assessment, changes: ChangeSet, { failOn }: Settings): string {
  const { findings, errors } = assessment;
  const { introduced, fixed, existing } = tally(findings);
  const old = existing.filter(({ blocks }) => blocks).length;
  const standing = old === 0 ? '' : `, ${counted(old, 'finding')} from before ${old === 1 ? 'blocks' : 'block'}`;
  const crashed = errors.length === 0 ? '' : `, ${counted(new Set(errors.map(({ rule }) => rule)).size, 'rule')} could not run`;
  const worst = priorities.find(priority =>
    introduced.some(finding => finding.priority === priority && (priority === 'critical' || finding.blocks)),
  );
  if (worst) {
    const these = introduced.filter(({ priority }) => priority === worst);
    return `${counted(these.length, `${worst} finding`)} introduced${failOn === 'never' ? '' : notBlocking(these)}${standing}${crashed}`;
  }
  const nothing = introduced.length === 0 ? 'nothing introduced' : 'nothing critical introduced';
  const partly = leavesUnread(assessment, changes) ? ' in what was read' : '';
  return `${nothing}${partly}${fixed.length === 0 ? '' : `, ${counted(fixed.length, 'finding')} fixed`}${standing}${crashed}`;
}

/** What is only told and never fails the step says so (rules.md §14.8). */
function notBlocking(findings: readonly Finding[]): string {
  const count = findings.filter(({ blocks }) => !blocks).length;
  if (count === 0) return '';
  if (count < findings.length) return `, ${count} of them without blocking`;
  return findings.length === 1 ? ', it does not block' : ', none of them blocks';
}

/** The line under it: zero counters are left out. */
export function counts({ findings, checklist, counts: { workloads } }: Assessment, { base }: Pick<ChangeSet, 'base'>): string {
  const { introduced, fixed, existing, waived } = tally(findings);
  const unproven = checklist
    .filter(({ item }) => item.priority === 'critical')
    .reduce((sum, { unverified }) => sum + unverified, 0);
  const count = (icon: string, number: number, words: string) => (number === 0 ? [] : [`${icon} ${number} ${words}`]);
  return [
    `**${workloads === 0 ? 'No workload changed' : `${counted(workloads, 'workload')} changed`}**`,
    ...count('🔴', introduced.length, `introduced${mildness(introduced)}`),
    ...count('🟢', fixed.length, 'fixed'),
    ...count('⚪', existing.length, 'there before'),
    ...count('🔕', waived.length, 'waived'),
    ...count('❔', unproven, 'critical not provable here'),
    base === undefined ? 'compared with nothing' : `against the merge base ${code(base.slice(0, 7))}`,
  ].join(' · ');
}

/** Which priorities are meant, when none is critical. */
function mildness(findings: readonly Finding[]): string {
  const found = priorities
    .map(priority => ({ priority, count: findings.filter(finding => finding.priority === priority).length }))
    .filter(({ count }) => count > 0);
  if (found.length === 0 || found[0]?.priority === 'critical') return '';
  return ` (${found.map(({ priority, count }) => (found.length === 1 ? priority : `${count} ${priority}`)).join(', ')})`;
}
