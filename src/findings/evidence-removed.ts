import type { Claim, Failure } from './claim.ts';
import type { Pairing } from './pair-objects.ts';

/**
 * What a manifest showed at base and shows no longer (rules.md §3.5b, I16): the rule cannot tell any more, or passes by a
 * convention only where a companion proved it. It is told once, where it went, and never blocks.
 */
export function evidenceRemoved(claim: Claim, old: Claim, pairing: Pairing): Failure | undefined {
  const { rule, subject, standing, reason, unseen, evidence } = claim;
  if (!rule.attestable || old.standing !== 'pass' || claim.attested) return undefined;
  const gone = old.evidence.find(({ resource }) => !pairing.after(resource))?.resource;
  const lost = standing === 'unverified' && !unseen;
  const weaker = standing === 'pass' && rule.provenByCompanion && gone !== undefined && evidence.length === 0;
  if (!lost && !weaker) return undefined;
  const what = gone
    ? `${gone.kind} \`${gone.name}\`, which proved “${rule.title}”, is gone`
    : old.attested
      ? 'The annotation that vouched for it is gone'
      : 'What showed it before is gone';
  const left = weaker
    ? `only a convention is left (${reason.replace(/^by convention: /, '')})`
    : lowerFirst(reason.replace(/\.$/, ''));
  return {
    problem: {
      message: `${what}: ${left}.`,
      headline: 'Evidence removed',
      at: subject.path.length > 0 ? subject.path : ['metadata', 'name'],
      detail: 'evidence',
      inferred: true,
      ...(rule.priority === 'critical' && { priority: 'high' as const }),
    },
    outsideProduction: false,
    waiver: undefined,
  };
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
