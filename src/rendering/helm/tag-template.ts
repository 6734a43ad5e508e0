import { opens, type TemplateToken, type TextToken, templateTokens, writes } from './template-tokens.ts';

/**
 * A template that tells where its lines come from: ` #⟦file:line⟧` at the end of every source line that has content. The tag
 * is a comment to YAML and is never put where a `-}}` would eat it. Undefined when the template cannot be cut into tokens.
 *
 * Helpers are tagged when they hold YAML; those that make a name are left alone, and all of them without `helpers`.
 */
export function tagTemplate(source: string, file: number, { helpers }: { readonly helpers: boolean }): string | undefined {
  const tokens = templateTokens(source);
  if (!tokens) return undefined;
  const { silent, edges } = helpersOf(tokens, helpers);
  const tag = (line: number) => ` #⟦${file}:${line}⟧`;
  let tagged = '';
  let content = 0; // the source line on which the content of the present line began; 0: it has none yet
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'action') {
      tagged += token.source;
      if (edges.has(index))
        content = 0; // what a helper writes stands elsewhere
      else if (writes(token) && content === 0) content = token.line;
      continue;
    }
    const mute = silent.has(index);
    const isLast = index === tokens.length - 1;
    const eaten = eatenBefore(tokens[index - 1], token);
    let line = token.line;
    for (let at = 0; at < token.source.length; at++) {
      const character = token.source[at] ?? '';
      if (character !== '\n') {
        if (content === 0 && /\S/.test(character)) content = line;
        tagged += character;
        continue;
      }
      if (content > 0 && !mute && at >= eaten && !continues(token.source.slice(at + 1), isLast)) {
        const returned = tagged.endsWith('\r');
        tagged = `${returned ? tagged.slice(0, -1) : tagged}${tag(content)}${returned ? '\r' : ''}`;
      }
      if (at >= eaten) content = 0;
      tagged += character;
      line++;
    }
    if (isLast && content > 0 && !mute) tagged += tag(content);
  }
  return tagged;
}

/** How much of a text the `-}}` before it eats. */
function eatenBefore(before: TemplateToken | undefined, { source }: TextToken): number {
  return before?.type === 'action' && before.trimsAfter ? source.length - source.trimStart().length : 0;
}

/** Whether the next line goes on with a scalar of several lines: a comment there would end it. */
function continues(rest: string, isLast: boolean): boolean {
  const end = rest.indexOf('\n');
  if (end < 0 && !isLast) return false; // it goes on with an action
  const next = end < 0 ? rest : rest.slice(0, end);
  return /\S/.test(next) && !isStructure(next) && !/^\s*(#|---|[}\]]|-\s|-$)/.test(next);
}

const isStructure = (text: string) => /^\s*(?:-\s+)?["']?[A-Za-z_][\w./-]*["']?:(?:\s|$)|^\s*-\s/m.test(text);

interface Helpers {
  /** The tokens inside helpers that hold no YAML, by index. */
  readonly silent: ReadonlySet<number>;
  /** Where helpers begin and end. */
  readonly edges: ReadonlySet<number>;
}

function helpersOf(tokens: readonly TemplateToken[], helpers: boolean): Helpers {
  const silent = new Set<number>();
  const edges = new Set<number>();
  const open: { readonly isHelper: boolean; readonly start: number; text: string }[] = [];
  for (const [index, token] of tokens.entries()) {
    const around = open.at(-1);
    if (token.type === 'text') {
      if (around) around.text += token.source;
    } else if (opens(token)) open.push({ isHelper: token.does === 'define', start: index, text: '' });
    else if (token.does === 'end') {
      const closed = open.pop();
      const outer = open.at(-1);
      if (closed?.isHelper) {
        edges.add(closed.start).add(index);
        if (!helpers || !isStructure(closed.text)) for (let at = closed.start; at <= index; at++) silent.add(at);
      } else if (closed && outer) outer.text += closed.text;
    } else if (writes(token) && around) around.text += '§';
  }
  return { silent, edges };
}
