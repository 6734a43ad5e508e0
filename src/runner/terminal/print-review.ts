import type { Assessment } from '../../findings/assessment.ts';
import { printChecklist } from './checklist.ts';
import { printFinding, type SourceLines } from './finding.ts';
import { printGroups } from './groups.ts';
import { inert } from './inert.ts';
import type { Paint } from './paint.ts';
import { printTerms } from './terms.ts';
import { printUnproven } from './unproven.ts';

/** A review as a compiler would print it: each introduced finding under its source line, the rest in short, then the table. */
export function printReview(assessment: Assessment, sources: SourceLines, paint: Paint, quiet: boolean): string {
  const { findings, unread, errors, conclusion, counts } = assessment;
  const of = (change: string) =>
    findings.filter(finding => finding.change === change && (finding.outcome === 'fail' || finding.blocks));
  const introduced = of('introduced');
  const parts = quiet
    ? []
    : [
        ...printTerms(assessment, paint),
        ...introduced.map(finding => printFinding(finding, sources, paint)),
        ...printGroups('Fixed', of('fixed'), paint),
        ...printGroups('There before, in the objects you touched', of('existing'), paint),
        printChecklist(assessment.checklist, paint),
        ...printUnproven(assessment.checklist, paint),
        ...unread.map(({ path, line, reason }) =>
          paint.warn(`not read: ${path || 'repository'}${line ? `:${line}` : ''}: ${inert(reason)}`),
        ),
        ...errors.map(({ rule, resource, error }) =>
          paint.bad(
            `rule ${rule} failed on ${resource.path}: ${inert(String(error))} (a fault of Seaworthy's; please report it)`,
          ),
        ),
      ];
  const blocking = introduced.filter(({ blocks }) => blocks).length;
  const old = of('existing').filter(({ blocks }) => blocks).length;
  const verdict =
    conclusion === 'block'
      ? paint.bad(
          `blocked: ${errors.length > 0 ? 'a rule failed' : `${blocking} introduced ${blocking === 1 ? 'finding blocks' : 'findings block'}${old > 0 ? `, ${old} from before` : ''}`}`,
        )
      : paint.good('passed');
  const seconds = (counts.milliseconds / 1000).toFixed(1);
  return `${[...parts, `${verdict} · ${introduced.length} introduced, ${of('fixed').length} fixed, ${of('existing').length} there before · ${counts.files} ${counts.files === 1 ? 'file' : 'files'} · ${seconds} s`].join('\n\n')}\n`;
}
