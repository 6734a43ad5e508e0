import type { Finding } from '../findings/finding.ts';

/** Findings by what the change did to them; waived ones count nowhere else. */
export interface Tally {
  readonly introduced: readonly Finding[];
  readonly fixed: readonly Finding[];
  readonly existing: readonly Finding[];
  readonly waived: readonly Finding[];
}

export function tally(findings: readonly Finding[]): Tally {
  const counted = findings.filter(({ waiver, outcome, blocks }) => !waiver && (outcome === 'fail' || blocks));
  const of = (change: Finding['change']) => counted.filter(finding => finding.change === change);
  return {
    introduced: of('introduced'),
    fixed: of('fixed'),
    existing: of('existing'),
    waived: findings.filter(({ waiver }) => waiver !== undefined),
  };
}
