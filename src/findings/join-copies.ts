import type { RepoPath } from '../change/source-file.ts';
import type { Inventory } from '../inventory/unit.ts';
import { isKustomizationFile } from '../manifests/kustomization.ts';
import type { Span } from '../manifests/span.ts';
import type { Finding } from './finding.ts';
import { rank } from './rank.ts';

/**
 * Makes one finding of the same finding on copies of an object: a source manifest and its rendered bundles, or one object
 * kept for several environments. It stands at the source; the other places are in `alsoAt`.
 */
export function joinCopies<F extends Finding>(findings: readonly F[], inventories: readonly Inventory[]): F[] {
  const comesBefore = sourcesFirst(inventories);
  const groups = new Map<string, F[]>();
  for (const finding of findings) {
    const key = `${finding.change} ${finding.fingerprint} ${finding.waiver ? 'waived' : ''}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].map(group => {
    const [source, ...copies] = group.toSorted((a, b) => comesBefore(a, b) || inOrder(a.span, b.span));
    if (!source || copies.length === 0) return group[0] as F;
    const places = new Map(copies.map(({ span }) => [placeOf(span), span]));
    places.delete(placeOf(source.span));
    return {
      ...source,
      alsoAt: [...places.values()].sort(inOrder),
      // What fails in one place as it would in production is not lowered by a copy that is elsewhere (rules.md §5.3).
      priority: group.reduce((worst, { priority }) => (rank[priority] > rank[worst] ? priority : worst), source.priority),
      summaryOnly: group.every(({ summaryOnly }) => summaryOnly),
      blocks: group.some(({ blocks }) => blocks),
    };
  });
}

const placeOf = ({ path, start }: Span) => `${path}:${start.line}`;
const inOrder = (a: Span, b: Span) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.start.line - b.start.line);

/**
 * What a kustomization lists comes before what a chart makes, that before plain files; of these a generated bundle is last,
 * the file with the most objects (rules.md §14.23).
 */
function sourcesFirst(inventories: readonly Inventory[]): (a: Finding, b: Finding) => number {
  const listed = new Set<RepoPath>();
  const objects = new Map<RepoPath, Set<number>>();
  for (const { name, members } of inventories.flatMap(({ units }) => units)) {
    for (const { path, index, rendition } of members) {
      if (isKustomizationFile(name)) listed.add(path);
      if (!rendition) objects.set(path, (objects.get(path) ?? new Set()).add(index));
    }
  }
  const rankOf = ({ resource: { origin, path } }: Finding) =>
    origin === 'kustomize' || listed.has(path) ? 0 : origin === 'helm' ? 1 : 2;
  const sizeOf = ({ resource: { path } }: Finding) => objects.get(path)?.size ?? 0;
  return (a, b) => rankOf(a) - rankOf(b) || sizeOf(a) - sizeOf(b) || nameRank(a.span.path) - nameRank(b.span.path);
}

/** What the name of a file tells where nothing else does. */
function nameRank(path: RepoPath): number {
  if (/(^|\/)base\//.test(path)) return 0;
  return /(^|[-_./])(all-in-one|bundle|complete|release|install|quickstart|generated)/.test(path) ? 2 : 1;
}
