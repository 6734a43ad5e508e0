import { verbatim } from './escape.ts';

/** A link around Markdown; just the Markdown where it leads nowhere. Whatever a path holds, it cannot end its own address. */
export function link(label: string, url: string | undefined): string {
  if (url === undefined) return label;
  return `[${label}](${url.replace(/\p{Cs}/gu, '\ufffd').replace(/[^\w.~:/?#@!$&'*+,;=%-]/gu, encoded)})`;
}

function encoded(character: string): string {
  return character === '(' || character === ')' ? `%${character.charCodeAt(0).toString(16)}` : encodeURIComponent(character);
}

/** YAML to copy, in a fence longer than any run of backticks in it; as lines. */
export function fenced(yaml: string): readonly string[] {
  return fence('yaml', verbatim(yaml).trimEnd().split('\n'));
}

/** Lines in a fence of their language, longer than any run of backticks in them. */
export function fence(language: string, lines: readonly string[]): readonly string[] {
  const runs = lines.flatMap(line => Array.from(line.matchAll(/`+/g), ([run]) => run.length));
  const ticks = '`'.repeat(Math.max(2, ...runs) + 1);
  return [`${ticks}${language}`, ...lines, ticks];
}

/** `1 file`, `2 files` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The first letter small, in words that are no names: `No probe` but not `HPA`, not `Deployment \`api\``. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z]*(?=[\s,;:.'’-]|$)(?! `)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The first letter large, in words that are no names: `if it hangs` but not `livenessProbe`. */
export function upperFirst(text: string): string {
  return /^[a-z]+(?=[\s,;:.'’-]|$)/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** With a full stop, unless it ends its sentence itself. */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** The first few, and how many more there are: `a, b and 3 more`. */
export function firstOf(texts: readonly string[], most: number): string {
  const more = texts.length - most;
  return more > 0 ? `${texts.slice(0, most).join(', ')} and ${more} more` : texts.join(', ');
}
