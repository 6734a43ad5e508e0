/** A piece of a Go template: text, or an action in `{{ }}`. Lines count from one. */
export type TemplateToken = TextToken | ActionToken;

export interface TextToken {
  readonly type: 'text';
  readonly source: string;
  readonly line: number;
}

export interface ActionToken {
  readonly type: 'action';
  readonly source: string;
  /** What stands between the braces, without trim marks. */
  readonly body: string;
  readonly line: number;
  /** `-}}`: the blanks behind it are eaten. */
  readonly trimsAfter: boolean;
  /** Its first word when that controls something, `assign` for a variable, else `value`. */
  readonly does: Doing;
}

type Doing = (typeof words)[number] | 'comment' | 'assign' | 'value';

const words = ['if', 'else', 'end', 'range', 'with', 'define', 'block', 'template', 'break', 'continue'] as const;

/** Cuts a template into its tokens, as Go's lexer does; undefined where an action does not end. */
export function templateTokens(source: string): readonly TemplateToken[] | undefined {
  const tokens: TemplateToken[] = [];
  let at = 0;
  let line = 1;
  const text = (end: number) => {
    tokens.push({ type: 'text', source: source.slice(at, end), line });
    line += newlines(source.slice(at, end));
  };
  for (let open = source.indexOf('{{'); open >= 0; open = source.indexOf('{{', at)) {
    text(open);
    const end = actionEnd(source, open + 2);
    if (end === undefined) return undefined;
    const action = source.slice(open, end);
    const body = action
      .slice(2, -2)
      .replace(/^-(?=\s)|(?<=\s)-$/g, '')
      .trim();
    tokens.push({ type: 'action', source: action, body, line, trimsAfter: /\s-\}\}$/.test(action), does: doingOf(body) });
    line += newlines(action);
    at = end;
  }
  text(source.length);
  return tokens;
}

/** Where the action ends that begins before `start`: braces in strings and comments do not end it. */
function actionEnd(source: string, start: number): number | undefined {
  let at = start;
  const comment = /^-?\s*\/\*/.exec(source.slice(start, start + 200));
  if (comment) {
    const end = source.indexOf('*/', start + comment[0].length);
    if (end < 0) return undefined;
    at = end + 2;
  }
  while (at < source.length) {
    if (source.startsWith('}}', at)) return at + 2;
    const character = source[at];
    at = character === '"' || character === '`' || character === "'" ? quoteEnd(source, at) : at + 1;
  }
  return undefined;
}

function quoteEnd(source: string, start: number): number {
  const quote = source[start];
  let at = start + 1;
  while (at < source.length && source[at] !== quote) at += source[at] === '\\' && quote !== '`' ? 2 : 1;
  return at + 1;
}

function doingOf(body: string): Doing {
  if (body.startsWith('/*')) return 'comment';
  if (/^\$\w*\s*(,\s*\$\w+\s*)?:?=/.test(body)) return 'assign';
  const first = /^[a-z]+\b/.exec(body)?.[0];
  return words.find(word => word === first) ?? 'value';
}

export const newlines = (text: string): number => text.split('\n').length - 1;

/** Whether an action writes something where it stands. */
export const writes = ({ does }: ActionToken): boolean => does === 'value' || does === 'template' || does === 'block';

/** Whether an action opens what an `end` closes. */
export const opens = ({ does }: ActionToken): boolean => ['if', 'range', 'with', 'define', 'block'].includes(does);
