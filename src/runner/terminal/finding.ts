import type { Finding } from '../../findings/finding.ts';
import type { Span } from '../../manifests/span.ts';
import { inert } from './inert.ts';
import type { Paint } from './paint.ts';

/** A line of a file at head (or at base), as it is written; undefined where the file was not read. */
export type SourceLines = (side: 'head' | 'base', path: string, line: number) => string | undefined;

/** `path:line:column: critical: message [rule]`, the source line with carets under the place, and what made it. */
export function printFinding(finding: Finding, sources: SourceLines, paint: Paint): string {
  const { span, cause, priority, message, rule, alsoAt, waiver, blocks, fix } = finding;
  const tone = blocks ? paint.bad : paint.warn;
  const head = `${paint.bold(`${inert(span.path)}:${span.start.line}:${span.start.column}:`)} ${tone(`${priority}:`)} ${inert(message)} ${paint.dim(`[${rule.id}]`)}`;
  const lines = [head, ...excerpt(sources('head', span.path, span.start.line), span, paint)];
  if (cause)
    lines.push(
      paint.dim(`  made by ${inert(cause.path)}:${cause.start.line} of the base, which this change takes away or edits`),
    );
  if (alsoAt.length > 0)
    lines.push(paint.dim(`  also at ${alsoAt.map(({ path, start }) => `${inert(path)}:${start.line}`).join(', ')}`));
  if (fix) lines.push(paint.dim(`  fix: ${inert(fix.title)} (${fix.confidence === 'check' ? '--fix=check' : '--fix'} makes it)`));
  if (waiver) lines.push(paint.dim(`  waived: ${inert(waiver.reason)}`));
  return lines.join('\n');
}

const widest = 160;

function excerpt(text: string | undefined, { start, end }: Span, paint: Paint): string[] {
  if (text === undefined || text.length > widest) return [];
  const gutter = String(start.line).padStart(5);
  const stop = end.line === start.line ? end.column : text.trimEnd().length + 1;
  const carets = `${' '.repeat(start.column - 1)}${'^'.repeat(Math.max(1, stop - start.column))}`;
  return [`${paint.dim(`${gutter} |`)} ${inert(text.replaceAll('\t', ' '))}`, `${paint.dim('      |')} ${paint.warn(carets)}`];
}
