import type { Finding } from '../finding.ts';
import type { MergedFix } from './merge-fixes.ts';
import type { ProvenFix } from './proven-fix.ts';
import type { Lines } from './secret-lines.ts';

/** Proves fixes when somebody asks for them: each proof judges the whole case again. */
export interface Fixes {
  /** The fix of one finding. */
  readonly of: (finding: Finding) => ProvenFix | undefined;
  /** One fix for as many of these findings as go together, from the first on, whose lines `accepts` lets in; `whole`: for all or none. */
  readonly together: (
    findings: readonly Finding[],
    accepts: (fix: ProvenFix) => boolean,
    whole?: boolean,
  ) => MergedFix | undefined;
  /** Whether all of these can be made at once, each in its own lines: together they settle what each settles, and do no harm. */
  readonly holdTogether: (fixes: readonly MergedFix[]) => boolean;
  /** Whether these lines may be repeated in a comment: no secret stands on them. */
  readonly mayShow: (lines: Lines) => boolean;
}

export const noFixes: Fixes = {
  of: () => undefined,
  together: () => undefined,
  holdTogether: () => false,
  mayShow: () => false,
};

/** Only what a change brings in is its author's to fix. */
export function isOpen({ change, outcome, waiver }: Finding): boolean {
  return change === 'introduced' && outcome === 'fail' && !waiver;
}
