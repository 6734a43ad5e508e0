import { namesCredential, suspicionUnder } from './credential.ts';
import { credentialIn } from './credential-pattern.ts';
import { isFields } from './fields.ts';

/** A credential inside a configuration file's text. */
export interface CredentialLine {
  /** What it is called there: `spring.datasource.password`; undefined when only its shape tells. */
  readonly key: string | undefined;
  readonly kind: 'shown' | 'named' | 'placeholder';
  /** `a GitHub token`, where its shape tells. */
  readonly sort?: string;
  /** Never to be shown. */
  readonly value: string;
}

/** The credentials that a file's text holds, each name once: in its comments there are none, in source code only shapes tell. */
export function credentialLines(fileName: string, text: string): readonly CredentialLine[] {
  const lines = text.split(/\r?\n/).filter(line => !/^\s*(#|\/\/|;|--\s|\*[\s/]|<!--)/.test(line));
  const sort = credentialIn(lines.join('\n'));
  const named = isScript(fileName, text) ? [] : (pairsOfJson(text) ?? (isCode(fileName, lines) ? [] : pairsOfLines(lines)));
  const found = new Map<string, CredentialLine>();
  for (const [key, value] of named) {
    if (found.size >= mostNames) break;
    const kind = !found.has(key) && namesCredential(key) ? suspicionUnder(key, value)?.kind : undefined;
    if (kind !== undefined && credentialIn(value) === undefined) found.set(key, { key, kind, value });
  }
  return [...(sort === undefined ? [] : [{ key: undefined, kind: 'shown' as const, sort, value: '' }]), ...found.values()];
}

/** More than anyone reads of one file. */
const mostNames = 20;

const sourceFile = /\.(js|mjs|cjs|ts|tsx|jsx|py|sh|bash|lua|sql|rb|go|java|groovy|php|pl|rego|html|css|xml|tpl|tmpl)$/i;
const dataFile = /(^|\.)(json|ya?ml|properties|env|ini|toml|cfg)$/i;

const isScript = (fileName: string, text: string) => sourceFile.test(fileName) || text.startsWith('#!');

/** By its look, where the name does not tell: one line in five ends a statement or opens a block. */
function isCode(fileName: string, lines: readonly string[]): boolean {
  const written = lines.filter(line => line.trim() !== '');
  return !dataFile.test(fileName) && written.filter(line => /[;{(]/.test(line)).length > written.length / 5;
}

export type NamedValue = readonly [key: string, value: string];

/** The texts of a JSON document with their keys, those of a list under the list's; undefined when it is none. */
export function pairsOfJson(text: string): NamedValue[] | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  const pairs: NamedValue[] = [];
  const open: (readonly [key: string, value: unknown])[] = [['', document]];
  for (const [key, value] of open) {
    if (typeof value === 'string') pairs.push([key, value]);
    else if (Array.isArray(value)) for (const item of value) open.push([key, item]);
    else if (isFields(value)) open.push(...Object.entries(value));
  }
  return pairs;
}

const pair = /^[ \t]*(?:-[ \t]+)?(?:export[ \t]+)?["']?([A-Za-z_][\w.-]*)["']?[ \t]*(?:=>|:=|[=:])[ \t]*(.*)$/;

/** A map in one line: `{ user: shop, password: … }`. */
const flowMap = /^\{([^{}]*)\},?\s*$/;

/** `key: value`, `key = value` and their kin; a value that opens a block, an alias or a tag is none of its own line. */
function pairsOfLines(lines: readonly string[]): NamedValue[] {
  return lines.flatMap(line => {
    const [, key, rest = ''] = pair.exec(line) ?? [];
    const [, inside] = flowMap.exec(rest) ?? [];
    if (inside !== undefined) return pairsOfLines(inside.split(','));
    if (key === undefined || /^([|>][-+\d]*\s*$|[{[]|[&*!]\w)/.test(rest)) return [];
    const value = scalarOf(rest.trim());
    return /^(string|str|text)$/i.test(value) ? [] : [[key, value] as const];
  });
}

function scalarOf(rest: string): string {
  const [, quoted] = /^"([^"]*)"/.exec(rest) ?? /^'([^']*)'/.exec(rest) ?? [];
  return (
    quoted ??
    rest
      .split(/\s[#;]/, 1)[0]
      ?.replace(/[,;]$/, '')
      .trim() ??
    ''
  );
}
