import { basePath, type ChangeSet, headPath } from '../change/change-set.ts';
import { diffLines } from '../change/diff-lines.ts';
import type { RepoPath } from '../change/source-file.ts';
import { leavesEnvironment } from '../inventory/plain-units.ts';
import type { Inventory, Unit } from '../inventory/unit.ts';
import type { Span, Unread } from '../manifests/span.ts';
import type { Resource } from '../resources/resource.ts';
import { readWorkload } from '../resources/workload.ts';
import { isOfKind } from '../resources/workload-kinds.ts';
import type { Rule } from '../rules/rule.ts';
import { isOver } from '../settings/day.ts';
import { settingOf } from '../settings/judging-at.ts';
import type { Judging, Settings } from '../settings/settings.ts';
import { type Terms, termsOf } from '../settings/terms.ts';
import { waiverOf } from '../settings/vouching.ts';
import { bondsIn } from './attachments.ts';
import { checklistRows } from './checklist-rows.ts';
import { type Claim, evaluate, type Focus } from './evaluate.ts';
import type { Finding } from './finding.ts';
import { focusOn } from './focus.ts';
import { joinCopies } from './join-copies.ts';
import { type Detaching, joinDetached } from './join-detached.ts';
import { originalsOf } from './originals.ts';
import { type Pairing, pairObjects } from './pair-objects.ts';
import { withRenditions, writtenObject } from './renditions.ts';
import { staleVouchings } from './stale-vouchings.ts';
import { voidWaivers } from './void-waivers.ts';
import { isAddedBy, vouchedIn, waiverFrom } from './vouched-by.ts';
import { weigh } from './weigh.ts';
import type { Assessed } from './weighed.ts';

/** Two commits of a repository, what differs between them, and what to ask of it. */
export interface Case {
  readonly changes: ChangeSet;
  readonly head: Inventory;
  /** Undefined: compared with nothing (`check`), or the base could not be read (then `changes.base` says which it was). */
  readonly base: Inventory | undefined;
  readonly rules: readonly Rule[];
  readonly settings: Settings;
  /** What was not read besides what the inventories name. */
  readonly unread: readonly Unread[];
  /** Remarks on how files were taken. */
  readonly notes?: readonly Unread[];
  /** Files that are judged, where settings are only tried: they have been read by others. */
  readonly reads?: (path: RepoPath) => boolean;
  /** Files whose objects are all judged, touched or not, where edits are tried. */
  readonly closely?: readonly RepoPath[];
}

/** Finds out everything there is to say about a change; pure, and the same for every forge. */
export function assess({ changes, head, base, rules: asked, settings, unread, notes, reads, closely = [] }: Case): Assessed {
  const rules = [...asked, voidWaivers(asked)];
  const changedAtHead = new Set([...changes.files.flatMap(file => headPath(file) ?? []), ...closely]);
  const changedAtBase = new Set([...changes.files.flatMap(file => basePath(file) ?? []), ...closely]);
  const headObjects = objectsIn(head, changedAtHead);
  const baseObjects = base ? objectsIn(base, changedAtBase) : [];
  const pairing = touching(pairObjects(baseObjects, headObjects, changes), closely);

  const touched = headObjects.filter(pairing.touched);
  const gone = baseObjects.filter(object => !pairing.after(object));
  const old = touched.flatMap(object => pairing.before(object) ?? []);
  const moved = headObjects.filter(object => leavesEnvironment(pairing.before(object)?.path ?? object.path, object.path));
  const left = moved.flatMap(object => pairing.before(object) ?? []);
  const changed = new Set([...touched, ...gone, ...old, ...moved, ...left]);
  const changedKinds = changedKindsIn([...head.units, ...(base?.units ?? [])], changed);
  const touchedSet = new Set(withRenditions(touched, headObjects));
  const originals = originalsOf(touched, base, object => pairing.after(object) === object);
  const predecessors = new Set(withRenditions([...old, ...originals.values()], baseObjects));
  const pathOf = (object: Resource) => (pairing.after(object) ?? object).path; // an object is judged as where it stands now
  const baseTerms = termsOf(settings, asked, { pathOf, reads });
  const terms = termsOf(settings, asked, { pathOf, reads, before: changes.base === undefined ? undefined : pairing.before });
  const claims = evaluate(head, focusOn(touchedSet, changedKinds, rules), touchedSet, terms);
  const baseClaims = base
    ? askBase(base, focusOn(predecessors, changedKinds, rules), claims, baseTerms, pairing, predecessors)
    : [];
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
  const isOn = (rule: Rule) => touched.length === 0 || touched.some(object => !isOff(rule, terms.judging(object)));
  const changedFiles = new Set([...changedAtHead, ...changedAtBase]);
  const errors = claims
    .filter(({ standing }) => standing === 'error')
    .map(({ rule, subject, error }) => ({ rule: rule.id, resource: subject.resource, error }));
  return {
    conclusion: errors.length > 0 || findings.some(({ blocks }) => blocks) ? 'block' : 'pass',
    checklist: checklistRows(inScope, findings, asked.filter(isOn)),
    findings,
    evaluated: inScope.map(({ rule, subject, standing, reason, unseen }) => ({
      rule,
      resource: subject.resource,
      container: subject.container || undefined,
      standing,
      reason,
      unseen,
    })),
    unread: distinct([
      ...head.unread.filter(({ path, of = [] }) => [path, ...of].some(file => changedFiles.has(file))),
      ...unread,
    ]),
    notes,
    errors,
    vouched: vouchedIn(touched, terms, isAdded, asked),
    stale: staleVouchings({
      claims,
      touched,
      terms,
      rules: asked,
      whole: changes.base === undefined && head.units.every(isComplete),
    }),
    excluded: [...new Set([...headObjects, ...gone].filter(object => !terms.judging(object)).map(({ path }) => path))],
    off: asked.filter(rule => headObjects.some(object => isOff(rule, terms.judging(object)))).map(({ id }) => id),
    counts: {
      files: new Set([
        ...[...headObjects, ...gone].filter(({ rendition }) => !rendition).map(({ path }) => path),
        ...[...head.madeOf, ...(base?.madeOf ?? [])].filter(path => changedFiles.has(path)),
      ]).size,
      documents: countWritten(headObjects),
      resources: countWritten(touched),
      workloads: countWritten(touched.filter(resource => readWorkload(resource) !== undefined)),
    },
  };
}

