/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline < 0) return text.length;
  return text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** Where the line after that of an offset begins; the end of the text when there is none. */
export function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}

/** How many characters stand before an offset on its line; zero-based. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** The line break of a text at a place: that of the line itself, else of the first line that has one. */
export function lineBreakAt(text: string, offset: number): '\n' | '\r\n' {
  const newline = text.indexOf('\n', offset);
  const nearest = newline < 0 ? text.indexOf('\n') : newline;
  return nearest > 0 && text[nearest - 1] === '\r' ? '\r\n' : '\n';
}

export function indented(lines: readonly string[], columns: number): string[] {
  return lines.map(line => (line === '' ? '' : ' '.repeat(columns) + line));
}
