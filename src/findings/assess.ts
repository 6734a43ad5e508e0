import { basePath, type ChangeSet, headPath } from '../change/change-set.ts';
import { diffLines } from '../change/diff-lines.ts';
import type { RepoPath } from '../change/source-file.ts';
import type { Inventory, Unit } from '../inventory/unit.ts';
import type { Span, Unread } from '../manifests/span.ts';
import type { Resource } from '../resources/resource.ts';
import { readWorkload } from '../resources/workload.ts';
import type { Rule } from '../rules/rule.ts';
import type { Settings } from '../settings/settings.ts';
import { vouchingsOf } from '../settings/vouching.ts';
import type { Vouched } from './assessment.ts';
import { checklistRows } from './checklist-rows.ts';
import { type Claim, evaluate, type Focus } from './evaluate.ts';
import type { Finding } from './finding.ts';
import { focusOn } from './focus.ts';
import { joinCopies } from './join-copies.ts';
import { type Pairing, pairObjects } from './pair-objects.ts';
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
}

/** Finds out everything there is to say about a change; pure, and the same for every forge. */
export function assess({ changes, head, base, rules, settings, unread }: Case): Assessed {
  const changedAtHead = new Set(changes.files.flatMap(file => headPath(file) ?? []));
  const changedAtBase = new Set(changes.files.flatMap(file => basePath(file) ?? []));
  const headObjects = objectsIn(head, changedAtHead);
  const baseObjects = base ? objectsIn(base, changedAtBase) : [];
  const pairing = pairObjects(baseObjects, headObjects, changes);

  const touched = headObjects.filter(pairing.touched);
  const gone = baseObjects.filter(object => !pairing.after(object));
  const predecessors = new Set(touched.flatMap(object => pairing.before(object) ?? []));
  const changedKinds = changedKindsIn([...head.units, ...(base?.units ?? [])], new Set([...touched, ...gone, ...predecessors]));
  const touchedSet = new Set(touched);
  const claims = evaluate(head, focusOn(touchedSet, changedKinds, rules), touchedSet, settings);
  const baseClaims = base ? askBase(base, focusOn(predecessors, changedKinds, rules), claims, settings) : [];

  const findings = joinCopies(
    weigh({
      base: baseClaims,
      head: claims,
      pairing,
      compared: base !== undefined || changes.base === undefined,
      isAddedLine: addedLines(changes),
      settings,
    }),
  ).toSorted(worstFirst);

  const concerned = new Set(findings.filter(({ change }) => change === 'introduced').map(({ resource }) => resource));
  const inScope = claims.filter(({ subject }) => pairing.touched(subject.resource) || concerned.has(subject.resource));
  const changedFiles = new Set([...changedAtHead, ...changedAtBase]);
  const errors = claims
    .filter(({ standing }) => standing === 'error')
    .map(({ rule, subject, error }) => ({ rule: rule.id, resource: subject.resource, error }));
  return {
    conclusion: errors.length > 0 || findings.some(({ blocks }) => blocks) ? 'block' : 'pass',
    checklist: checklistRows(inScope, findings, rules),
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
    errors,
    vouched: touched.flatMap(resource => vouchedBy(resource, pairing, rules)),
    counts: {
      files: new Set([...headObjects, ...gone].map(({ path }) => path)).size,
      documents: headObjects.length,
      resources: touched.length,
      workloads: touched.filter(resource => readWorkload(resource) !== undefined).length,
    },
  };
}

function objectsIn({ units }: Inventory, paths: ReadonlySet<RepoPath>): Resource[] {
  return [...new Set(units.flatMap(({ members }) => members.filter(({ path }) => paths.has(path))))];
}

/** At base the predecessors of what is asked at head, and every object that may have stood for a namespace. */
function askBase(base: Inventory, focus: Focus, asked: readonly Claim[], settings: Settings): Claim[] {
  const shared = new Set(asked.filter(({ subject }) => subject.identity !== undefined).map(({ rule }) => rule));
  const wider: Focus = (resource, unit) => {
    const found = focus(resource, unit);
    const missing = [...shared].filter(rule => !found.includes(rule) && (!rule.kinds || rule.kinds.includes(resource.kind)));
    return missing.length > 0 ? [...found, ...missing] : found;
  };
  return evaluate(base, wider, nothingFirst, settings);
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

const nothing: ReadonlySet<string> = new Set();
const nothingFirst: ReadonlySet<Resource> = new Set();

function addedLines({ files }: ChangeSet): (span: Span) => boolean {
  const byPath = new Map(files.flatMap(file => (file.hunks ? [[file.path, diffLines(file.hunks).head] as const] : [])));
  return ({ path, start }) => byPath.get(path)?.get(start.line)?.kind === 'added';
}

function vouchedBy(resource: Resource, pairing: Pairing, rules: readonly Rule[]): Vouched[] {
  const before = pairing.before(resource);
  const old = before ? vouchingsOf(before) : [];
  return vouchingsOf(resource).flatMap(({ kind, rule, detail, reason }) => {
    if (old.some(other => other.kind === kind && other.rule === rule && other.detail === detail && other.reason === reason))
      return [];
    const facts = rules.find(({ id }) => id === rule);
    return facts ? [{ kind, rule: facts, resource, reason }] : [];
  });
}

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
