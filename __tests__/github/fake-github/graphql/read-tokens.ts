import type { Location } from './document.ts';

export interface Token {
  readonly kind: 'punctuator' | 'name' | 'number' | 'string' | 'end';
  readonly text: string;
  readonly location: Location;
}

/** A document that is no GraphQL, or uses a part of it that this fake does not know. */
export class ParseError extends Error {
  readonly location: Location;

  constructor(message: string, location: Location) {
    super(`${message} at [${location.line}, ${location.column}]`);
    this.location = location;
  }
}

const pattern =
  /(?<blank>[\s,\uFEFF]+|#[^\n\r]*)|(?<punctuator>\.\.\.|[!$&()=:@[\]{}|])|(?<name>[_A-Za-z]\w*)|(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<string>"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*")/y;

export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < text.length; ) {
    pattern.lastIndex = at;
    const groups = pattern.exec(text)?.groups;
    const location = { line, column: at - lineStart + 1 };
    const [kind, found] = Object.entries(groups ?? {}).find(([, part]) => part !== undefined) ?? [];
    if (found === undefined) throw new ParseError(`Parse error on ${JSON.stringify(text[at])}`, location);
    if (kind === 'string') tokens.push({ kind, text: unquote(found), location });
    else if (kind === 'punctuator' || kind === 'name' || kind === 'number') tokens.push({ kind, text: found, location });
    at += found.length;
    line += found.split('\n').length - 1;
    if (found.includes('\n')) lineStart = at - found.length + found.lastIndexOf('\n') + 1;
  }
  return [...tokens, { kind: 'end', text: 'end of file', location: { line, column: text.length - lineStart + 1 } }];
}

function unquote(quoted: string): string {
  return quoted.startsWith('"""') ? quoted.slice(3, -3).trim() : String(JSON.parse(quoted));
}
