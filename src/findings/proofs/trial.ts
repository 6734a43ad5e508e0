import { hash } from 'node:crypto';
import type { RepoPath, SourceFile } from '../../change/source-file.ts';
import type { Inventory } from '../../inventory/unit.ts';
import type { ReadEditable } from '../../manifests/editing/editable.ts';
import type { Subject } from '../../resources/resource.ts';
import type { Case } from '../case.ts';
import { type Comparison, compareCommits } from '../compare-commits.ts';
import type { Finding } from '../finding.ts';
import type { Weighed } from '../weighed.ts';
import { failuresIn, grown, type ObjectKey, objectKey, unverifiedIn } from './census.ts';

/** What a trial needs of a repository besides its case: texts, and the head as it would be with others. */
export interface Materials {
  /** Reads for editing; what it has read need not be read again for the head with it. */
  readonly read: ReadEditable;
  readonly at: (side: 'base' | 'head', path: RepoPath) => string | undefined;
  readonly headWith: (files: readonly SourceFile[]) => Inventory | undefined;
}

/** A state of the head: as it is, or with edits that were tried. */
export interface State {
  readonly texts: ReadonlyMap<RepoPath, string>;
  readonly findings: readonly Weighed[];
  /** Whether it was found out what becomes of a finding. */
  readonly covers: (finding: Finding) => boolean;
  /** What is found where all objects of these files are judged: what a trial in them is measured by. */
  readonly closely: (paths: readonly RepoPath[]) => Comparison;
}

/** What came of a trial: the state with the edits. */
export interface Outcome extends State {
  /**
   * Objects about which something appears that was not said before: a finding, a worse one, what cannot be told any more.
   * '' stands for the whole repository: a document cannot be read.
   */
  readonly harmed: ReadonlySet<ObjectKey>;
}

/** Where edits are tried. */
export interface Workshop {
  readonly at: Materials['at'];
  readonly start: State;
  /**
   * Judges the case again with other texts at head; undefined where that cannot be done. `only`: the objects that are edited or
   * to be settled; of others only what may come of these is judged.
   */
  readonly tryTexts: (before: State, texts: ReadonlyMap<RepoPath, string>, only?: ReadonlySet<ObjectKey>) => Outcome | undefined;
  readonly read: ReadEditable;
}

export function openWorkshop(theCase: Case, findings: readonly Weighed[], { read, at, headWith }: Materials): Workshop {
  // Made as trials make it: what is rendered tells no better places there.
  const asTried = () => (theCase.head.madeOf.length > 0 ? { ...theCase, head: headWith([]) ?? theCase.head } : theCase);
  return {
    at,
    start: { texts: new Map(), findings, covers: () => true, closely: closelyIn(asTried) },
    tryTexts: (before, texts, only) => {
      const all = new Map([...before.texts, ...texts]);
      const head = headWith([...all].map(([path, text]) => ({ path, text, sha: idOf(text) })));
      return head && judge({ ...theCase, head, unedited: theCase.head }, before, { texts, all, only });
    },
    read,
  };
}

interface Edits {
  readonly texts: State['texts'];
  /** With those made before. */
  readonly all: State['texts'];
  readonly only: ReadonlySet<ObjectKey> | undefined;
}

function judge(tried: Case, before: State, { texts, all, only }: Edits): Outcome {
  const paths = [...texts.keys()];
  const was = before.closely(paths);
  const is = compareCommits({ ...tried, closely: paths, only: only && (object => only.has(objectKey(object))) });
  const harmed = [
    ...(is.unread.length > was.unread.length ? [''] : []),
    ...grown(unverifiedIn(is), unverifiedIn(was)),
    ...grown(failuresIn(is), failuresIn(was)),
  ];
  return {
    texts: all,
    findings: is.findings,
    covers: finding => !only || only.has(objectKey(finding.resource)) || isAsked(finding, before, is),
    closely: closelyIn(() => tried),
    harmed: new Set(harmed),
  };
}

/** Of objects that were not edited it was asked what may come of the edits. */
function isAsked({ rule, fingerprint }: Finding, { findings }: State, { claims }: Comparison): boolean {
  const { subject } = findings.find(other => other.fingerprint === fingerprint)?.made ?? {};
  return subject !== undefined && claims.some(claim => claim.rule.id === rule.id && isSame(claim.subject, subject));
}

function isSame(a: Subject, b: Subject): boolean {
  return b.identity === undefined ? objectKey(a.resource) === objectKey(b.resource) : a.identity === b.identity;
}

function closelyIn(caseOf: () => Case): State['closely'] {
  let theCase: Case | undefined;
  const known = new Map<string, Comparison>();
  return paths => {
    theCase ??= caseOf();
    const key = theCase.base ? paths.join('\n') : ''; // compared with nothing, every object is judged anyway
    const found = known.get(key) ?? compareCommits({ ...theCase, closely: paths });
    known.set(key, found);
    return found;
  };
}

/** Whether nothing of a finding is left where it stood. */
export function isSettled(finding: Finding, { findings, covers }: State): boolean {
  const { fingerprint, span } = finding;
  const isIt = (other: Finding) => other.change !== 'fixed' && other.fingerprint === fingerprint;
  const isHere = (other: Finding) => [other.span, ...other.alsoAt].some(({ path }) => path === span.path);
  return covers(finding) && !findings.some(other => isIt(other) && isHere(other));
}

const idOf = (text: string) => `tried ${hash('sha1', text)}`;
