import type { Judging } from '../settings/settings.ts';
import type { Claim, Failure } from './claim.ts';

/**
 * What nothing shows, told like a failure: where it is waived, since waivers are always listed, and where the settings let
 * it block a new workload (rules.md §3.5c).
 */
export function unprovenOf(claim: Claim, isNew: boolean, { blockOnUnverified }: Judging): Failure | undefined {
  const { rule, subject, standing, reason, unseen, waiver } = claim;
  const blocks = standing === 'unverified' && !unseen && isNew && blockOnUnverified.includes(rule.id);
  if (!waiver && !blocks) return undefined;
  return {
    problem: {
      message: `${reason.replace(/\.$/, '')}.`,
      headline: `${rule.title}: not provable here`,
      at: subject.path.length > 0 ? subject.path : ['metadata', 'name'],
    },
    outsideProduction: false,
    waiver,
    unproven: true,
  };
}
