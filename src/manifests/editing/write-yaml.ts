import { isPlainText } from '../plain-text.ts';
import { indented } from './lines.ts';

/** How a document is written, as far as its authors had a choice. */
export interface WritingStyle {
  /** Columns by which a map is indented below its key. */
  readonly step: number;
  /** Columns by which a list's dashes are indented below its key; 0 for lists that are not. */
  readonly dash: number;
  /** Columns from a dash to what follows it. */
  readonly gap: number;
  /** Lists of scalars stand in brackets. */
  readonly brackets: boolean;
  readonly quote: '"' | "'";
}

/** A key with its value in block style; as lines, the first of which begins with the key. */
export function writeField(key: string, value: unknown, style: WritingStyle): string[] {
  const name = writeScalar(key, style.quote);
  if (isList(value) && value.length > 0 && !(style.brackets && value.every(isScalar))) {
    return [
      `${name}:`,
      ...indented(
        value.flatMap(item => writeItem(item, style)),
        style.dash,
      ),
    ];
  }
  if (isMap(value) && Object.keys(value).length > 0) return [`${name}:`, ...indented(writeFields(value, style), style.step)];
  return [`${name}: ${writeFlow(value, style.quote)}`];
}

export function writeFields(value: Readonly<Record<string, unknown>>, style: WritingStyle): string[] {
  return Object.entries(value).flatMap(([key, entry]) => writeField(key, entry, style));
}

/** A list's item in block style, with its dash. */
export function writeItem(value: unknown, style: WritingStyle): string[] {
  const lines = isMap(value) && Object.keys(value).length > 0 ? writeFields(value, style) : [writeFlow(value, style.quote)];
  const [first = '', ...rest] = lines;
  return [`-${' '.repeat(style.gap - 1)}${first}`, ...indented(rest, style.gap)];
}

/** A value on one line; `json` quotes every text. */
export function writeFlow(value: unknown, quote: '"' | "'", json = false): string {
  if (isList(value)) return value.length === 0 ? '[]' : `[${value.map(item => writeFlow(item, quote, json)).join(', ')}]`;
  if (!isMap(value)) return json && typeof value === 'string' ? JSON.stringify(value) : writeScalar(value, quote);
  const entries = Object.entries(value).map(
    ([key, entry]) => `${json ? JSON.stringify(key) : writeScalar(key, quote)}: ${writeFlow(entry, quote, json)}`,
  );
  if (entries.length === 0) return '{}';
  return json ? `{${entries.join(', ')}}` : `{ ${entries.join(', ')} }`;
}

/** A text is quoted where any reader of YAML might take it for something else. */
export function writeScalar(value: unknown, quote: '"' | "'"): string {
  if (typeof value !== 'string') return JSON.stringify(value) ?? 'null';
  if (isPlain(value)) return value;
  return quote === "'" && /^[\x20-\x7e]*$/.test(value) ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

/** Names, paths, versions with a letter in front, quantities, percentages. */
const isPlain = (text: string) => /^\d+(\.\d+)?(m|k|[MGTP]i?|[KE]i|%)$/.test(text) || isPlainText(text);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isScalar = (value: unknown) => typeof value !== 'object' || value === null;

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
