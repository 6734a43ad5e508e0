import { type ActionToken, newlines, opens, templateTokens } from './template-tokens.ts';

/** Which values the lines of templates use, told without running them. */
export interface ValueReferences {
  /** Dotted paths below `.Values`, those of the helpers that the line includes too. */
  readonly at: (file: number, line: number) => readonly string[];
}

interface Uses {
  readonly paths: Set<string>;
  readonly helpers: Set<string>;
}

const nothingUsed = (): Uses => ({ paths: new Set(), helpers: new Set() });

/** Reads templates by the numbers that their tags bear. */
export function valueReferences(templates: readonly string[]): ValueReferences {
  const lines = new Map<string, Uses>();
  const helpers = new Map<string, Uses>();
  for (const [file, source] of templates.entries()) readTemplate(source, file, lines, helpers);
  const all = (uses: Uses, seen: Set<string>): string[] => [
    ...uses.paths,
    ...[...uses.helpers].flatMap(name => {
      const helper = helpers.get(name);
      if (!helper || seen.has(name)) return [];
      seen.add(name);
      return all(helper, seen);
    }),
  ];
  return { at: (file, line) => [...new Set(all(lines.get(`${file}:${line}`) ?? nothingUsed(), new Set()))] };
}

interface Block {
  readonly helper: string | undefined;
  /** What `.` is in it, when it is values. */
  readonly dot: readonly string[] | undefined;
}

function readTemplate(source: string, file: number, lines: Map<string, Uses>, helpers: Map<string, Uses>): void {
  const blocks: Block[] = [];
  const variables = new Map<string, ReadonlySet<string>>();
  for (const token of templateTokens(source) ?? []) {
    if (token.type === 'text') continue;
    const dot = blocks.findLast(block => block.dot !== undefined)?.dot;
    const uses = usesOf(token, dot ?? [], variables);
    for (const name of assigned(token)) variables.set(name, new Set([...(variables.get(name) ?? []), ...uses.paths]));
    const helper = blocks.find(block => block.helper !== undefined)?.helper;
    if (helper !== undefined) add(helpers, helper, uses);
    for (let line = token.line; line <= token.line + newlines(token.source); line++) add(lines, `${file}:${line}`, uses);
    if (opens(token)) {
      const changesDot = (token.does === 'with' || token.does === 'range') && uses.paths.size > 0;
      blocks.push({ helper: definedBy(token), dot: changesDot ? [...uses.paths] : undefined });
    } else if (token.does === 'end') blocks.pop();
  }
}

function add(uses: Map<string, Uses>, key: string, { paths, helpers }: Uses): void {
  const known = uses.get(key) ?? nothingUsed();
  for (const path of paths) known.paths.add(path);
  for (const helper of helpers) known.helpers.add(helper);
  uses.set(key, known);
}

const definedBy = ({ does, body }: ActionToken) => (does === 'define' ? /^define\s+"([^"]+)"/.exec(body)?.[1] : undefined);

function assigned({ body }: ActionToken): string[] {
  const [, first, second] = /^(?:range\s+)?\$(\w+)(?:\s*,\s*\$(\w+))?\s*:?=/.exec(body) ?? [];
  return [first, second].filter(name => name !== undefined);
}

const keys = '((?:\\.[A-Za-z_]\\w*)+)';

function usesOf({ body }: ActionToken, dot: readonly string[], variables: ReadonlyMap<string, ReadonlySet<string>>): Uses {
  const uses = nothingUsed();
  for (const [, path = ''] of body.matchAll(new RegExp(`\\.Values${keys}`, 'g'))) uses.paths.add(path.slice(1));
  for (const [, path = '', steps = ''] of body.matchAll(/\bindex\s+\$?\.Values((?:\.\w+)*)((?:\s+"[^"]+")+)/g)) {
    const named = [...steps.matchAll(/"([^"]+)"/g)].map(([, step = '']) => step);
    uses.paths.add([...path.split('.').filter(Boolean), ...named].join('.'));
  }
  for (const [, path = ''] of body.matchAll(/(?:^|[\s(|])\.((?:[A-Za-z_]\w*(?:\.\w+)*)?)(?=[\s)|]|$)/g)) {
    if (!/^(Values|Release|Chart|Capabilities|Files|Template)\b/.test(path))
      for (const context of dot) uses.paths.add(path === '' ? context : `${context}.${path}`);
  }
  for (const [, name = '', path = ''] of body.matchAll(/\$(\w+)((?:\.\w+)*)/g)) {
    for (const known of variables.get(name) ?? []) uses.paths.add(known).add(known + path);
  }
  for (const [, name = ''] of body.matchAll(/\b(?:include|template)\s+"([^"]+)"/g)) uses.helpers.add(name);
  return uses;
}
