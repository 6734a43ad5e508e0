import { type LineMatch, matchLines } from '../../change/line-match.ts';
import type { RepoPath, SourceFile } from '../../change/source-file.ts';
import { type Header, readHeader } from './outline-header.ts';

/**
 * The lines that tell what a document is: those at its left edge, the names in its `metadata`, every `kind`, and JSON on one
 * line up to its kind.
 */
export const tellingLines =
  /^(?:[{[].{0,400}?["']?kind["']? *: *["']?\w+|[{[].{0,400}?["']?apiVersion["']? *:|(?!apiVersion: )[^\s#}\]].{0,160}| {1,8}["']?(?:name|namespace|generateName|labels|annotations)["']?[ \t]*:.{0,120}|[ \t]*(?:- *)?["']?kind["']?[ \t]*:[ \t]*["']?\w{0,60})/;

/** What one document's telling lines say of it. They may say too much, never too little. */
export interface Sketch {
  readonly path: RepoPath;
  /** Its first and last line in the file. */
  readonly first: number;
  readonly last: number;
  /** Undefined: cannot be told, so it may be any. */
  readonly kinds: readonly string[] | undefined;
  readonly header: Header;
}

/** Draws up the documents that may be objects while their telling lines come in, those of one file together. */
export interface Outline {
  readonly add: (line: LineMatch) => void;
  /** All of them, when no more lines come. */
  readonly sketches: () => Sketch[];
}

export function openOutline(): Outline {
  const sketches: Sketch[] = [];
  let own: string[] = [];
  let path: RepoPath | undefined;
  let first = 1;
  const alone = new Map<string, readonly string[]>(); // most documents are of one kind: they share its list
  const shared = (kinds: readonly string[] | undefined) => {
    const [kind] = kinds ?? [];
    if (kind === undefined || kinds?.length !== 1) return kinds;
    const known = alone.get(kind) ?? kinds;
    alone.set(kind, known);
    return known;
  };
  const close = (last: number) => {
    const kinds = own.length > 0 ? shared(kindsOf(own)) : [];
    if (path !== undefined && kinds?.length !== 0) sketches.push({ path, first, last, kinds, header: readHeader(own, kinds) });
    own = [];
  };
  return {
    add: ({ path: of, line, text }) => {
      const isNewFile = of !== path;
      const isMarker = text.startsWith('---') && /^---(\s|$)/.test(text);
      if (isNewFile) close(Number.POSITIVE_INFINITY);
      else if (isMarker) close(line - 1);
      if (isMarker) first = line;
      else if (isNewFile) first = 1;
      path = of;
      own.push(text);
    },
    sketches: () => {
      close(Number.POSITIVE_INFINITY);
      return sketches;
    },
  };
}

/** The documents of one file. */
export function outline(file: Pick<SourceFile, 'path' | 'text'>): Sketch[] {
  const { add, sketches } = openOutline();
  matchLines(file, tellingLines).forEach(add);
  return sketches();
}

/** A document's text in its file's. */
export function textOf({ first, last }: Sketch, text: string): string {
  if (first === 1 && last === Number.POSITIVE_INFINITY) return text;
  const start = offsetOf(text, first, 0, 1);
  return text.slice(start, last === Number.POSITIVE_INFINITY ? text.length : offsetOf(text, last + 1, start, first));
}

function offsetOf(text: string, line: number, from: number, fromLine: number): number {
  let at = from;
  for (let passed = fromLine; passed < line; passed++) {
    const newline = text.indexOf('\n', at);
    if (newline < 0) return text.length;
    at = newline + 1;
  }
  return at;
}

/** The kind at the document's left edge; all that it names where it is a list, or JSON. */
function kindsOf(lines: readonly string[]): readonly string[] | undefined {
  const edge: string[] = [];
  const inside: string[] = [];
  for (const text of lines) {
    if (text.includes('\0')) return undefined; // UTF-16, seen as bytes
    if (!text.includes('kind')) {
      if (/^[{[].*apiVersion["']? *:$/.test(text)) return undefined; // JSON on one line, its kind too far to the right
      continue;
    }
    if (text.startsWith('kind: ') && /^\w+$/.test(text.slice(6))) {
      edge.push(text.slice(6)); // as nearly all are written
      continue;
    }
    const [, before, kind] = /^(?:\uFEFF)?([{[].*?|[ \t]*(?:- *)?)["']?kind["']?[ \t]*:[ \t]*["']?(\w*)/.exec(text) ?? [];
    if (kind === undefined || before === undefined) continue;
    (before === '' ? edge : inside).push(kind);
    if (/^[{[]/.test(before) && kind.endsWith('List')) return undefined; // its items are further down the line
  }
  if (edge.length === 0 && isMapOfOthers(lines)) return [];
  const found = edge.length > 0 && !edge.some(kind => kind.endsWith('List')) ? edge : [...edge, ...inside];
  return found.includes('') ? undefined : found; // an anchor, an alias, a value on the next line
}

/** A map in block style with plain keys at its left edge, and no `kind` among them. */
function isMapOfOthers(lines: readonly string[]): boolean {
  const edge = lines.map(text => text.replace(/^\uFEFF/, '')).filter(text => !/^(\s|---|\.\.\.|%)/.test(text));
  return edge.length > 0 && edge.every(text => /^["']?[\w./-]+["']?[ \t]*:/.test(text));
}
