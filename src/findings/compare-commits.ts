import { basePath, type ChangeSet, headPath } from '../change/change-set.ts';
import { diffLines } from '../change/diff-lines.ts';
import type { RepoPath } from '../change/source-file.ts';
import { leavesEnvironment } from '../inventory/plain-units.ts';
import type { Inventory, Unit } from '../inventory/unit.ts';
import type { Span, Unread } from '../manifests/span.ts';
import type { Resource } from '../resources/resource.ts';
import { isOver } from '../settings/day.ts';
import { type Terms, termsOf } from '../settings/terms.ts';
import { waiverOf } from '../settings/vouching.ts';
import { askBase, changedKindsIn, focusOfClaims } from './ask-base.ts';
import type { Evaluated, RuleError } from './assessment.ts';
import { bondsIn } from './attachments.ts';
import type { Case } from './case.ts';
import { type Claim, evaluate } from './evaluate.ts';
import type { Finding } from './finding.ts';
import { focusOn } from './focus.ts';
import { joinCopies } from './join-copies.ts';
import { type Detaching, joinDetached } from './join-detached.ts';
import { originalsOf } from './originals.ts';
import { type Pairing, pairObjects } from './pair-objects.ts';
import { withRenditions } from './renditions.ts';
import { withVoidWaivers } from './void-waivers.ts';
import { type IsAdded, isAddedBy, waiverFrom } from './vouched-by.ts';
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
  const { changes, head, base, rules: asked, settings, unread, closely = [], only, ask } = theCase;
  const rules = withVoidWaivers(asked);
  const changedAtHead = new Set([...changes.files.flatMap(file => headPath(file) ?? []), ...closely]);
  const changedAtBase = new Set([...changes.files.flatMap(file => basePath(file) ?? []), ...closely]);
  const headObjects = objectsIn(head, changedAtHead);
  const baseObjects = base ? objectsIn(base, changedAtBase) : [];
  const pairing = touching(pairObjects(baseObjects, headObjects, changes), closely);

  const touched = headObjects.filter(pairing.touched);
  const gone = baseObjects.filter(object => !pairing.after(object));
  const focused = only ? headObjects.filter(only) : touched;
  const old = focused.flatMap(object => pairing.before(object) ?? []);
  const moved = headObjects.filter(object => leavesEnvironment(pairing.before(object)?.path ?? object.path, object.path));
  const left = moved.flatMap(object => pairing.before(object) ?? []);
  const changed = only ? focused : [...touched, ...gone, ...old, ...moved, ...left];
  const changedKinds = changedKindsIn([...head.units, ...(base?.units ?? [])], new Set(changed));
  const asks = new Set(withRenditions(focused, headObjects));
  const fresh = focused.filter(object => !pairing.before(object));
  const originals = originalsOf(fresh, base, object => pairing.after(object) === object);
  const predecessors = new Set(withRenditions([...old, ...originals.values()], baseObjects));
  const pathOf = (object: Resource) => (pairing.after(object) ?? object).path; // an object is judged as where it stands now
  const baseTerms = termsOf(settings, asked, { pathOf });
  const terms = termsOf(settings, asked, { pathOf, before: changes.base === undefined ? undefined : pairing.before });
  const claims = evaluate(head, focusOn(asks, changedKinds, rules, only !== undefined), asks, terms, ask);
  const compared = only ? claims.filter(isOpen) : claims; // what holds now has not to be weighed
  const baseFocus = only ? focusOfClaims(compared, pairing, originals) : focusOn(predecessors, changedKinds, rules);
  const baseClaims = base ? askBase(base, baseFocus, compared, baseTerms, pairing, predecessors, ask) : [];
  const isAdded = isAddedBy(pairing, baseTerms);

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
  const changedFiles = new Set([...changedAtHead, ...changedAtBase]);
  return {
    pairing,
    objects: headObjects,
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

function touching(pairing: Pairing, closely: readonly RepoPath[]): Pairing {
  if (closely.length === 0) return pairing;
  return { ...pairing, touched: object => closely.includes(object.path) || pairing.touched(object) };
}

function objectsIn({ units }: Inventory, paths: ReadonlySet<RepoPath>): Resource[] {
  return [...new Set(units.flatMap(({ members }) => members.filter(({ path, rendition }) => rendition || paths.has(path))))];
}

function together(units: readonly Unit[]): (a: Resource, b: Resource) => boolean {
  const sets = units.map(({ resources }) => new Set(resources));
  return (a, b) => sets.some(resources => resources.has(a) && resources.has(b));
}

function addedLines({ files }: ChangeSet): (span: Span) => boolean {
  const byPath = new Map(files.flatMap(file => (file.hunks ? [[file.path, diffLines(file.hunks).head] as const] : [])));
  return ({ path, start }) => byPath.get(path)?.get(start.line)?.kind === 'added';
}

const isOpen = ({ rule, standing }: Claim) =>
  rule.provenByCompanion === true || (standing !== 'pass' && standing !== 'not-applicable');

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