const countWritten = (objects: readonly Resource[]) => new Set(objects.map(writtenObject)).size;

function touching(pairing: Pairing, closely: readonly RepoPath[]): Pairing {
  if (closely.length === 0) return pairing;
  return { ...pairing, touched: object => closely.includes(object.path) || pairing.touched(object) };
}

function objectsIn({ units }: Inventory, paths: ReadonlySet<RepoPath>): Resource[] {
  return [...new Set(units.flatMap(({ members }) => members.filter(({ path, rendition }) => rendition || paths.has(path))))];
}

/** At base the predecessors of what is asked at head, in each of their leaves, and every object that may have stood for a namespace. */
function askBase(
  base: Inventory,
  focus: Focus,
  asked: readonly Claim[],
  terms: Terms,
  pairing: Pairing,
  first: ReadonlySet<Resource>,
): Claim[] {
  const askedOf = new Map<string, Set<Rule>>();
  for (const { rule, subject } of asked) {
    const source = subject.resource.rendition?.source;
    if (source !== undefined) askedOf.set(source, (askedOf.get(source) ?? new Set()).add(rule));
  }
  const shared = new Set(asked.filter(({ subject }) => subject.identity !== undefined).map(({ rule }) => rule));
  const wider: Focus = (resource, unit) => {
    const found = focus(resource, unit);
    const rendered = resource.rendition && (pairing.after(resource) ?? resource).rendition?.source;
    const missing = [...shared, ...(askedOf.get(rendered ?? '') ?? [])].filter(
      rule => !found.includes(rule) && isOfKind(rule.kinds, resource),
    );
    return missing.length > 0 ? [...new Set([...found, ...missing])] : found;
  };
  return evaluate(base, wider, first, terms);
}

/** The kinds of which an object came, went or changed, for each unit; units of base and head are the same by name. */
function changedKindsIn(units: readonly Unit[], changed: ReadonlySet<Resource>): (unit: Unit) => ReadonlySet<string> {
  const kinds = new Map<string, Set<string>>();
  for (const { name, resources } of units) {
    for (const resource of resources) {
      if (!changed.has(resource)) continue;
      const known = kinds.get(name) ?? new Set();
      kinds.set(name, known.add(resource.kind));
    }
  }
  return ({ name }) => kinds.get(name) ?? nothing;
}

function together(units: readonly Unit[]): (a: Resource, b: Resource) => boolean {
  const sets = units.map(({ resources }) => new Set(resources));
  return (a, b) => sets.some(resources => resources.has(a) && resources.has(b));
}

const nothing: ReadonlySet<string> = new Set();

function addedLines({ files }: ChangeSet): (span: Span) => boolean {
  const byPath = new Map(files.flatMap(file => (file.hunks ? [[file.path, diffLines(file.hunks).head] as const] : [])));
  return ({ path, start }) => byPath.get(path)?.get(start.line)?.kind === 'added';
}

const isComplete = ({ complete }: Unit) => complete;

const isOff = (rule: Rule, judging: Judging | undefined) => judging !== undefined && settingOf(judging, rule).level === 'off';

const changeOrder = { introduced: 0, fixed: 1, existing: 2 } as const;
const priorityOrder = { critical: 0, high: 1, medium: 2 } as const;

function worstFirst(a: Finding, b: Finding): number {
  return (
    changeOrder[a.change] - changeOrder[b.change] ||
    priorityOrder[a.priority] - priorityOrder[b.priority] ||
    a.span.path.localeCompare(b.span.path) ||
    a.span.start.line - b.span.start.line ||
    a.rule.id.localeCompare(b.rule.id)
  );
}

function distinct(unread: readonly Unread[]): Unread[] {
  return [...new Map(unread.map(entry => [`${entry.path}:${entry.line} ${entry.reason}`, entry])).values()];
}
