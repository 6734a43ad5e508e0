import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { KeyPath } from './span.ts';

/** Offsets in the document's text, the end excluded. */
export type Range = readonly [start: number, end: number];

/** A parsed document, its aliases and merge keys resolved, that knows where each value is written. */
export interface YamlTree {
  /** What Kubernetes reads: the last of duplicate keys wins, merged keys give way to written ones. */
  readonly value: unknown;
  readonly range: Range;
  /**
   * The key with its value at `path`, or of the nearest written ancestor (`written` is false then). A list item is its
   * `name` with the value, else its first key. What comes through an alias or a merge key is at its use. The root is
   * `metadata.name`, else its first key.
   */
  readonly locate: (path: KeyPath) => { readonly range: Range; readonly written: boolean; readonly reached: number };
  /** All of what stands at a path: the key with its value, the whole list item. */
  readonly extent: (path: KeyPath) => Range;
  readonly source: (path: KeyPath) => { readonly text: string; readonly quoted: boolean } | undefined;
  readonly duplicateKeys: readonly { readonly path: KeyPath; readonly range: Range }[];
}

/** What a document's aliases may expand it to; beyond it is an alias bomb. */
const mostValues = 1_000_000;

export function growTree(root: Node): YamlTree | { readonly error: string } {
  const targets = resolveAliases(root);
  if (typeof targets === 'string') return { error: targets };
  const follow = (node: unknown): Node | undefined => {
    let current = node;
    while (isAlias(current)) current = targets.get(current);
    return current as Node | undefined;
  };
  const size = expandedSize(root, follow);
  if (size > mostValues) return { error: 'its aliases expand to more than a million values' };

  const duplicateKeys: { path: KeyPath; range: Range }[] = [];
  const values = new Map<Node, unknown>();
  const readValue = (node: unknown, path: KeyPath): unknown => {
    const target = follow(node);
    if (!target) return null;
    if (values.has(target)) return values.get(target);
    const value = isMap(target)
      ? mapValue(target, path)
      : isSeq(target)
        ? target.items.map((item, i) => readValue(item, [...path, i]))
        : scalarValue(target);
    values.set(target, value);
    return value;
  };
  const mapValue = (map: YAMLMap, path: KeyPath): unknown => {
    const value: Record<string, unknown> = Object.create(null);
    const own = new Set<string>();
    for (const pair of map.items) {
      if (isMerge(pair)) continue;
      const key = keyOf(pair);
      if (own.has(key)) duplicateKeys.push({ path: [...path, key], range: pairRange(pair) });
      own.add(key);
      value[key] = readValue(pair.value, [...path, key]);
    }
    for (const pair of map.items) {
      if (!isMerge(pair)) continue;
      for (const source of mergeSources(pair, follow)) {
        const merged = readValue(source, path) as Record<string, unknown>;
        for (const key of Object.keys(merged)) if (!(key in value)) value[key] = merged[key];
      }
    }
    return value;
  };

  const steps = (path: KeyPath) => walk(root, path, follow);
  return {
    value: readValue(root, []),
    range: rangeOf(root),
    locate: path => {
      const { range, written, reached } = steps(path);
      return { range: range ?? rootPlace(root, follow), written, reached };
    },
    extent: path => {
      const { node, range } = steps(path);
      const [start, end] = range ?? rangeOf(root);
      const [nodeStart, nodeEnd] = node ? rangeOf(node) : [start, end];
      return typeof path.at(-1) === 'number' ? [Math.min(start, nodeStart), Math.max(end, nodeEnd)] : [start, end];
    },
    source: path => {
      const { node, written } = steps(path);
      if (!written || !isScalar(node)) return undefined;
      return { text: node.source ?? String(node.value), quoted: node.type !== 'PLAIN' };
    },
    duplicateKeys,
  };
}

/** Each alias with the node it stands for, or what is wrong with one. */
function resolveAliases(root: Node): ReadonlyMap<Alias, Node> | string {
  const anchors = new Map<string, Node>();
  const open = new Set<Node>();
  const targets = new Map<Alias, Node>();
  const visit = (node: unknown): string | undefined => {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (!target) return `unknown alias *${node.source}`;
      if (open.has(target)) return `the anchor &${node.source} contains itself`;
      targets.set(node, target);
      return undefined;
    }
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return undefined;
    if (node.anchor) anchors.set(node.anchor, node);
    if (isScalar(node)) return undefined;
    open.add(node);
    const children = isMap(node) ? node.items.flatMap(pair => [pair.key, pair.value]) : node.items;
    for (const child of children) {
      const problem = visit(child);
      if (problem) return problem;
    }
    open.delete(node);
    return undefined;
  };
  return visit(root) ?? targets;
}

