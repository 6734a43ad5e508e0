import type { LineCounter } from 'yaml';
import type { RepoPath } from '../change/source-file.ts';
import { readYaml } from './read-yaml.ts';
import type { Rendition } from './rendition.ts';
import type { KeyPath, Position, Span } from './span.ts';
import type { DocumentText } from './split-documents.ts';
import { growTree, type YamlTree } from './yaml-tree.ts';

/** One YAML document of a file: its value as Kubernetes reads it, and where each part of the value is written. */
export interface ManifestDocument {
  readonly path: RepoPath;
  readonly value: unknown;
  /** From its first to its last written character. */
  readonly span: Span;
  /** The key with its value, or the nearest written ancestor. */
  /** `reached` counts the steps of the path that are written. */
  readonly locate: (path: KeyPath) => { readonly span: Span; readonly written: boolean; readonly reached: number };
  /** From the first to the last character of what stands at a path, its key included. */
  readonly extent: (path: KeyPath) => Span;
  /** The source text of a scalar that is written at exactly this path. */
  readonly source: (path: KeyPath) => { readonly text: string; readonly quoted: boolean } | undefined;
  readonly duplicateKeys: readonly { readonly path: KeyPath; readonly span: Span }[];
  /** Set when a renderer made it: its places are then those in the files that people wrote. */
  readonly rendition?: Rendition;
  /** How the value at a path came about: from where people write it to where it is put into the object; empty when it is written there. */
  readonly trace?: (path: KeyPath) => readonly Span[];
}

/** A document that is not YAML, or more than anyone reads. */
export interface BrokenDocument {
  readonly path: RepoPath;
  readonly text: string;
  readonly span: Span;
  /** The parser's words. */
  readonly reason: string;
}

/** A single document beyond this many characters is named, not read. */
const longestDocument = 2_000_000;

/** A document's text when it was read. */
export interface ParsedText {
  readonly tree: YamlTree;
  readonly lines: LineCounter;
}

/** Reads one document; `parsed` is what somebody read of its text before. */
export function readDocument(
  path: RepoPath,
  { text, line: firstLine }: Pick<DocumentText, 'text' | 'line'>,
  parsed?: ParsedText,
): ManifestDocument | BrokenDocument | undefined {
  const broken = (reason: string, line: number, column = 1): BrokenDocument => {
    const place = { line, column };
    return { path, text, reason: withoutQuotes(reason), span: { path, start: place, end: place } };
  };
  if (text.length > longestDocument) return broken(`a document of ${Math.round(text.length / 1e6)} MB is not read`, firstLine);

  const read = parsed ?? parse(text);
  if (!read) return undefined;
  if ('error' in read) {
    const before = text.slice(0, Math.min(read.offset, text.trimEnd().length)).split('\n'); // what is missing at the end is missed at the last line
    return broken(read.error, firstLine + before.length - 1, (before.at(-1)?.length ?? 0) + 1);
  }
  const { tree, lines } = read;
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const span = ([start, end]: readonly [number, number]): Span => ({ path, start: position(start), end: position(end) });
  return {
    path,
    value: tree.value,
    span: span(tree.range),
    locate: keys => {
      const { range, ...found } = tree.locate(keys);
      return { span: span(range), ...found };
    },
    extent: keys => span(tree.extent(keys)),
    source: keys => tree.source(keys),
    get duplicateKeys() {
      return tree.duplicateKeys.map(({ path: keys, range }) => ({ path: keys, span: span(range) }));
    },
  };
}

function parse(text: string) {
  const yaml = readAsYamlOrJson(text);
  if ('error' in yaml) return yaml;
  const tree = yaml.root && growTree(yaml.root);
  return tree && ('error' in tree ? { error: tree.error, offset: 0 } : { tree, lines: yaml.lines });
}

/** The parser's words without what they quote of the document: it may be a secret. */
function withoutQuotes(reason: string): string {
  return reason
    .replace(/(?<! ): .*$/s, '')
    .replace(/ [*&!\\]\S+/g, '')
    .slice(0, 160);
}

/** JSON may be indented with tabs, which YAML refuses: they become blanks, so that every position stays. */
function readAsYamlOrJson(text: string): ReturnType<typeof readYaml> {
  const yaml = readYaml(text);
  if (!('error' in yaml) || !/^\s*[{[]/.test(text) || !text.includes('\t')) return yaml;
  try {
    JSON.parse(text);
  } catch {
    return yaml;
  }
  return readYaml(text.replaceAll('\t', ' '));
}
