import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { ParsedText } from '../document.ts';
import { readYaml } from '../read-yaml.ts';
import type { KeyPath } from '../span.ts';
import { growTree } from '../yaml-tree.ts';

/** One document's text with its tree, whose nodes remember the tokens that they were made of. */
export interface Editable {
  readonly text: string;
  readonly root: Node;
  /** What it reads as; undefined where that cannot be told. */
  readonly value: unknown;
  /** The same for whoever reads it as a manifest. */
  readonly parsed: ParsedText | undefined;
}

/** Reads documents for editing; undefined what is no YAML. */
export type ReadEditable = (text: string) => Editable | undefined;

/** A change of text: what stands from `start` to `end` gives way. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How a value hangs in the collection above it. */
export type Holder = { readonly map: YAMLMap; readonly pair: Pair } | { readonly list: YAMLSeq; readonly index: number };

/** The deepest part of a path that is written. */
export interface Spot {
  /** Null where a key has no value. */
  readonly node: Node | null;
  /** Undefined for the root. */
  readonly holder: Holder | undefined;
  /** The steps that are not written. */
  readonly rest: KeyPath;
}

export function readEditable(text: string): Editable | undefined {
  const yaml = readYaml(text, true);
  if ('error' in yaml || !yaml.root) return undefined;
  const tree = growTree(yaml.root);
  const parsed = 'value' in tree ? { tree, lines: yaml.lines } : undefined;
  return { text, root: yaml.root, value: parsed?.tree.value, parsed };
}

/** In characters: what stays of documents that were read; a tree takes a hundred times its text. */
const mostKept = 1_000_000;

/** Documents that were read for editing. */
export interface Editables {
  readonly read: ReadEditable;
  /** What was read already. */
  readonly known: ReadEditable;
}

/** Reads each text once, as long as they are not too many: one edit is tried upon another. */
export function keepEditables(): Editables {
  const known = new Map<string, Editable | undefined>();
  let kept = 0;
  const read: ReadEditable = text => {
    if (known.has(text)) return known.get(text);
    const editable = readEditable(text);
    kept += text.length;
    if (kept > mostKept) {
      known.clear();
      kept = text.length;
    }
    known.set(text, editable);
    return editable;
  };
  return { read, known: text => known.get(text) };
}

/** Follows a path through what is written in place: undefined where an alias would have to be followed. */
export function findSpot(root: Node, path: KeyPath): Spot | undefined {
  let spot: Spot = { node: root, holder: undefined, rest: path };
  while (spot.rest.length > 0) {
    const [step, ...rest] = spot.rest;
    const { node } = spot;
    if (isAlias(node)) return undefined;
    if (isMap(node) && typeof step === 'string') {
      const pair = node.items.findLast(each => isKey(each.key, step));
      if (!pair) return spot;
      spot = { node: pair.value as Node | null, holder: { map: node, pair }, rest };
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      spot = { node: node.items[step] as Node | null, holder: { list: node, index: step }, rest };
    } else return spot;
  }
  return isAlias(spot.node) ? undefined : spot;
}

/** Whether nothing is written there: no value, `null`, `{}`, `[]`. */
export function isEmpty(node: Node | null): boolean {
  if (isScalar(node)) return node.value === null && node.type === 'PLAIN';
  return node === null || ((isMap(node) || isSeq(node)) && node.items.length === 0);
}

/** Where a node begins and ends, without an anchor or a tag before it. */
export function extentOf(node: unknown): readonly [start: number, end: number] {
  const [start = 0, end = 0] = (node as Node).range ?? [];
  return [start, end];
}

/** Whether an anchor or a tag stands before the value. */
export function isMarked(node: Node | null): boolean {
  return node !== null && !isAlias(node) && (node.tag !== undefined || ('anchor' in node && node.anchor !== undefined));
}

function isKey(key: unknown, step: string): boolean {
  return isScalar(key) && typeof key.value !== 'symbol' && String(key.value) === step;
}
