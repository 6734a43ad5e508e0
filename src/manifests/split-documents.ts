/** One document's text, and the line (one-based) and the offset of the file that it begins at. */
export interface DocumentText {
  readonly text: string;
  readonly line: number;
  readonly offset: number;
}

/**
 * Cuts a file at its `---` lines, as Kubernetes' readers do before they parse: whatever is broken in one document
 * (an unclosed quote too) stays inside it. Directives stay with the document that they stand before.
 */
export function splitDocuments(text: string): DocumentText[] {
  const documents: DocumentText[] = [];
  let start = 0;
  let line = 1;
  let startLine = 1;
  let content = false;
  let directive = false;
  const cut = (end: number) => {
    if (content) documents.push({ text: text.slice(start, end), line: startLine, offset: start });
  };
  for (let offset = 0; offset < text.length; line++) {
    const newline = text.indexOf('\n', offset);
    const end = newline < 0 ? text.length : newline + 1;
    if (isMarker(text, offset)) {
      cut(offset);
      if (content || !directive) {
        start = offset;
        startLine = line;
      }
      content = hasContentAfterMarker(text.slice(offset + 3, end));
      directive = false;
    } else if (!content) {
      directive ||= text[offset] === '%';
      content = isContent(text.slice(offset, Math.min(end, offset + 200)));
    }
    offset = end;
  }
  cut(text.length);
  return documents;
}

function isMarker(text: string, offset: number): boolean {
  if (!text.startsWith('---', offset)) return false;
  const next = text[offset + 3];
  return next === undefined || next === '\n' || next === '\r' || next === ' ' || next === '\t';
}

const hasContentAfterMarker = (rest: string) => /^[^\S\n]*[^\s#]/.test(rest);
const isContent = (line: string) => /^\s*[^\s#%]/.test(line) && !/^\.\.\.\s*$/.test(line);
