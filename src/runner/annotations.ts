import type { AnnotationProperties } from '@actions/core';
import type { Finding } from '../findings/finding.ts';

/** One line of the workflow's log that GitHub shows at a line of the file. */
export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly place: AnnotationProperties;
}

/** GitHub shows ten errors and ten warnings a step: one of each is kept for what was left out, and an error for the verdict. */
const mostShown = 8;

/** What is told by annotations where comments could not be written: introduced findings that no comment tells already, worst first. */
export function annotationsFor(findings: readonly Finding[], told: readonly string[]): Annotation[] {
  const untold = findings.filter(
    ({ change, outcome, blocks, waiver, summaryOnly, fingerprint }) =>
      change === 'introduced' && (outcome === 'fail' || blocks) && !waiver && !summaryOnly && !told.includes(fingerprint),
  );
  const errors = untold.filter(({ blocks }) => blocks);
  const warnings = untold.filter(({ blocks }) => !blocks);
  return [...shown(errors, 'error'), ...shown(warnings, 'warning')];
}

function shown(findings: readonly Finding[], level: Annotation['level']): Annotation[] {
  const annotations = findings.slice(0, mostShown).map(({ message, span, headline, priority }): Annotation => {
    return { level, message, place: { title: `${capital(priority)}: ${headline}`, file: span.path, startLine: span.start.line } };
  });
  const left = findings.length - annotations.length;
  if (left > 0) annotations.push({ level, message: `${left} more in the job summary and the report`, place: {} });
  return annotations;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
