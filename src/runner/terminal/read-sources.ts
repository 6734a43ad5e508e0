import type { Finding } from '../../findings/finding.ts';
import type { SourceLines } from './finding.ts';

/** Where files can be read again: of the forge, all that printing needs. */
interface Texts {
  readonly at: (side: 'head') => {
    readonly read: (
      paths: readonly string[],
    ) => Promise<{ readonly files: readonly { readonly path: string; readonly text: string }[] }>;
  };
}

/** The lines of the files that introduced findings stand in; those that may hold a secret are left out. */
export async function readSources(findings: readonly Finding[], forge: Texts): Promise<SourceLines> {
  const paths = [...new Set(findings.filter(({ change }) => change === 'introduced').map(({ span }) => span.path))];
  const { files } = await forge.at('head').read(paths);
  const lines = new Map(files.map(({ path, text }) => [path, text.split(/\r?\n/)]));
  const hidden = new Set(
    findings
      .filter(mayHoldSecret)
      .flatMap(({ span, alsoAt }) => [span, ...alsoAt].map(({ path, start }) => `${path}:${start.line}`)),
  );
  return (side, path, line) => (side === 'head' && !hidden.has(`${path}:${line}`) ? lines.get(path)?.[line - 1] : undefined);
}

/** A literal credential is never shown, and what is wrong with a document may be wrong inside of one. */
function mayHoldSecret({ rule }: Finding): boolean {
  return rule.item === 'secrets-externalized' || rule.category === 'validity';
}
