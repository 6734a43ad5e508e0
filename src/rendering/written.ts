import type { RepoPath, SourceFile } from '../change/source-file.ts';
import type { ManifestDocument } from '../manifests/document.ts';
import { readDocuments } from '../manifests/read-documents.ts';
import type { KeyPath, Span } from '../manifests/span.ts';
import { isMap, list, text } from './same-place.ts';

/** A value that someone wrote, and where its parts are. */
export interface Written {
  readonly path: RepoPath;
  readonly value: unknown;
  readonly place: (keys: KeyPath) => Span;
  /** All of it. */
  readonly span: Span;
}

/** Reads files once each. */
export type WrittenFiles = (path: RepoPath) => readonly Written[];

export function writtenFiles(files: ReadonlyMap<RepoPath, SourceFile>): WrittenFiles {
  const known = new Map<RepoPath, readonly Written[]>();
  return path => {
    const file = files.get(path);
    const found = known.get(path) ?? (file ? readDocuments(file).documents.map(writtenDocument) : []);
    known.set(path, found);
    return found;
  };
}

function writtenDocument({ path, value, span, locate }: ManifestDocument): Written {
  return { path, value, span, place: keys => locate(keys).span };
}

/** The objects of a file, those of its lists too. */
export function objectsIn(documents: readonly Written[]): readonly Written[] {
  return documents.flatMap(document => {
    const { value } = document;
    if (!isMap(value) || !text(value.kind)?.endsWith('List') || !Array.isArray(value.items)) return [document];
    return list(value.items).map((item, index) => ({
      path: document.path,
      value: item,
      span: document.place(['items', index]),
      place: (keys: KeyPath) =>
        document.place(keys.length === 0 ? ['items', index, 'metadata', 'name'] : ['items', index, ...keys]),
    }));
  });
}

/**
 * YAML that stands in a block scalar of another document, with its places in the file. Where it is written on one line, or
 * folded, every place is that of the field.
 */
export function writtenInside(host: Written, at: KeyPath, file: SourceFile, inner: string): readonly Written[] {
  const field = host.place(at);
  const lines = file.text.split('\n');
  const isBlock = /:\s*\|[-+0-9]*\s*(#.*)?$|^\s*-\s+\|[-+0-9]*\s*(#.*)?$/.test((lines[field.start.line - 1] ?? '').trimEnd());
  const first = field.start.line; // the block's first line, counted from zero
  const indent = /^\s*/.exec(lines.slice(first).find(line => line.trim() !== '') ?? '')?.[0].length ?? 0;
  const shift = (span: Span): Span => {
    if (!isBlock) return field;
    const move = ({ line, column }: Span['start']) => ({ line: line + first, column: column + indent });
    return { path: host.path, start: move(span.start), end: move(span.end) };
  };
  return readDocuments({ path: host.path, text: inner }).documents.map(document => ({
    path: host.path,
    value: document.value,
    span: shift(document.span),
    place: (keys: KeyPath) => shift(document.locate(keys).span),
  }));
}
