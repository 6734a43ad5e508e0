import type { RenderedDocument, RenderedLeaf } from '../../src/manifests/rendered-leaf.ts';
import type { KeyPath, Span } from '../../src/manifests/span.ts';
import type { Rendering } from '../../src/rendering/render-trees.ts';
import { childOf, isScalar, valueIn } from '../../src/rendering/same-place.ts';

/** What came of changing predicted lines: the fields that changed with them, those that did not, and changes that do not render. */
export interface Verdict {
  readonly right: number;
  readonly wrong: readonly string[];
  readonly inconclusive: readonly string[];
}

/**
 * Proves places instead of trusting them: changes what stands on the line that a field is said to come from, renders again,
 * and looks whether the field is another one then. Takes every `step`-th field.
 */
export async function askOracle(
  rendering: Rendering,
  leaf: RenderedLeaf,
  textAt: (path: string) => string,
  step: number,
  predict: (document: RenderedDocument, keys: KeyPath) => Span | undefined = ({ locate }, keys) => locate(keys).span,
): Promise<Verdict> {
  let right = 0;
  const wrong: string[] = [];
  const inconclusive: string[] = [];
  const fields = leaf.documents.flatMap((document, index) => fieldsOf(document.value).map(keys => ({ document, index, keys })));
  for (const [at, { document, index, keys }] of fields.entries()) {
    if (at % step !== Math.floor(step / 2)) continue;
    const span = predict(document, keys);
    if (!span) continue;
    const label = `${leaf.name}: ${document.rendition.source} ${keys.join('.')} = ${String(valueIn(document.value, keys))} at ${span.path}:${span.start.line}`;
    const text = mutate(textAt(span.path), span, String(keys.at(-1)));
    const edited = text === undefined ? undefined : await rendering.withEdit(leaf.name, { path: span.path, text });
    const twin = edited && twinOf(document, index, leaf, edited);
    if (!edited) inconclusive.push(label);
    else if (!twin || valueIn(twin.value, keys) !== valueIn(document.value, keys)) right++;
    else wrong.push(label);
  }
  return { right, wrong, inconclusive };
}

/** The same document of another render: by what it is made of, else by its place. */
function twinOf(document: RenderedDocument, index: number, before: RenderedLeaf, { documents }: RenderedLeaf) {
  const { source } = document.rendition;
  const named = documents.filter(({ rendition }) => rendition.source === source);
  return named.length === 1 ? named[0] : documents.length === before.documents.length ? documents[index] : undefined;
}

/** The scalars of an object, but for what every object of its kind says. */
function fieldsOf(value: unknown): KeyPath[] {
  const visit = (node: unknown, path: KeyPath): KeyPath[] => {
    if (isScalar(node)) return [path];
    const keys: KeyPath = Array.isArray(node) ? [...node.keys()] : Object.keys(Object(node));
    return keys.flatMap(key => visit(childOf(node, key), [...path, key]));
  };
  return visit(value, []).filter(path => !/^(apiVersion|kind)$/.test(path.join('/')));
}

/** Changes the value of a key on a line: an action becomes a word, a number another one, a switch is flipped, a text grows. */
function mutate(text: string, { start }: Span, key: string): string | undefined {
  const lines = text.split('\n');
  const line = lines[start.line - 1];
  if (line === undefined) return undefined;
  const from = placeOf(key, line, start.column - 1);
  lines[start.line - 1] = changed(line, from);
  return lines[start.line - 1] === line ? undefined : lines.join('\n');
}

/** Where the key stands on the line; a template's line is predicted as a whole. */
function placeOf(key: string, line: string, column: number): number {
  const escaped = key.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const found = new RegExp(`(^|[\\s{,"'])${escaped}["']?:\\s`).exec(line.slice(column));
  return found ? column + found.index + (found[1]?.length ?? 0) : column;
}

function changed(line: string, from: number): string {
  const head = line.slice(0, from);
  const rest = line.slice(from);
  const [, key = '', value = ''] = /^(\s*(?:-\s+)?(?:(?:"[^"]*"|'[^']*'|[^\s"':{}[\],]+)["']?:\s+)*)(.*)$/.exec(rest) ?? [];
  const action = /^["']?\{\{(?!-?\s*(if|else|end|with|range|define|\/\*))/.test(value) || value === '';
  if (action && rest.includes('{{')) return head + rest.replace(/\{\{.*?\}\}(?!.*?\}\}["']?$)|\{\{.*\}\}/, 'oracle');
  if (value === '' || /^[|>][-+0-9]*\s*$/.test(value)) return head + rest.replace(/([\w./-]+)(["']?:)/, '$1oracle$2');
  return head + key + other(value);
}

function other(value: string): string {
  if (/^(true|false)\b/.test(value)) return value.replace(/^(true|false)/, word => (word === 'true' ? 'false' : 'true'));
  if (/^\d+\b(?![.\w-])/.test(value)) return value.replace(/^\d+/, digits => String(Number(digits) + 1));
  if (/^\[\s*["']/.test(value))
    return value.replace(/(["'])(.*?)\1/g, (_, quote: string, inner: string) => `${quote}${inner}x${quote}`);
  if (/^["']/.test(value))
    return value.replace(/^(["'])(.*?)\1/, (_, quote: string, inner: string) => `${quote}${inner}x${quote}`);
  return value.replace(/^([^#,\]}]*[^\s#,\]}])/, '$1x');
}
