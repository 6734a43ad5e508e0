import type { Finding } from '../findings/finding.ts';
import type { Anchor } from './anchor.ts';
import type { ChangedFiles } from './changed-files.ts';
import type { ShownFix } from './fix-block.ts';
import { type Gathered, gather } from './gather.ts';
import { joinAnchors, type Placed } from './join-anchors.ts';
import { rank, worstFirst } from './priority.ts';

/** Findings that share one comment, the worst first. */
export interface Group {
  readonly anchor: Anchor;
  readonly findings: readonly Finding[];
  /** One rule finds one value in several places of the file: the first is told, the others are named by their lines. */
  readonly same: boolean;
  readonly fix?: ShownFix;
}

/** What shares a comment: one anchor, and equal values of one file. */
export function groupFindings(placed: readonly Placed[], files: ChangedFiles): readonly Group[] {
  const groups = gather(joinAnchors(placed), anchorKey).map(makeGroup);
  return gather(groups, group => valueKey(group, files) ?? anchorKey(group)).map(mergeEqual);
}

function makeGroup(placed: Gathered<Placed>): Group {
  const [{ anchor }] = placed;
  const elsewhere = ({ span }: Finding) => Number(anchor.level === 'line' && span.start.line !== anchor.line);
  const findings = placed.map(({ finding }) => finding);
  return {
    anchor,
    findings: findings.toSorted((a, b) => rank(a.priority) - rank(b.priority) || elsewhere(a) - elsewhere(b) || worstFirst(a, b)),
    same: false,
  };
}

/** Twelve objects of one removed API version are one comment, on the first of them (rules.md §14.6). */
function mergeEqual(groups: Gathered<Group>): Group {
  const [first, ...others] = groups;
  if (others.length === 0) return first;
  const findings = groups.flatMap(group => group.findings).toSorted((a, b) => a.span.start.line - b.span.start.line);
  const anchor = groups.find(group => group.findings[0] === findings[0])?.anchor ?? first.anchor;
  return { anchor, findings, same: true };
}

/** A lone finding on its own line, by what is written there; undefined where the line says no more than a key or a name. */
function valueKey({ anchor, findings }: Group, files: ChangedFiles): string | undefined {
  const [finding, ...others] = findings;
  if (!finding || others.length > 0 || anchor.level !== 'line' || anchor.side !== 'RIGHT') return undefined;
  if (anchor.line !== finding.span.start.line) return undefined;
  const text = files.atHead(finding.span.path)?.headText.get(anchor.line) ?? '';
  const [, key, value] = /^[\s-]*["']?([\w./-]+)["']?\s*:\s+(\S.*)$/.exec(text) ?? [];
  if (value === undefined || key === 'name' || key === 'generateName') return undefined;
  return JSON.stringify([anchor.path, finding.rule.id, finding.priority, key, value.trim().replace(/,$/, '')]);
}

function anchorKey({ anchor }: { readonly anchor: Anchor }): string {
  return JSON.stringify(anchor.level === 'line' ? [anchor.path, anchor.side, anchor.line] : [anchor.path]);
}
