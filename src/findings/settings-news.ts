import { pathFilter } from '../settings/path-filter.ts';
import type { SettingsChange } from '../settings/settings-change.ts';
import { assess } from './assess.ts';
import type { SettingsNews } from './assessment.ts';
import type { Case } from './case.ts';
import type { Finding } from './finding.ts';

/**
 * What a pull request changes of its own terms, and what that would have made of this review: the same case is judged by
 * them. Undefined where it leaves them alone.
 */
export function settingsNews(
  { proposed, workflows }: SettingsChange,
  theCase: Case,
  now: readonly Finding[],
): SettingsNews | undefined {
  if (!proposed) return workflows.length > 0 ? { workflows } : undefined;
  if ('error' in proposed) return { workflows, proposed };
  const { path, differences, settings } = proposed;
  const then = assess({ ...theCase, settings, reads: pathFilter(settings), ask: undefined }).findings;
  const blocking = ({ blocks }: Finding) => blocks;
  return {
    workflows,
    proposed: {
      path,
      differences,
      released: missing(now.filter(blocking), then.filter(blocking)),
      hidden: missing(now.filter(isTold), then.filter(isTold)),
      caught: missing(then.filter(blocking), now.filter(blocking)),
    },
  };
}

const isTold = ({ change, waiver }: Finding) => change === 'introduced' && !waiver;

/** How many of the first are not among the second. */
function missing(findings: readonly Finding[], others: readonly Finding[]): number {
  const known = new Set(others.map(keyOf));
  return findings.filter(finding => !known.has(keyOf(finding))).length;
}

const keyOf = ({ fingerprint, span, change }: Finding) => `${change} ${fingerprint} ${span.path}`;
