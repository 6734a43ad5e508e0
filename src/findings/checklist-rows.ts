import { type ChecklistItem, checklist, type ItemId } from '../rules/checklist.ts';
import type { Rule, RuleFacts } from '../rules/rule.ts';
import type { Row, StandingName } from './assessment.ts';
import type { Claim } from './claim.ts';
import type { Finding } from './finding.ts';
import { whichObject } from './fingerprint.ts';

/** Items whose own rule only gathers what the rules that serve them found (rules.md §14.7). */
const gathering: readonly ItemId[] = ['pod-security-standards', 'secrets-externalized'];

/** From the worst: the first that any object has decides a row (rules.md §3.1). */
const order: readonly StandingName[] = ['fail', 'error', 'unverified', 'pass', 'waived', 'not-applicable'];

/**
 * The 17 rows, over the claims about what the pull request touches or makes worse: each is decided by its own rule alone,
 * the two gathering ones by the rules that serve them at Critical or High. Objects are counted, not
 * containers, and copies of one as one.
 */
export function checklistRows(claims: readonly Claim[], findings: readonly Finding[], rules: readonly Rule[]): Row[] {
  return checklist.map(item => {
    const decisive = claims.filter(({ rule }) => decides(rule, item) && (rule.id === item.id || rule.priority !== 'medium'));
    const standings = worstByObject(decisive);
    const count = (standing: StandingName) => standings.filter(worst => worst === standing).length;
    const own = findings.filter(finding => rulesOf(finding).some(rule => decides(rule, item)));
    const practices = findings.filter(finding => rulesOf(finding).some(rule => rule.item === item.id && !decides(rule, item)));
    return {
      item,
      status: rules.some(({ id }) => id === item.id)
        ? (order.find(standing => count(standing) > 0) ?? 'not-applicable')
        : 'not-evaluated',
      introduced: counted(own, 'introduced'),
      existing: counted(own, 'existing'),
      fixed: counted(own, 'fixed'),
      waived: own.filter(({ waiver }) => waiver !== undefined).length,
      unverified: count('unverified'),
      passed: count('pass'),
      failed: count('fail'),
      practices: counted(practices, 'introduced'),
      reasons: reasonsOf(gathering.includes(item.id) ? gathered(decisive, item) : decisive),
    };
  });
}

const rulesOf = ({ rule, standsFor = [] }: Finding): readonly RuleFacts[] => [rule, ...standsFor];

function decides(rule: RuleFacts, item: ChecklistItem): boolean {
  return rule.id === item.id || (rule.item === item.id && gathering.includes(item.id));
}

/** What the gathering rule itself says, as long as none that it gathers from fails. */
function gathered(decisive: readonly Claim[], item: ChecklistItem): readonly Claim[] {
  return decisive.some(({ standing }) => standing === 'fail') ? [] : decisive.filter(({ rule }) => rule.id === item.id);
}

function worstByObject(claims: readonly Claim[]): StandingName[] {
  const worst = new Map<string, StandingName>();
  for (const claim of claims) {
    const object = whichObject(claim.subject.resource);
    const standing = standingOf(claim);
    const known = worst.get(object);
    if (!known || order.indexOf(standing) < order.indexOf(known)) worst.set(object, standing);
  }
  return [...worst.values()];
}

/** What a rule lowers by itself (a helper without a probe, a probe that cannot fail) is told, but keeps no item from passing. */
function standingOf({ standing, failures }: Claim): StandingName {
  return standing === 'fail' &&
    failures.length > 0 &&
    failures.every(({ problem }) => problem.priority !== undefined && problem.summaryOnly)
    ? 'pass'
    : standing;
}

function counted(findings: readonly Finding[], change: Finding['change']): number {
  return findings.filter(finding => finding.change === change && !finding.waiver).length;
}

function reasonsOf(claims: readonly Claim[]): string[] {
  const telling = claims.filter(
    ({ standing, attested, supplied }) => standing === 'not-applicable' || standing === 'unverified' || attested || supplied,
  );
  return [...new Set(telling.map(({ reason }) => reason))];
}
