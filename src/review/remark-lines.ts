import type { Assessment } from '../findings/assessment.ts';
import type { Finding } from '../findings/finding.ts';
import type { Item, Section } from './budget.ts';
import { code, inline } from './escape.ts';
import { gather } from './gather.ts';
import { counted, lowerFirst } from './markdown.ts';
import { subjectName } from './names.ts';
import { notAnalysed } from './not-analysed.ts';
import { isLeftOut, type Remark } from './remark.ts';

/** Above the table: what people have acknowledged in resolved conversations, which counts all the same, and what nobody looked at again. */
export function remarkLines(assessment: Assessment, remarks: readonly Remark[]): Section | undefined {
  const left = leftOpen(assessment, remarks);
  const items = [
    ...acknowledged(assessment.findings, remarks),
    ...(left === '' ? [] : [{ text: `- ⏸️ ${left}`, count: 1, priority: 'medium' as const }]),
  ];
  if (items.length === 0) return undefined;
  return { open: '', items, close: '', more: count => `- and ${count} more in the report`, turn: 0 };
}

/** `2 earlier comments stay open: …`; '' when there are none. */
export function leftOpen(assessment: Assessment, remarks: readonly Remark[]): string {
  const left = openUnseen(assessment, remarks).length;
  if (left === 0) return '';
  return `${counted(left, 'earlier comment')} ${left === 1 ? 'stays' : 'stay'} open: nobody could look at that part again`;
}

/** Open remarks that say nothing of now: their finding is not there, and nobody looked. */
export function openUnseen(assessment: Assessment, remarks: readonly Remark[]): readonly Remark[] {
  const found = new Set(assessment.findings.filter(({ change }) => change !== 'fixed').map(({ fingerprint }) => fingerprint));
  const unseen = notAnalysed(assessment);
  return remarks.filter(remark => {
    return (
      remark.settledBy === undefined &&
      isLeftOut(unseen, remark) &&
      !remark.fingerprints.some(fingerprint => found.has(fingerprint))
    );
  });
}

/** One line for each finding that still counts; the login is shown as code, which calls nobody. */
function acknowledged(findings: readonly Finding[], remarks: readonly Remark[]): readonly Item[] {
  const settled = new Map(
    remarks.flatMap(({ settledBy, fingerprints }) =>
      settledBy === undefined ? [] : fingerprints.map(fingerprint => [fingerprint, settledBy] as const),
    ),
  );
  const counting = findings.filter(({ change, outcome, waiver }) => change === 'introduced' && outcome === 'fail' && !waiver);
  const known = counting.flatMap(finding => {
    const by = settled.get(finding.fingerprint);
    return by === undefined ? [] : [{ finding, by }];
  });
  return gather(known, ({ by, finding }) => `${by}\n${subjectName(finding)}`).map(found => {
    const [{ by, finding }] = found;
    const headlines = found.map(({ finding: { headline } }) => lowerFirst(inline(headline))).join(', ');
    return {
      text: `- 🤝 Acknowledged by ${code(`@${by}`)}, and counted all the same: ${headlines}: ${subjectName(finding)}`,
      count: found.length,
      priority: finding.priority,
    };
  });
}
