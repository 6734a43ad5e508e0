import type { Assessment } from '../findings/assessment.ts';
import type { Change, Finding } from '../findings/finding.ts';
import type { Priority } from '../rules/checklist.ts';

/** How many findings there are of each sort; waived ones do not count. */
export interface Tally {
  readonly introduced: number;
  readonly fixed: number;
  readonly existing: number;
  readonly critical: number;
  readonly high: number;
  readonly medium: number;
  readonly unverified: number;
}

export function tally({ findings, checklist }: Assessment): Tally {
  const counted = findings.filter(({ waiver, outcome }) => !waiver && outcome === 'fail');
  const of = (change: Change) => counted.filter(finding => finding.change === change);
  const introduced = of('introduced');
  const worth = (priority: Priority) => introduced.filter((finding: Finding) => finding.priority === priority).length;
  return {
    introduced: introduced.length,
    fixed: of('fixed').length,
    existing: of('existing').length,
    critical: worth('critical'),
    high: worth('high'),
    medium: worth('medium'),
    unverified: checklist.reduce((sum, { unverified }) => sum + unverified, 0),
  };
}
