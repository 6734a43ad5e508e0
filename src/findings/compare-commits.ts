import type { ChangeSet } from '../change/change-set.ts';
import { diffLines } from '../change/diff-lines.ts';
import type { RepoPath } from '../change/source-file.ts';
import type { Unit } from '../inventory/unit.ts';
import { onceEach } from '../manifests/once-each.ts';
import type { Span, Unread } from '../manifests/span.ts';
import type { Resource } from '../resources/resource.ts';
import { isOver } from '../settings/day.ts';
import type { Terms } from '../settings/terms.ts';
import { waiverOf } from '../settings/vouching.ts';
import { askBoth } from './ask-both.ts';
import type { Evaluated, RuleError } from './assessment.ts';
import { bondsIn } from './attachments.ts';
import type { Case } from './case.ts';
import type { Claim } from './claim.ts';
import type { Finding } from './finding.ts';
import { joinCopies } from './join-copies.ts';
import { type Detaching, joinDetached } from './join-detached.ts';
import { objectChanges } from './object-changes.ts';
import type { Pairing } from './pair-objects.ts';
import { type IsAdded, waiverFrom } from './vouched-by.ts';
import { weigh } from './weigh.ts';
import type { Weighed } from './weighed.ts';

/** What two commits have in common, and what the rules say of both. */
export interface Comparison {
  readonly pairing: Pairing;
  /** The objects of the files that changed. */
  readonly objects: readonly Resource[];
  /** Those of them that changed themselves. */
  readonly touched: readonly Resource[];
  /** Those of the base that are not there any more. */
  readonly gone: readonly Resource[];
  readonly terms: Terms;
  readonly isAdded: IsAdded;
  /** All that was asked at head, and of that what concerns the change. */
  readonly claims: readonly Claim[];
  readonly inScope: readonly Claim[];
  readonly evaluated: readonly Evaluated[];
  /** The worst of what is new first. */
  readonly findings: readonly Weighed[];
  readonly errors: readonly RuleError[];
  readonly unread: readonly Unread[];
  readonly changedFiles: ReadonlySet<RepoPath>;
}

/** Pairs the objects of two commits, asks the rules about both, and weighs the answers. */
export function compareCommits(theCase: Case): Comparison {
  const { changes, head, base, settings, unread } = theCase;
  const objects = objectChanges(theCase);
  const { pairing, touched, gone, left, old, changedFiles } = objects;
  const { claims, baseClaims, originals, terms, isAdded } = askBoth(theCase, objects);

  const weighed = weigh({
    base: baseClaims,
    head: claims,
    pairing,
    originals,
    compared: base !== undefined || changes.base === undefined,
    isAddedLine: addedLines(changes),
    settings,
    judging: object => terms.judging(pairing.after(object) ?? object) ?? settings,
    isAdded,
    changed: {
      objects: [...new Set([...old, ...gone, ...left])].map(before => ({ before, after: pairing.after(before) })),
      together: together(base?.units ?? []),
      bondOf: bondsIn(base),
    },
  });
  const waiverAt: Detaching['waiverAt'] = (object, { rule, priority }, detail) => {
    const waiver = waiverOf(terms.vouchings(object), { rule: rule.id, detail, container: undefined, priority }, terms.today);
    return waiver && !isOver(waiver.expires, terms.today) ? waiverFrom(waiver, isAdded(waiver, object)) : undefined;
  };
  const detaching = { head, base, pairing, touched, instance: settings.instance, waiverAt };
  const inventories = [head, ...(base ? [base] : [])];
  const findings = joinCopies(joinDetached(weighed, detaching), inventories).toSorted(worstFirst);

  const concerned = new Set(findings.filter(({ change }) => change === 'introduced').map(({ resource }) => resource));
  const inScope = claims.filter(({ resources }) => resources.some(object => pairing.touched(object) || concerned.has(object)));
  return {
    pairing,
    objects: objects.atHead,
    touched,
    gone,
    terms,
    isAdded,
    claims,
    inScope,
    evaluated: inScope.map(({ rule, subject, standing, reason, unseen }) => ({
      rule,
      resource: subject.resource,
      container: subject.container || undefined,
      standing,
      reason,
      unseen,
    })),
    findings,
    errors: claims
      .filter(({ standing }) => standing === 'error')
      .map(({ rule, subject, error }) => ({ rule: rule.id, resource: subject.resource, error })),
    unread: distinct([
      ...head.unread.filter(({ path, of = [] }) => [path, ...of].some(file => changedFiles.has(file))),
      ...unread,
    ]),
    changedFiles,
  };
}

function together(units: readonly Unit[]): (a: Resource, b: Resource) => boolean {
  let sets: ReadonlySet<Resource>[] | undefined;
  return (a, b) => {
    sets ??= units.map(({ resources }) => new Set(resources));
    return sets.some(resources => resources.has(a) && resources.has(b));
  };
}

const addedLines = onceEach(({ files }: ChangeSet): ((span: Span) => boolean) => {
  const byPath = new Map(files.flatMap(file => (file.hunks ? [[file.path, diffLines(file.hunks).head] as const] : [])));
  return ({ path, start }) => byPath.get(path)?.get(start.line)?.kind === 'added';
});

const changeOrder = { introduced: 0, fixed: 1, existing: 2 } as const;
const priorityOrder = { critical: 0, high: 1, medium: 2 } as const;

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0); // the same order whatever language the machine speaks

function worstFirst(a: Finding, b: Finding): number {
  return (
    changeOrder[a.change] - changeOrder[b.change] ||
    priorityOrder[a.priority] - priorityOrder[b.priority] ||
    byText(a.span.path, b.span.path) ||
    a.span.start.line - b.span.start.line ||
    byText(a.rule.id, b.rule.id)
  );
}

function distinct(unread: readonly Unread[]): Unread[] {
  return [...new Map(unread.map(entry => [`${entry.path}:${entry.line} ${entry.reason}`, entry])).values()];
}
