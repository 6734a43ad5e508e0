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

/** The lines of the files that introduced findings stand in. */
export async function readSources(findings: readonly Finding[], forge: Texts): Promise<SourceLines> {
  const paths = [...new Set(findings.filter(({ change }) => change === 'introduced').map(({ span }) => span.path))];
  const { files } = await forge.at('head').read(paths);
  const lines = new Map(files.map(({ path, text }) => [path, text.split(/\r?\n/)]));
  return (side, path, line) => (side === 'head' ? lines.get(path)?.[line - 1] : undefined);
}
