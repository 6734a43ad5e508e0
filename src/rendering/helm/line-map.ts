/** A line of a template. */
export interface TemplateLine {
  /** The number of the file in its tags. */
  readonly file: number;
  readonly line: number;
}

/** Which template lines made a rendered line. */
export interface LineSource {
  /** The line itself, which may stand in a helper. */
  readonly leaf: TemplateLine;
  /** The line of the document's own template that called for it. */
  readonly call: TemplateLine | undefined;
}

/** What is known of the templates: the number of a `# Source:` path, and a source line. */
export interface Templates {
  readonly numberOf: (source: string) => number | undefined;
  readonly lineAt: (place: TemplateLine) => string | undefined;
}

interface TaggedLine {
  readonly text: string;
  readonly tags: readonly TemplateLine[];
}

/** The lines of one `# Source:` in an output, both included, counted from zero. */
interface Section {
  readonly source: string;
  readonly from: number;
  readonly to: number;
}

/**
 * For each line of a clean output, counted from zero, where it comes from, told by the same output with tags. A line without a
 * tag of its own (the middle of a `toYaml`) comes from the next tag below it.
 */
export function mapLines(clean: string, tagged: string, templates: Templates): readonly (LineSource | undefined)[] {
  const lines = clean.split('\n');
  const told = tagged.split('\n').map(readTags);
  const found: (LineSource | undefined)[] = new Array(lines.length).fill(undefined);
  const own = new Set<number>();
  const others = new Map<string, Section[]>();
  for (const section of sectionsOf(told.map(({ text }) => text))) {
    others.set(section.source, [...(others.get(section.source) ?? []), section]);
  }
  for (const section of sectionsOf(lines)) {
    const twin = others.get(section.source)?.shift();
    if (!twin) continue;
    const sources = sourcesBelow(told.slice(twin.from, twin.to + 1), templates.numberOf(section.source));
    for (const [at, other] of align(lines, section, told, twin)) {
      const source = sources[other - twin.from];
      const line = told[other];
      if (!source || !line) continue;
      if (line.tags.length > 0) own.add(at);
      found[at] = line.tags.length > 0 ? source : atCallSite(lines[at] ?? '', source, templates);
    }
    stepUp(lines, section, found, own, templates);
  }
  return found;
}

function readTags(line: string): TaggedLine {
  const tags: TemplateLine[] = [];
  const text = line.replace(/[ ]#⟦(\d+):(\d+)⟧/g, (_, file: string, number: string) => {
    tags.push({ file: Number(file), line: Number(number) });
    return '';
  });
  return { text, tags };
}

/** The sections that hold more than comments. */
function sectionsOf(lines: readonly string[]): Section[] {
  const sections: { source: string; from: number; to: number; full: boolean }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '---') sections.push({ source: '', from: index, to: index, full: false });
    const section = sections.at(-1);
    if (!section) continue;
    section.to = index;
    if (section.source === '') section.source = /^# Source: (.*)$/.exec(line)?.[1] ?? '';
    if (line !== '---' && !/^\s*(#.*)?$/.test(line)) section.full = true;
  }
  return sections.filter(({ full }) => full);
}

/** For each line of a section the first tag at or below it, and the first of the section's own template. */
function sourcesBelow(lines: readonly TaggedLine[], ownFile: number | undefined): readonly (LineSource | undefined)[] {
  let leaf: TemplateLine | undefined;
  let call: TemplateLine | undefined;
  return lines
    .toReversed()
    .map(({ tags }) => {
      leaf = tags[0] ?? leaf;
      call = tags.find(({ file }) => file === ownFile) ?? call;
      const first = leaf ?? call;
      return first && { leaf: first, call };
    })
    .reverse();
}

/** Pairs of lines of the two outputs: in order where they are as many, else the longest common run of equal lines. */
function align(
  lines: readonly string[],
  { from, to }: Section,
  told: readonly TaggedLine[],
  twin: Section,
): readonly (readonly [number, number])[] {
  const [rows, columns] = [to - from + 1, twin.to - twin.from + 1];
  if (rows === columns) return Array.from({ length: rows }, (_, index) => [from + index, twin.from + index] as const);
  if (rows * columns > mostCells) return [];
  const equal = (row: number, column: number) => lines[from + row] === told[twin.from + column]?.text;
  const lengths = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  const lengthAt = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    const current = lengths[row];
    for (let column = columns - 1; current && column >= 0; column--) {
      current[column] = equal(row, column)
        ? lengthAt(row + 1, column + 1) + 1
        : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (equal(row, column)) pairs.push([from + row++, twin.from + column++]);
    else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

const mostCells = 4_000_000;

/** A bare `key:` whose text stands on the line of the call is written there, not in what was called. */
function atCallSite(line: string, source: LineSource, { lineAt }: Templates): LineSource {
  const key = /^\s*(?:-\s+)?["']?([^:"'\s]+)["']?:\s*$/.exec(line)?.[1];
  const written = source.call && lineAt(source.call)?.split('{{')[0];
  const here = key !== undefined && written?.split(/[\s"'-]/).some(word => word === `${key}:`);
  return here && source.call ? { leaf: source.call, call: source.call } : source;
}

/** Static lines that bear no tag (a scalar of several lines) are one line further up than the next, while the texts are equal. */
function stepUp(
  lines: readonly string[],
  { from, to }: Section,
  found: (LineSource | undefined)[],
  own: ReadonlySet<number>,
  { lineAt }: Templates,
): void {
  for (let at = to - 1; at >= from; at--) {
    const [here, below] = [found[at], found[at + 1]];
    if (!here || !below || own.has(at)) continue;
    const up = { file: below.leaf.file, line: below.leaf.line - 1 };
    const source = lineAt(up);
    if (source === undefined || source.trim() === '' || source.includes('{{') || source.trim() !== lines[at]?.trim()) continue;
    const inOwnTemplate = below.call?.file === below.leaf.file && below.call.line === below.leaf.line;
    found[at] = { leaf: up, call: inOwnTemplate ? up : here.call };
  }
}