type Follow = (node: unknown) => Node | undefined;

function expandedSize(root: Node, follow: Follow): number {
  const sizes = new Map<Node, number>();
  const sizeOf = (node: unknown): number => {
    const target = follow(node);
    if (!target || isScalar(target)) return 1;
    const known = sizes.get(target);
    if (known !== undefined) return known;
    const children = isMap(target) ? target.items.map(pair => pair.value) : isSeq(target) ? target.items : [];
    let size = 1;
    for (const child of children) size += sizeOf(child);
    sizes.set(target, size);
    return size;
  };
  return sizeOf(root);
}

function scalarValue(node: Node): unknown {
  const { value, source } = node as Scalar;
  if (Number.isNaN(value) && !/^\.nan$/i.test(source ?? '')) return source ?? ''; // the library takes a lone `.` for a number
  return typeof value === 'bigint' ? Number(value) : typeof value === 'symbol' ? '<<' : (value ?? null);
}

const isMerge = ({ key }: Pair): boolean => isScalar(key) && key.type === 'PLAIN' && key.source === '<<';

function mergeSources({ value }: Pair, follow: Follow): YAMLMap[] {
  const target = follow(value);
  if (isMap(target)) return [target];
  return isSeq(target) ? target.items.map(follow).filter(isMap) : [];
}

/** A key as JSON has it: `on:` is the key `true`, `8080:` the key `8080`. */
function keyOf({ key }: Pair): string {
  return isScalar(key) ? (typeof key.value === 'symbol' ? '<<' : String(key.value)) : String(key);
}

function rangeOf(node: unknown): Range {
  const [start = 0, end = 0] = (node as Node).range ?? [];
  return [start, end];
}

function pairRange({ key, value }: Pair): Range {
  const [start, keyEnd] = rangeOf(key);
  return [start, value ? Math.max(keyEnd, rangeOf(value)[1]) : keyEnd];
}

interface Walked {
  readonly node: Node | undefined;
  readonly range: Range | undefined;
  readonly written: boolean;
  readonly reached: number;
}

/** Follows a path as far as it is written. Once a value came through an alias or a merge, its place stays at that use. */
function walk(root: Node, path: KeyPath, follow: Follow): Walked {
  let node: Node | undefined = follow(root);
  let range: Range | undefined;
  let used = false;
  for (const [reached, step] of path.entries()) {
    const next = typeof step === 'number' ? item(node, step, follow) : entry(node, step, follow);
    if (!next) return { node, range, written: false, reached };
    if (!used) range = next.range;
    used ||= isAlias(next.node) || next.merged;
    node = follow(next.node);
  }
  return { node, range, written: true, reached: path.length };
}

interface Step {
  readonly node: Node;
  readonly range: Range;
  readonly merged: boolean;
}

function item(node: Node | undefined, index: number, follow: Follow): Step | undefined {
  const found = isSeq(node) ? (node.items[index] as Node | undefined) : undefined;
  return found && { node: found, range: itemPlace(found, follow), merged: false };
}

function entry(node: Node | undefined, key: string, follow: Follow): Step | undefined {
  if (!isMap(node)) return undefined;
  const pair = node.items.findLast(candidate => !isMerge(candidate) && keyOf(candidate) === key);
  if (pair) return { node: pair.value as Node, range: pairRange(pair), merged: false };
  for (const merge of node.items.filter(isMerge)) {
    for (const source of mergeSources(merge, follow)) {
      const found = entry(source, key, follow);
      if (found) return { node: found.node, range: pairRange(merge), merged: true };
    }
  }
  return undefined;
}

/** A list item's place: its `name` with the value, else its first key, else itself; an alias is at its use. */
function itemPlace(node: Node, follow: Follow): Range {
  if (!isMap(node) || node.items.length === 0) return rangeOf(node);
  const pair =
    node.items.findLast(candidate => keyOf(candidate) === 'name' && isScalar(follow(candidate.value))) ?? node.items[0];
  return pair ? pairRange(pair) : rangeOf(node);
}

function rootPlace(root: Node, follow: Follow): Range {
  const name = walk(root, ['metadata', 'name'], follow);
  return name.written && name.range ? name.range : itemPlace(root, follow);
}
