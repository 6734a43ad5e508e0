/** Name and namespace of a document, as far as its lines tell. */
export interface Header {
  /** False: the lines are not the usual ones (JSON, a List, anchors), and nothing below is known. */
  readonly clear: boolean;
  readonly name: string | undefined;
  readonly namespace: string | undefined;
}

const unclear: Header = { clear: false, name: undefined, namespace: undefined };

/** Reads name and namespace from the telling lines of a document that may be of these kinds. */
export function readHeader(lines: readonly string[], kinds: readonly string[] | undefined): Header {
  const [kind = 'List', ...others] = kinds ?? [];
  const fields = kind.endsWith('List') || others.length > 0 ? undefined : metadataFields(lines);
  if (!fields) return unclear;
  let name: string | undefined;
  let namespace: string | undefined;
  for (const field of fields) {
    const [key, value] = readEntry(field);
    if (key !== 'name' && key !== 'namespace') continue;
    if (value === undefined) return unclear;
    if (key === 'name') name = value;
    else namespace = value;
  }
  return { clear: true, name, namespace };
}

/** `key: value` with a plain or simply quoted value. */
const entry = /^["']?(\w+)["']?[ \t]*:[ \t]*(?:"([^"\\]*)"|'([^']*)'|([\w.][\w./-]*))?/;

function readEntry(field: string): readonly [key: string | undefined, value: string | undefined] {
  for (const key of ['name', 'namespace']) {
    const value = field.startsWith(`${key}: `) ? field.slice(key.length + 2) : '';
    if (/^[\w.][\w./-]*$/.test(value)) return [key, value]; // as nearly all are written
  }
  const [, key, ...written] = entry.exec(field) ?? [];
  return [key, written.find(text => text !== undefined)];
}

/** The fields right below `metadata:`; undefined when it is written in another way than as a usual block or a short map. */
function metadataFields(lines: readonly string[]): readonly string[] | undefined {
  const start = lines.findIndex(line => line === 'metadata:' || /^["']?metadata["']?[ \t]*:/.test(line));
  if (start < 0) return undefined;
  const inline = lines[start]?.replace(/^[^:]*:[ \t]*/, '').trimEnd() ?? '';
  if (inline !== '' && !inline.startsWith('#')) {
    const [, flow] = /^\{([^{}]*)\}[ \t]*(?:#.*)?$/.exec(inline) ?? [];
    return flow === undefined || flow.includes('<<') ? undefined : flow.split(',').map(part => part.trim());
  }
  const fields: string[] = [];
  let depth = Number.POSITIVE_INFINITY;
  for (let at = start + 1; lines[at]?.startsWith(' '); at++) {
    const line = lines[at] ?? '';
    const field = line.trimStart();
    const indent = line.length - field.length;
    if (indent > depth || /^(?:- *)?["']?kind/.test(field)) continue;
    if (indent < depth) fields.length = 0;
    depth = indent;
    fields.push(field.trimEnd());
  }
  return fields;
}
