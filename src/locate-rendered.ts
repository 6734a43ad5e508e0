import { basePath, type FileChange, headPath } from './change/change-set.ts';
import { diffLines } from './change/diff-lines.ts';
import { assess } from './findings/assess.ts';
import type { Case } from './findings/case.ts';
import type { Assessed, Weighed } from './findings/weighed.ts';
import type { Inventory } from './inventory/unit.ts';
import type { RenderedLeaf } from './manifests/rendered-leaf.ts';
import { lastLine, type Span } from './manifests/span.ts';
import { narrowCause } from './narrow-cause.ts';
import { type ChangedRun, changedRuns } from './rendering/changed-runs.ts';
import type { TreeEdit } from './rendering/edited-tree.ts';
import type { Rendering } from './rendering/render-trees.ts';

/** A case whose head may be rendered otherwise. */
export interface Located {
  readonly theCase: Case;
  readonly found: Assessed;
}

/**
 * Takes what a change introduces into rendered objects to the lines that people wrote (rendering.md §6). Their leaves are
 * rendered once more with every line told, and the case is judged again with these; what then stands on no changed line is
 * tried: without which change would it not be there?
 */
export async function locateRendered(
  theCase: Case,
  found: Assessed,
  rendering: Rendering,
  headAs: (leaves: readonly RenderedLeaf[]) => Inventory,
): Promise<Located> {
  const wanted = leavesToLocate(found, rendering.head.leaves);
  const traced = await rendering.locate(wanted);
  const leaves = rendering.head.leaves.map(leaf => traced.get(leaf.name) ?? leaf);
  const located = traced.size > 0 ? { ...theCase, head: headAs(leaves) } : theCase;
  const again = traced.size > 0 ? assess(located) : found;
  return { theCase: located, found: await findCauses(located, again, rendering, leaves, headAs) };
}

/** The leaves that hold something introduced, a copy of it too; those that nothing can be compared with are told by their lines alone. */
function leavesToLocate({ findings }: Assessed, leaves: readonly RenderedLeaf[]): ReadonlySet<string> {
  const introduced = findings.filter(({ change }) => change === 'introduced');
  const paths = new Set(introduced.flatMap(({ span, alsoAt }) => [span, ...alsoAt].map(({ path }) => path)));
  return new Set(
    leaves
      .filter(({ documents }) => documents.some(({ path, rendition }) => paths.has(path) || !rendition.compared))
      .map(({ name }) => name),
  );
}

/** So many changes are tried, and so many leaves are rendered for them. */
const mostTrials = 12;
const mostRenders = 36;

async function findCauses(
  theCase: Case,
  found: Assessed,
  rendering: Rendering,
  leaves: readonly RenderedLeaf[],
  headAs: (leaves: readonly RenderedLeaf[]) => Inventory,
): Promise<Assessed> {
  const isInDiff = linesInDiff(theCase.changes.files);
  const open = found.findings.filter(finding => isUnplaced(finding) && !isInDiff(finding.span, finding.cause));
  const sources = new Set(open.map(({ resource }) => resource.rendition?.source));
  const madeOf = new Map(
    leaves
      .filter(({ documents }) => documents.some(({ rendition }) => sources.has(rendition.source)))
      .map(leaf => [leaf, new Set([...leaf.files, ...(rendering.base.leaves.find(isTwinOf(leaf))?.files ?? [])])] as const),
  );
  const causes = new Map<Weighed, ChangedRun[]>();
  let renders = 0;
  /** The fingerprints of what fails without a part of the change; undefined where that cannot be rendered. */
  const leftWithout = async (edit: TreeEdit | undefined): Promise<ReadonlySet<string> | undefined> => {
    const concerned = [...madeOf].filter(([, files]) => edit && files.has(edit.path)).map(([leaf]) => leaf);
    const tried = concerned.slice(0, mostRenders - renders);
    renders += tried.length;
    const edited = new Map(
      await Promise.all(tried.map(async leaf => [leaf, edit && (await rendering.withEdit(leaf.name, edit))] as const)),
    );
    if ([...edited.values()].every(leaf => leaf === undefined)) return undefined;
    const head = headAs(leaves.map(leaf => edited.get(leaf) ?? leaf));
    const { findings } = assess({ ...theCase, head });
    return new Set(findings.filter(isFailing).map(({ fingerprint }) => fingerprint));
  };
  for (const run of changedRuns(theCase.changes.files, new Set([...madeOf.values()].flatMap(files => [...files])), mostTrials)) {
    const left = await leftWithout(run.without(await rendering.texts(run.path)));
    if (!left) continue;
    for (const finding of open) {
      if (!left.has(finding.fingerprint)) causes.set(finding, [...(causes.get(finding) ?? []), run]);
    }
  }
  const lines = new Map<Weighed, Span>();
  for (const run of new Set([...causes.values()].flat())) {
    const made = [...causes].filter(([, [only, ...others]]) => only === run && others.length === 0).map(([finding]) => finding);
    const { head } = await rendering.texts(run.path);
    if (made.length === 0 || head === undefined) continue;
    for (const [finding, line] of await narrowCause(run, head, made, leftWithout)) lines.set(finding, line);
  }
  return {
    ...found,
    findings: found.findings.map(finding => causedBy(finding, causes.get(finding) ?? [], lines.get(finding))),
  };
}

const isTwinOf =
  ({ name }: RenderedLeaf) =>
  (other: RenderedLeaf) =>
    other.name === name;

const isUnplaced = ({ change, resource, summaryOnly, waiver, outcome }: Weighed) =>
  change === 'introduced' && outcome === 'fail' && resource.rendition !== undefined && !summaryOnly && !waiver;

const isFailing = ({ change }: Weighed) => change === 'introduced' || change === 'existing';

/** One change alone made it: the finding stands there, and the chain leads on to where it was. */
function causedBy(finding: Weighed, causes: readonly ChangedRun[], line: Span | undefined): Weighed {
  const [cause] = causes;
  if (!cause || causes.length > 1) return finding;
  const place = line ?? cause.place;
  return cause.side === 'base'
    ? { ...finding, cause: place }
    : {
        ...finding,
        span: place,
        cause: undefined,
        chain: [place, ...(finding.chain.length > 0 ? finding.chain : [finding.span])],
      };
}

/** Whether a comment can stand where a finding is: on a line that was added, or on one that was removed and made it. */
function linesInDiff(files: readonly FileChange[]): (span: Span, cause: Span | undefined) => boolean {
  const lines = files.flatMap(file => (file.hunks ? [{ file, ...diffLines(file.hunks) }] : []));
  return (span, cause) =>
    lines.some(
      ({ file, head, base }) =>
        (headPath(file) === span.path && head.get(span.start.line)?.kind === 'added') ||
        (cause !== undefined && basePath(file) === cause.path && [...base.keys()].some(line => isIn(cause, line))),
    );
}

const isIn = (span: Span, line: number) => span.start.line <= line && line <= lastLine(span);
