import type { Assessment, Evaluated, Row } from '../findings/assessment.ts';
import type { Finding, Waiver } from '../findings/finding.ts';
import type { ProvenFix } from '../findings/proofs/proven-fix.ts';
import { lastLine } from '../manifests/span.ts';
import { categoryTitles } from '../rules/checklist.ts';
import { reportPlace, reportResource } from './report-places.ts';
import { reportNews, reportStale, reportVouched } from './report-terms.ts';
import { version } from './version.ts';

/** What a report is made of besides the assessment. */
export interface Reported {
  /** Null where there is nothing to compare with. */
  readonly base: string | null;
  /** Null for the working tree. */
  readonly head: string | null;
  readonly assessment: Assessment;
  /** `evaluated` is written by `check` and where the user asks for it. */
  readonly verbose: boolean;
}

/** The report `seaworthy/report/v1` (schema/report.v1.json): everything that was found out, for other programs. */
export function makeReport({ base, head, assessment, verbose }: Reported): object {
  const { conclusion, checklist, findings, evaluated, unread, counts } = assessment;
  const { files, documents, resources, milliseconds } = counts;
  return {
    schema: 'seaworthy/report/v1',
    version,
    base,
    head,
    conclusion,
    checklist: checklist.map(reportRow),
    findings: findings.map(reportFinding),
    evaluated: verbose ? evaluated.map(reportEvaluated) : [],
    unread: unread.map(({ path, line, reason }) => ({ path, line: line ?? null, reason })),
    errors: assessment.errors.map(({ rule, resource, error }) => ({
      rule,
      resource: reportResource(resource),
      error: String(error),
    })),
    settingsChange: reportNews(assessment.news),
    vouched: assessment.vouched.map(reportVouched),
    stale: assessment.stale.map(reportStale),
    excluded: assessment.excluded,
    off: assessment.off,
    counts: { files, documents, resources, milliseconds },
  };
}

function reportRow({ item, status, introduced, existing, fixed, waived, unverified, passed, practices }: Row): object {
  const { id, category, title, priority } = item;
  return {
    item: id,
    category: categoryTitles[category],
    title,
    priority,
    status,
    introduced,
    existing,
    fixed,
    waived,
    unverified,
    passed,
    practices,
  };
}

function reportFinding(finding: Finding): object {
  const { rule, span, cause, waiver } = finding;
  return {
    rule: rule.id,
    item: rule.item,
    category: categoryTitles[rule.category],
    priority: finding.priority,
    change: finding.change,
    outcome: finding.outcome,
    blocks: finding.blocks,
    resource: reportResource(finding.resource),
    container: finding.container ?? null,
    detail: finding.detail ?? null,
    path: span.path,
    line: span.start.line,
    endLine: lastLine(span),
    column: span.start.column,
    side: finding.change === 'fixed' ? 'base' : 'head',
    message: finding.message,
    why: rule.why,
    docs: rule.docs,
    fingerprint: finding.fingerprint,
    alsoAt: finding.alsoAt.map(reportPlace),
    cause: cause ? { ...reportPlace(cause), side: 'base' } : null,
    waived: waiver ? reportWaiver(waiver) : null,
    fix: finding.fix ? reportFix(finding.fix) : null,
  };
}

function reportWaiver({ reason, span, from = 'annotation', linter, expires, added }: Waiver): object {
  return { reason, ...reportPlace(span), from, linter: linter ?? null, expires: expires ?? null, added };
}

function reportFix({ title, confidence, startLine, endLine, replacement }: ProvenFix): object {
  return { title, confidence, startLine, endLine, replacement };
}

function reportEvaluated({ resource, container, rule, standing, reason }: Evaluated): object {
  return { resource: reportResource(resource), container: container ?? null, rule: rule.id, standing, reason };
}
