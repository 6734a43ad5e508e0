import type { RepoPath } from '../change/source-file.ts';
import type { Span } from '../manifests/span.ts';
import type { Priority } from '../rules/rule.ts';
import type { Finding } from './finding.ts';

/**
 * Makes one finding of the same finding on copies of an object: a source manifest and its rendered bundles, or one object
 * kept for several environments. It stands at the source; the other places are in `alsoAt`.
 */
export function joinCopies<F extends Finding>(findings: readonly F[]): F[] {
  const groups = new Map<string, F[]>();
  for (const finding of findings) {
    const key = `${finding.change} ${finding.fingerprint} ${finding.waiver ? 'waived' : ''}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].map(group => {
    const [source, ...copies] = group.toSorted(
      (a, b) =>
        bundleRank(a.span.path) - bundleRank(b.span.path) ||
        a.span.path.localeCompare(b.span.path) ||
        a.span.start.line - b.span.start.line,
    );
    if (!source || copies.length === 0) return group[0] as F;
    const places = new Map(copies.map(({ span }) => [placeOf(span), span]));
    places.delete(placeOf(source.span));
    return {
      ...source,
      alsoAt: [...places.values()],
      // What fails in one place as it would in production is not lowered by a copy that is elsewhere (rules.md §5.3).
      priority: group.reduce((worst, { priority }) => (rank[priority] > rank[worst] ? priority : worst), source.priority),
      summaryOnly: group.every(({ summaryOnly }) => summaryOnly),
      blocks: group.some(({ blocks }) => blocks),
    };
  });
}

const rank: Readonly<Record<Priority, number>> = { critical: 3, high: 2, medium: 1 };

const placeOf = ({ path, start }: Span) => `${path}:${start.line}`;

/** Kustomize bases before chart templates, plain files and generated bundles (rules.md §14.23). */
function bundleRank(path: RepoPath): number {
  if (/(^|\/)base\//.test(path)) return 0;
  if (/(^|\/)templates\//.test(path)) return 1;
  return /(^|[-_./])(all-in-one|bundle|complete|release|install|quickstart|generated)/.test(path) ? 3 : 2;
}
