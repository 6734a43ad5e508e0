import type { RepoPath } from '../../change/source-file.ts';
import { lastLine } from '../../manifests/span.ts';
import type { Finding } from '../finding.ts';

/** Lines of a head file, both included. */
export interface Lines {
  readonly path: RepoPath;
  readonly startLine: number;
  readonly endLine: number;
}

const secretRules = ['secret-env-literal', 'secret-manifest', 'configmap-credentials', 'secrets-externalized'];

/** Whether a secret stands on one of these lines: no comment and no report repeats it. */
export function holdSecret({ path, startLine, endLine }: Lines, findings: readonly Finding[]): boolean {
  return findings
    .filter(({ rule, change }) => secretRules.includes(rule.id) && change !== 'fixed')
    .flatMap(({ span, alsoAt }) => [span, ...alsoAt])
    .some(span => span.path === path && span.start.line <= endLine && startLine <= lastLine(span));
}
