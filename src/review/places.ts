import { baseNameOf } from '../change/repo-path.ts';
import type { RepoPath } from '../change/source-file.ts';
import type { Finding } from '../findings/finding.ts';
import type { Span } from '../manifests/span.ts';
import type { Anchor } from './anchor.ts';
import { code, prose } from './escape.ts';
import type { Links } from './links.ts';
import { firstOf, link } from './markdown.ts';

/** How places are shown in the summary: a permalink with the file's short name and the line. */
export interface Places {
  /** A finding's place with its copies; in the file `before`, which was just named, by the line alone. */
  readonly of: (finding: Finding, before?: RepoPath) => string;
}

/** Short names are told apart by their folder where two files share one. */
export function namePlaces(findings: readonly Finding[], links: Links): Places {
  const short = shortest(new Set(findings.flatMap(({ span, alsoAt }) => [span, ...alsoAt].map(({ path }) => path))));
  const show = ({ path, start: { line } }: Span, side: 'head' | 'base', before?: RepoPath) => {
    const label = `${path === before ? '' : (short.get(path) ?? path)}:${line}`;
    const url = links.file(path, line, side);
    return url === undefined ? code(label) : link(prose(label), url);
  };
  return {
    of: ({ span, alsoAt, change }, before) => {
      const side = change === 'fixed' ? 'base' : 'head';
      const copies = alsoAt.map((copy, index) => show(copy, side, alsoAt[index - 1]?.path ?? span.path));
      return `${show(span, side, before)}${copies.length === 0 ? '' : `, also in ${firstOf(copies, 3)}`}`;
    },
  };
}

/** `path:line` in full, as comments name copies in other files. */
export function fullPlace({ path, start }: Span): string {
  return code(`${path}:${start.line}`);
}

/** Whether a comment stands on the line that its finding is about. */
export function covers(anchor: Anchor, { span, cause }: Finding): boolean {
  if (anchor.level === 'file') return false;
  if (anchor.stands === 'removed') return cause?.path === span.path; // the lines there say what was removed, the headline from what
  return anchor.path === span.path && (anchor.startLine ?? anchor.line) <= span.start.line && span.start.line <= anchor.line;
}

/** Where a finding is, seen from a comment that stands elsewhere: line 20, with its file where that is another one. */
export function elsewhere({ span }: Finding, { path }: Anchor, links: Links): string {
  const { line } = span.start;
  return link(span.path === path ? `line ${line}` : fullPlace(span), links.file(span.path, line, 'head'));
}

function shortest(paths: ReadonlySet<RepoPath>): ReadonlyMap<RepoPath, string> {
  const all = [...paths];
  const tails = (path: RepoPath) => [baseNameOf(path), path.split('/').slice(-2).join('/')];
  const taken = new Map<string, number>();
  for (const tail of all.flatMap(path => [...new Set(tails(path))])) taken.set(tail, (taken.get(tail) ?? 0) + 1);
  return new Map(all.map(path => [path, tails(path).find(tail => taken.get(tail) === 1) ?? path]));
}
