import type { Choice } from '../../findings/proofs/settle-batch.ts';
import { inert } from './inert.ts';
import type { Paint } from './paint.ts';

/** What became of the fixes of one file. */
export interface FixedFile {
  readonly path: string;
  readonly settled: readonly Choice[];
  /** Why the file was left as it is. */
  readonly refused?: string;
}

/** What `--fix` did, file by file: each finding that it settled and how, and what it left alone and why. */
export function printFixes(files: readonly FixedFile[], paint: Paint): string {
  if (files.length === 0) return 'nothing to fix: no proven fix is open\n';
  return files
    .map(({ path, settled, refused }) => {
      const lines = settled.map(
        ({ finding: { resource, container, headline }, proposal: { title } }) =>
          `  ${inert(headline)}: ${container ? `container ${inert(container)} of ` : ''}${inert(resource.kind)} ${inert(resource.name)} · ${inert(title)}`,
      );
      const head =
        refused === undefined
          ? paint.good(`fixed ${inert(path)} (${settled.length} ${settled.length === 1 ? 'finding' : 'findings'})`)
          : paint.warn(`left alone ${inert(path)}: ${refused}`);
      return `${[head, ...(refused === undefined ? lines : [])].join('\n')}\n`;
    })
    .join('');
}
