import type { LineMatch } from '../../change/line-match.ts';

/** Name and namespace of a document, as far as its lines tell. */
export interface Header {
  /** False: the lines are not the usual ones (JSON, a List, anchors), and nothing below is known. */
  readonly clear: boolean;
  readonly name: string | undefined;
  readonly namespace: string | undefined;
}

const unclear: Header = { clear: false, name: undefined, namespace: undefined };

/** Reads name and namespace from the telling lines of a document that may be of these kinds. */
export function readHeader(lines: readonly LineMatch[], kinds: readonly string[] | undefined): Header {
  const [kind = 'List', ...others] = kinds ?? [];
  const fields = kind.endsWith('List') || others.length > 0 ? undefined : metadataFields(lines.map(({ text }) => text));
  if (!fields) return unclear;
  const values = new Map<string, string>();
  for (const field of fields) {
    const [, key = '', ...written] = entry.exec(field) ?? [];
    const value = written.find(text => text !== undefined);
    if (value !== undefined) values.set(key, value);
    else if (key === 'name' || key === 'namespace') return unclear;
  }
  return { clear: true, name: values.get('name'), namespace: values.get('namespace') };
}

/** `key: value` with a plain or simply quoted value. */
const entry = /^["']?(\w+)["']?[ \t]*:[ \t]*(?:"([^"\\]*)"|'([^']*)'|([\w.][\w./-]*))?/;

/** The fields right below `metadata:`; undefined when it is written in another way than as a usual block or a short map. */
function metadataFields(lines: readonly string[]): readonly string[] | undefined {
  const start = lines.findIndex(line => /^["']?metadata["']?[ \t]*:/.test(line));
  if (start < 0) return undefined;
  const inline = lines[start]?.replace(/^[^:]*:[ \t]*/, '').trimEnd() ?? '';
  const [, flow] = /^\{([^{}]*)\}[ \t]*(?:#.*)?$/.exec(inline) ?? [];
  if (flow !== undefined) return flow.includes('<<') ? undefined : flow.split(',').map(part => part.trim());
  if (inline !== '' && !inline.startsWith('#')) return undefined;
  const below = lines.slice(start + 1);
  const end = below.findIndex(line => !line.startsWith(' '));
  const block = (end < 0 ? below : below.slice(0, end)).filter(line => !/^ *(?:- *)?["']?kind/.test(line));
  const depth = Math.min(...block.map(indentOf));
  return block.filter(line => indentOf(line) === depth).map(line => line.trim());
}

const indentOf = (line: string) => line.length - line.trimStart().length;
