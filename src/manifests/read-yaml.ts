import {
  Composer,
  type CST,
  Document,
  Lexer,
  LineCounter,
  type ParsedNode,
  Parser,
  type Scalar,
  type ScalarTag,
  Schema,
} from 'yaml';

/** A document's tree, or why there is none. */
export type YamlResult =
  | { readonly root: ParsedNode | null; readonly lines: LineCounter }
  | { readonly error: string; readonly offset: number };

/**
 * Collections inside each other, counted as the parser stacks them (two a level in block style).
 * Kubernetes' own objects nest some 20 deep; the composer recurses, and far deeper texts would exhaust the stack.
 */
const deepest = 200;

/**
 * Reads one document as Kubernetes does: YAML 1.1 scalars without base 60, timestamps and binary; `0o17` is octal; merge keys.
 * Duplicate keys are no error here: kubectl keeps the last, and reading reports them. `keepTokens` keeps what editing needs.
 */
export function readYaml(text: string, keepTokens = false): YamlResult {
  const lines = new LineCounter();
  try {
    const tokens = readTokens(text, lines);
    if (!tokens) return { error: `collections are nested more than ${deepest / 2} deep`, offset: 0 };
    const [document] = new Composer({ ...options, keepSourceTokens: keepTokens }).compose(tokens, true, text.length);
    if (!(document instanceof Document)) return { root: null, lines };
    const [error] = document.errors;
    if (error) return { error: error.message, offset: error.pos[0] };
    return { root: document.contents as ParsedNode | null, lines };
  } catch (error) {
    if (error instanceof RangeError) return { error: 'too deeply nested to read', offset: 0 };
    throw error;
  }
}

function readTokens(text: string, lines: LineCounter): CST.Token[] | undefined {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  lines.addNewLine(0);
  let depth = 0;
  for (const lexeme of makeLexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    depth = parser.stack.length;
    if (depth > deepest) return undefined;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** Kubernetes' reader takes quoted text over several lines however little these are indented; the library's wants them deeper than the key. */
function makeLexer(): Lexer {
  const lexer = new Lexer();
  const strictly = lexer['parseQuotedScalar'].bind(lexer);
  function* parseQuotedScalar() {
    const indent = lexer['indentNext'];
    lexer['indentNext'] = 0;
    const next = yield* strictly();
    lexer['indentNext'] = indent;
    return next;
  }
  return Object.assign(lexer, { parseQuotedScalar }) as Lexer;
}

const octal: ScalarTag = {
  tag: 'tag:yaml.org,2002:int',
  default: true,
  format: 'OCT',
  identify: value => typeof value === 'number',
  test: /^[-+]?0o[0-7_]+$/,
  resolve: source => {
    const value = Number.parseInt(source.replace(/_/g, '').replace(/^[-+]?0o/, ''), 8);
    return source.startsWith('-') ? -value : value;
  },
  stringify: ({ value }: Scalar) => String(value),
};

/** Most scalars begin as no number, switch, null or merge key does: they are told before the others are tried one by one. */
const surelyText: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  test: /^[a-eg-mp-su-xzA-EG-MP-SU-XZ/]/,
  resolve: source => source,
};

const strangers: readonly string[] = ['timestamp', 'intTime', 'floatTime', 'binary', 'omap', 'pairs', 'set'];

const schema = new Schema({
  schema: 'yaml-1.1',
  merge: true,
  customTags: tags => [surelyText, ...tags.filter(isKubernetesTag).map(withDigits), octal] as ScalarTag[],
});

/** The schema is made once: making it takes longer than reading a small document. */
const options = { version: '1.1', schema, uniqueKeys: false, strict: true, prettyErrors: false, logLevel: 'silent' } as const;

function isKubernetesTag(tag: ScalarTag | { tag: string; format?: string } | string): boolean {
  if (typeof tag === 'string') return !strangers.includes(tag);
  return (tag as ScalarTag).format !== 'TIME' && !/timestamp|binary|omap|pairs|:set$/.test(tag.tag);
}

/** The library takes `.` and `e1` for numbers; to Kubernetes they are text, as a path and a commit's short name. */
function withDigits(tag: ScalarTag | { tag: string } | string) {
  if (typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:float' || !('test' in tag) || !tag.test) return tag;
  return { ...tag, test: new RegExp(tag.test.source.replace('^', '^(?=[-+]?\\.?[0-9iInN])')) };
}
