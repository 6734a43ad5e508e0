import type { Assessment } from '../findings/assessment.ts';
import type { Finding } from '../findings/finding.ts';
import { lastLine } from '../manifests/span.ts';
import type { RuleFacts } from '../rules/rule.ts';
import { version } from './version.ts';

const levels = { critical: 'error', high: 'warning', medium: 'note' } as const;

/** The introduced and existing findings as SARIF 2.1.0, the form that code scanning reads. */
export function makeSarif({ findings }: Assessment): object {
  const told = findings.filter(({ change, outcome }) => change !== 'fixed' && outcome === 'fail');
  const rules = [...new Map(told.map(({ rule }) => [rule.id, rule])).values()];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Seaworthy', version, rules: rules.map(sarifRule) } },
        results: told.map(sarifResult),
      },
    ],
  };
}

function sarifRule({ id, title, why, docs, priority }: RuleFacts): object {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    helpUri: docs,
    defaultConfiguration: { level: levels[priority] },
  };
}

function sarifResult({ rule, priority, message, span, fingerprint, change, waiver }: Finding): object {
  const region = { startLine: span.start.line, startColumn: span.start.column, endLine: lastLine(span) };
  return {
    ruleId: rule.id,
    level: levels[priority],
    message: { text: message.replaceAll('`', '') },
    locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(span.path) }, region } }],
    partialFingerprints: { 'seaworthy/v1': fingerprint },
    baselineState: change === 'introduced' ? 'new' : 'unchanged',
    ...(waiver && {
      suppressions: [{ kind: waiver.from === 'settings' ? 'external' : 'inSource', justification: waiver.reason }],
    }),
  };
}
