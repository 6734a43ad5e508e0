import type { RepoPath } from '../../change/source-file.ts';
import type { KeyPath, Span } from '../../manifests/span.ts';
import { valueIn } from '../same-place.ts';
import type { ChartPlaces, Place } from './chart-document.ts';
import type { ChartFile } from './chart-files.ts';
import type { LineSource, TemplateLine } from './line-map.ts';
import type { ValueReferences } from './value-references.ts';
import { type ValuesLayer, valuesPlaces } from './values-leaf.ts';

/** The place of an object as far as it shows without running anything: its `kind:` line in its template. */
export function kindPlace(template: ChartFile, kind: string): Span {
  const lines = template.text.split('\n');
  const own = lines.findIndex(line => line.trim() === `kind: ${kind}`);
  const any = own < 0 ? lines.findIndex(line => /^kind:/.test(line)) : own;
  return lineSpan(template.path, Math.max(any, 0) + 1, lines);
}

export function coarsePlaces(template: ChartFile, kind: string): ChartPlaces {
  const span = kindPlace(template, kind);
  return { template: template.path, span, of: () => ({ span, trace: [] }) };
}

/** What the lines of a chart's output are traced with. */
export interface ChartMap {
  /** By the line of the output, counted from zero. */
  readonly lines: readonly (LineSource | undefined)[];
  /** By the number in the tags. */
  readonly templates: readonly TemplateText[];
  readonly references: ValueReferences;
  readonly isChanged: (span: Span) => boolean;
}

/** A template cut into its lines. */
export interface TemplateText {
  readonly file: ChartFile;
  readonly lines: readonly string[];
}

/** The places of one document: of a field its values, the template line that wrote it, the line that called for that. */
export function mappedPlaces(
  template: ChartFile,
  value: unknown,
  extent: { readonly from: number; readonly to: number },
  layers: readonly ValuesLayer[],
  map: ChartMap,
): ChartPlaces {
  const { lines, references, isChanged } = map;
  const coarse = kindPlace(template, String(valueIn(value, ['kind'])));
  const of = (keys: KeyPath, renderedLine: number): Place => {
    const source = lines[renderedLine - 1];
    if (!source) return { span: coarse, trace: [] };
    const steps = [source.leaf, ...(source.call && !isSame(source.call, source.leaf) ? [source.call] : [])];
    const isLiteral = !map.templates[source.leaf.file]?.lines[source.leaf.line - 1]?.includes('{{');
    const used = isLiteral ? [] : [...new Set(steps.flatMap(({ file, line }) => references.at(file, line)))];
    const values = valuesPlaces({ keys, value: valueIn(value, keys), whole: value }, used, layers, isChanged);
    const written = steps.flatMap(step => spanOf(step, map) ?? []);
    const changed = [...values, ...written].find(isChanged);
    const from = values.find(place => place === changed) ?? values[0];
    const trace = [...(from ? [from] : []), ...written];
    return { span: changed ?? written[0] ?? coarse, trace: trace.length > 1 ? trace : [] };
  };
  return { template: template.path, span: extentIn(template, extent, map) ?? coarse, of };
}

const isSame = (a: TemplateLine, b: TemplateLine) => a.file === b.file && a.line === b.line;

function spanOf({ file, line }: TemplateLine, { templates }: ChartMap): Span | undefined {
  const template = templates[file];
  return template && lineSpan(template.file.path, line, template.lines);
}

/** From the first to the last line of its own template that a document takes up. */
function extentIn(
  template: ChartFile,
  { from, to }: { readonly from: number; readonly to: number },
  map: ChartMap,
): Span | undefined {
  const own = map.lines
    .slice(from - 1, to)
    .flatMap(source => (source ? [source.leaf, ...(source.call ? [source.call] : [])] : []))
    .filter(({ file }) => map.templates[file]?.file.at === template.at);
  const [first, last] = [Math.min, Math.max].map(choose => choose(...own.map(({ line }) => line)));
  const number = own[0]?.file;
  if (number === undefined || first === undefined || last === undefined) return undefined;
  const [start, end] = [first, last].map(line => spanOf({ file: number, line }, map));
  return start && end && { path: template.path, start: start.start, end: end.end };
}

function lineSpan(path: RepoPath, line: number, lines: readonly string[]): Span {
  const text = (lines[line - 1] ?? '').trimEnd();
  return {
    path,
    start: { line, column: text.length - text.trimStart().length + 1 },
    end: { line, column: text.length + 1 },
  };
}
