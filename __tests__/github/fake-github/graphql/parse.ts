import type { Document, Field, Fragment, Selection, Value, VariableDefinition } from './document.ts';
import { ParseError, readTokens, type Token } from './read-tokens.ts';

/** Reads a document with one operation: fields, aliases, arguments, variables and fragments, no directives. */
export function parse(text: string): Document {
  const tokens = readTokens(text);
  const fragments = new Map<string, Fragment>();
  let operation: Omit<Document, 'fragments'> | undefined;
  while (peek().kind !== 'end') {
    if (peek().text === 'fragment') readFragmentDefinition();
    else if (operation) throw unexpected(peek());
    else operation = readOperation();
  }
  if (!operation) throw unexpected(peek());
  return { ...operation, fragments };

  function readOperation(): Omit<Document, 'fragments'> {
    if (peek().text === '{') return { operation: 'query', name: undefined, variables: [], selections: readSelections() };
    const word = take();
    if (word.text !== 'query' && word.text !== 'mutation') throw unexpected(word);
    const name = peek().kind === 'name' ? take().text : undefined;
    const variables = skip('(') ? readUntil(')', readVariable) : [];
    return { operation: word.text, name, variables, selections: readSelections() };
  }

  function readVariable(): VariableDefinition {
    const { location } = expect('$');
    const name = takeName();
    expect(':');
    const type = readType();
    return { name, type, otherwise: skip('=') ? readValue() : undefined, location };
  }

  function readType(): string {
    const named = skip('[') ? `[${readType()}${expect(']').text}` : takeName();
    return skip('!') ? `${named}!` : named;
  }

  function readFragmentDefinition(): void {
    const { location } = take();
    const name = takeName();
    expect('on');
    fragments.set(name, { kind: 'fragment', on: takeName(), selections: readSelections(), location });
  }

  function readSelections(): Selection[] {
    expect('{');
    return readUntil('}', () => (peek().text === '...' ? readFragment() : readField()));
  }

  function readFragment(): Selection {
    const { location } = take();
    if (peek().text === '{') return { kind: 'fragment', on: undefined, selections: readSelections(), location };
    const name = takeName();
    if (name !== 'on') return { kind: 'spread', name, location };
    return { kind: 'fragment', on: takeName(), selections: readSelections(), location };
  }

  function readField(): Field {
    const { location } = peek();
    const key = takeName();
    const name = skip(':') ? takeName() : key;
    const args = skip('(') ? Object.fromEntries(readUntil(')', readArgument)) : {};
    return { kind: 'field', key, name, args, selections: peek().text === '{' ? readSelections() : [], location };
  }

  function readArgument(): [string, Value] {
    const name = takeName();
    expect(':');
    return [name, readValue()];
  }

  function readValue(): Value {
    const token = take();
    if (token.kind === 'string') return { kind: 'constant', value: token.text };
    if (token.kind === 'number') return { kind: 'constant', value: Number(token.text) };
    if (token.kind === 'name') return readWord(token.text);
    if (token.text === '$') return { kind: 'variable', name: takeName() };
    if (token.text === '[') return { kind: 'list', items: readUntil(']', readValue) };
    if (token.text === '{') return { kind: 'object', fields: Object.fromEntries(readUntil('}', readArgument)) };
    throw unexpected(token);
  }

  function readUntil<Part>(closing: string, read: () => Part): Part[] {
    const parts: Part[] = [];
    while (!skip(closing)) parts.push(read());
    return parts;
  }

  function peek(): Token {
    return tokens[0] as Token; // the last one, `end`, is never taken: take() throws at it
  }

  function take(): Token {
    if (peek().kind === 'end') throw unexpected(peek());
    return tokens.shift() as Token;
  }

  function takeName(): string {
    const token = take();
    if (token.kind !== 'name') throw unexpected(token);
    return token.text;
  }

  function skip(text: string): boolean {
    const found = peek().text === text && peek().kind !== 'string';
    if (found) take();
    return found;
  }

  function expect(text: string): Token {
    const token = take();
    if (token.text !== text || token.kind === 'string') throw unexpected(token);
    return token;
  }
}

function readWord(word: string): Value {
  if (word === 'true' || word === 'false') return { kind: 'constant', value: word === 'true' };
  return word === 'null' ? { kind: 'constant', value: null } : { kind: 'enum', name: word };
}

function unexpected({ kind, text, location }: Token): ParseError {
  return new ParseError(kind === 'end' ? 'Unexpected end of document' : `Parse error on ${JSON.stringify(text)}`, location);
}
