import { createHash } from 'node:crypto';
import type { RepoPath, SourceFile } from '../change/source-file.ts';
import type { Inventory } from '../inventory/unit.ts';
import { assess, type Case } from './assess.ts';
import { failuresIn, grown, type ObjectKey, unverifiedIn } from './census.ts';
import type { Finding } from './finding.ts';
import type { Assessed } from './weighed.ts';

/** What a trial needs of a repository besides its case: texts, and the head as it would be with others. */
export interface Workshop {
  readonly at: (side: 'base' | 'head', path: RepoPath) => string | undefined;
  readonly headWith: (files: readonly SourceFile[]) => Inventory | undefined;
}

/** A state of the head: as it is, or with edits that were tried. */
export interface State {
  readonly texts: ReadonlyMap<RepoPath, string>;
  readonly found: Assessed;
  /** What is found where all objects of these files are judged: what a trial in them is measured by. */
  readonly closely: (paths: readonly RepoPath[]) => Assessed;
}

/** What came of a trial: the state with the edits, in whose files all objects are judged. */
export interface Outcome extends State {
  /**
   * Objects about which something appears that was not said before: a finding, a worse one, what cannot be told any more.
   * '' stands for the whole repository: a rule crashes, a document cannot be read.
   */
  readonly harmed: ReadonlySet<ObjectKey>;
}

export function firstState(theCase: Case, found: Assessed, workshop: Workshop): State {
  // Made as trials make it: what is rendered tells no better places there.
  const asTried = () => ({ ...theCase, head: workshop.headWith([]) ?? theCase.head });
  return { texts: new Map(), found, closely: closelyIn(asTried) };
}

/** Judges the whole case again with other texts at head; undefined where that cannot be done. */
export function tryTexts(
  theCase: Case,
  workshop: Workshop,
  before: State,
  texts: ReadonlyMap<RepoPath, string>,
): Outcome | undefined {
  const all = new Map([...before.texts, ...texts]);
  const head = workshop.headWith([...all].map(([path, text]) => ({ path, text, sha: idOf(text) })));
  if (!head) return undefined;
  const tried = { ...theCase, head };
  const paths = [...texts.keys()];
  const [was, is] = [before.closely(paths), assess({ ...tried, closely: paths })];
  const unread = is.errors.length > was.errors.length || is.unread.length > was.unread.length;
  const harmed = [
    ...(unread ? [''] : []),
    ...grown(unverifiedIn(is), unverifiedIn(was)),
    ...grown(failuresIn(is), failuresIn(was)),
  ];
  return { texts: all, found: is, closely: closelyIn(() => tried), harmed: new Set(harmed) };
}

function closelyIn(caseOf: () => Case): State['closely'] {
  let theCase: Case | undefined;
  const known = new Map<string, Assessed>();
  return paths => {
    theCase ??= caseOf();
    const key = theCase.base ? paths.join('\n') : ''; // compared with nothing, every object is judged anyway
    const assessed = known.get(key) ?? assess({ ...theCase, closely: paths });
    known.set(key, assessed);
    return assessed;
  };
}

/** Whether nothing of a finding is left where it stood. */
export function isSettled({ fingerprint, span }: Finding, { found }: State): boolean {
  return !found.findings.some(
    other =>
      other.change !== 'fixed' &&
      other.fingerprint === fingerprint &&
      [other.span, ...other.alsoAt].some(({ path }) => path === span.path),
  );
}

const idOf = (text: string) => `tried ${createHash('sha1').update(text).digest('hex')}`;
