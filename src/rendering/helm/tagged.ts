import type { Span } from '../../manifests/span.ts';
import type { Refusal } from '../refusal.ts';
import type { ChartFile, ChartFiles } from './chart-files.ts';
import type { ChartMap } from './chart-places.ts';
import { mapLines } from './line-map.ts';
import { tagTemplate } from './tag-template.ts';
import { valueReferences } from './value-references.ts';

/**
 * Renders a chart once more with tags, and maps the lines of its clean output. When the tags break it, once again without
 * those in helpers. Undefined when nothing could be mapped.
 */
export async function tagged(
  { files }: ChartFiles,
  clean: string,
  templateOf: (source: string) => ChartFile | undefined,
  print: (files: readonly Pick<ChartFile, 'at' | 'text'>[]) => Promise<string | Refusal>,
  isChanged: (span: Span) => boolean,
): Promise<ChartMap | undefined> {
  const templates = files.filter(({ at }) => /(^|\/)templates\//.test(at) && /\.(ya?ml|tpl|txt)$/.test(at));
  const numbers = new Map(templates.map((file, index) => [file.at, index]));
  const texts = templates.map(file => ({ file, lines: file.text.split('\n') }));
  for (const helpers of [true, false]) {
    const output = await print(
      files.map(file => {
        const number = numbers.get(file.at);
        const isDefinition = /\/templates\/crds?\/|^templates\/crds?\//.test(file.at); // long, and read by no rule
        const text = number === undefined || isDefinition ? undefined : tagTemplate(file.text, number, { helpers });
        return { at: file.at, text: text ?? file.text };
      }),
    );
    if (typeof output !== 'string') continue;
    const lines = mapLines(clean, output, {
      numberOf: source => numbers.get(templateOf(source)?.at ?? ''),
      lineAt: ({ file, line }) => texts[file]?.lines[line - 1],
    });
    return { lines, templates: texts, references: valueReferences(templates.map(({ text }) => text)), isChanged };
  }
  return undefined;
}
