import type { ChangeSet } from '../change/change-set.ts';
import type { Finding } from '../findings/finding.ts';
import type { Fixes } from '../findings/proofs/fixes.ts';
import type { Settings } from '../settings/settings.ts';
import { type Anchor, anchorOf } from './anchor.ts';
import { indexChanges } from './changed-files.ts';
import { commentBody } from './comment-body.ts';
import { type Group, groupFindings } from './group.ts';
import type { Links } from './links.ts';
import { placeFixes } from './place-fixes.ts';
import { rank } from './priority.ts';
import type { Comment } from './review.ts';

/** The comments on the diff, the worst first, and the findings that they tell. */
export function writeComments(
  findings: readonly Finding[],
  changes: ChangeSet,
  settings: Settings,
  links: Links,
  fixes: Fixes,
): WrittenComments {
  if (!settings.inlineComments) return { comments: [], told: new Set() };
  const files = indexChanges(changes);
  const placed = findings.filter(mayComment).flatMap(finding => {
    const anchor = anchorOf(finding, files);
    return anchor && deserves(finding, anchor) ? [{ finding, anchor }] : [];
  });
  const groups = placeFixes(withinLimits(groupFindings(placed, files), settings.maxInlineComments), fixes, files);
  return { comments: groups.map(group => makeComment(group, links)), told: new Set(groups.flatMap(group => group.findings)) };
}

export interface WrittenComments {
  readonly comments: readonly Comment[];
  readonly told: ReadonlySet<Finding>;
}

/** rules.md §3.4: only what this change introduces, proven, and counted. */
function mayComment({ change, outcome, blocks, summaryOnly, waiver }: Finding): boolean {
  return change === 'introduced' && (outcome === 'fail' || blocks) && !summaryOnly && !waiver;
}

/** A Medium is only worth a comment on a line that the change itself touches; a removed line counts (rules.md §14.8a). */
function deserves({ priority }: Finding, anchor: Anchor): boolean {
  return priority !== 'medium' || (anchor.level === 'line' && (anchor.stands === 'changed' || anchor.stands === 'removed'));
}

/** Comments on whole files are posted one by one (review.md §1.6). */
const mostFileComments = 10;

/** The worst first, then by path and line; what is over a limit is left to the summary. */
function withinLimits(groups: readonly Group[], most: number): readonly Group[] {
  const sorted = groups.toSorted((a, b) => worst(a) - worst(b) || compare(a.anchor.path, b.anchor.path) || lineOf(a) - lineOf(b));
  const onFiles = new Set(sorted.filter(({ anchor }) => anchor.level === 'file').slice(mostFileComments));
  return sorted.filter(group => !onFiles.has(group)).slice(0, most);
}

const worst = ({ findings }: Group) => Math.min(...findings.map(({ priority }) => rank(priority)));
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const lineOf = ({ anchor }: Group) => (anchor.level === 'line' ? anchor.line : 0);

function makeComment(group: Group, links: Links): Comment {
  const { anchor, findings } = group;
  const text = {
    path: anchor.path,
    body: commentBody(group, links),
    fingerprints: [...new Set(findings.map(({ fingerprint }) => fingerprint))],
  };
  if (anchor.level === 'file') return { ...text, level: 'file' };
  const { side, startLine, line, stands } = anchor;
  const place = { side, ...(startLine !== undefined && { startLine }), line, ...(stands === 'near' && { near: true as const }) };
  return { ...text, level: 'line', ...place };
}
