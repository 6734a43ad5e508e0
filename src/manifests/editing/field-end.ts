import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { extentOf } from './editable.ts';
import { lineEnd, nextLine } from './lines.ts';

/**
 * Where the last line of a field ends, before its line break: a comment behind its value belongs to it, and so do the
 * comments below that are indented deeper than its key (a list's items that are commented out).
 */
export function fieldEnd(text: string, { key, value }: Pair, column: number): number {
  return withDeeperComments(text, lineEnd(text, lastCharacter(text, value, extentOf(key)[1])), column);
}

/** The same of a list's item, whose dash stands in `column`. */
export function itemEnd(text: string, item: unknown, column: number): number {
  return withDeeperComments(text, lineEnd(text, lastCharacter(text, item, extentOf(item)[0])), column);
}

/** The offset behind a value's last written character; `otherwise` where none is written. */
export function lastCharacter(text: string, node: unknown, otherwise: number): number {
  if (isMap(node) && !node.flow) {
    const pair = node.items.at(-1);
    return pair ? lastCharacter(text, pair.value, extentOf(pair.key)[1]) : otherwise;
  }
  if (isSeq(node) && !node.flow) return node.items.length > 0 ? lastCharacter(text, node.items.at(-1), otherwise) : otherwise;
  if (!(node as Node | null)?.range) return otherwise;
  const [, end] = extentOf(node);
  const isBlock = isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL');
  return isBlock && text[end - 1] === '\n' ? end - 1 : end;
}

function withDeeperComments(text: string, end: number, column: number): number {
  let last = end;
  for (let start = nextLine(text, last); start < text.length; start = nextLine(text, start)) {
    const [, blanks] = /^( *)#/.exec(text.slice(start, lineEnd(text, start))) ?? [];
    if (blanks === undefined || blanks.length <= column) break;
    last = lineEnd(text, start);
  }
  return last;
}
