import type { SourceFile } from '../change/source-file.ts';
import { readDocuments } from '../manifests/read-documents.ts';
import type { Position, Span } from '../manifests/span.ts';
import type { KeyChecker } from './check-keys.ts';
import { type Fault, nameOf } from './fault.ts';
import { plainValue } from './plain-values.ts';
import { SettingsError } from './settings-error.ts';
import type { SettingsFile } from './settings-file.ts';

/**
 * Reads a settings file and checks it against its schema. What does the checking is loaded here: a repository without
 * settings never pays for it. Throws SettingsError with file, line, key and what was probably meant.
 */
export async function readSettingsFile(
  { path, text }: Pick<SourceFile, 'path' | 'text'>,
  checker?: KeyChecker,
): Promise<SettingsFile> {
  const { documents, broken } = readDocuments({ path, text });
  const [unreadable] = broken;
  if (unreadable)
    throw new SettingsError(`${placed(path, unreadable.span.start)} this is not YAML: ${oneLine(unreadable.reason)}`);
  const [document, second] = documents;
  const nowhere: Span = { path, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  if (!document) return { path, keys: {}, locate: () => nowhere };
  if (second)
    throw new SettingsError(`${placed(path, second.span.start)} a settings file is one document; a second one begins here`);
  const after = lineAfterEnd(text);
  if (after !== undefined) throw new SettingsError(`${path}:${after}:1: the file ends above, at \`...\`: nobody reads this`);
  const [twice] = document.duplicateKeys;
  if (twice)
    throw new SettingsError(`${placed(path, twice.span.start)} ${visible(nameOf(twice.path))} stands twice: keep one of them`);

  const check = checker ?? (await import('./check-keys.ts')).keyChecker();
  const checked = check(plainValue(document));
  const locate = (keys: Fault['at']) => (keys.length === 0 ? document.span : document.locate(keys).span);
  if ('faults' in checked) throw new SettingsError(told(path, checked.faults, fault => locate(fault.at).start));
  return { path, keys: checked.keys, locate };
}

/** One sentence: the first fault in full, where the others stand. */
function told(path: string, faults: readonly Fault[], place: (fault: Fault) => Position): string {
  const sorted = faults
    .map(fault => ({ ...fault, start: place(fault) }))
    .toSorted((a, b) => a.start.line - b.start.line || a.start.column - b.start.column);
  const [first, ...others] = sorted;
  if (!first) return `${path}: this cannot be read`;
  const more = others.slice(0, mostTold).map(({ at, start }) => `${nameOf(at)} in line ${start.line}`);
  const rest = others.length > mostTold ? ` and ${others.length - mostTold} more` : '';
  return visible(
    `${placed(path, first.start)} ${first.message}${more.length > 0 ? ` (wrong as well: ${more.join(', ')}${rest})` : ''}`,
  );
}

/** The first line that says something after the mark that ends a document: YAML takes it for another one. */
function lineAfterEnd(text: string): number | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const end = lines.findIndex(line => /^\.\.\.(\s|$)/.test(line));
  const at = end < 0 ? -1 : lines.findIndex((line, index) => index > end && /^\s*[^\s#]/.test(line));
  return at < 0 ? undefined : at + 1;
}

const mostTold = 5;

const placed = (path: string, { line, column }: Position) => `${path}:${line}:${column}:`;

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What a terminal or a log would take for more than text is named. */
const visible = (text: string) =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    character => `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
