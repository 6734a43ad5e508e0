import type { Finding } from '../findings/finding.ts';
import { waiverKey } from '../settings/vouching.ts';
import { code } from './escape.ts';
import type { Links } from './links.ts';
import { link } from './markdown.ts';

/** A comment's last line: where the rule is explained, and the annotation that waives what the comment tells, if any does. */
export function howToWaive(findings: readonly Finding[], links: Links): string {
  const [first] = findings;
  const [waivable] = findings.filter(({ rule }) => !rule.alwaysOn);
  const annotation =
    waivable &&
    (findings.length === 1
      ? `to waive: annotation ${code(`${waiverKey(waivable.rule.id, waivable.detail)}: "reason"`)}`
      : `to waive one: annotation ${code('seaworthy/ignore.<rule>: "reason"')}`);
  return [first && link('Why and how', links.rule(first.rule.id)), annotation].filter(Boolean).join(' · ');
}
