import type { Labels } from '../../resources/resource.ts';

/** Whether a text holds a word as a value or a part of one: `api` in `name: api` and in `api.shop.svc`, not in `api-gateway`. */
export function mentions(text: string, word: string): boolean {
  if (word === '') return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isWordPart(text[at - 1]) && !isWordPart(text[at + word.length])) return true;
  }
  return false;
}

const isWordPart = (character: string | undefined) => character !== undefined && /[\w-]/.test(character);

/** Whether a text holds `key: value`, however it is quoted. */
export function holdsPair(text: string, key: string, value: string): boolean {
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    if (isWordPart(text[at - 1])) continue;
    const after = text.slice(at + key.length, at + key.length + value.length + 60);
    const [between] = /^["']?\s*:\s*["']?/.exec(after) ?? [];
    if (between !== undefined && after.startsWith(value, between.length) && !isWordPart(after[between.length + value.length]))
      return true;
  }
  return false;
}

/**
 * Whether the pods with these labels may be picked by a label selector somewhere in a text: it names one of the labels, or it
 * is written so that only reading it would tell.
 */
export function mayPick(text: string, labels: Labels): boolean {
  return (
    isCryptic(text) ||
    text.includes('matchExpressions') ||
    Object.entries(labels).some(([key, value]) => holdsPair(text, key, value))
  );
}

/** Whether all labels that a selector asks for by value stand in a text. */
export function mayBePicked(text: string, wanted: Labels): boolean {
  return isCryptic(text) || Object.entries(wanted).every(([key, value]) => holdsPair(text, key, value));
}

/** Aliases, merge keys, tags, escapes: what stands there is not what is read. */
function isCryptic(text: string): boolean {
  return (
    (text.includes('*') && /[:\-[,{][ \t]*\*[\w-]/.test(text)) ||
    text.includes('!!') ||
    (text.includes('\\') && /"[^"\n]*\\[xuU][0-9a-fA-F]/.test(text))
  );
}

/** Whether a text holds a selector that is empty or null, and so may select everything. */
export function holdsOpenSelector(text: string): boolean {
  for (let at = text.indexOf('elector'); at >= 0; at = text.indexOf('elector', at + 7)) {
    const [, rest] = /^elector["']?[ \t]*:[ \t]*(.*)/.exec(text.slice(at, at + 80)) ?? [];
    if (rest === undefined) continue;
    const value = rest.replace(/(^|\s)#.*/, '').trim();
    if (/^(\{\s*\}|null|~)/.test(value) || (value === '' && !hasBlock(text, at))) return true;
  }
  return false;
}

/** Whether something stands below a key, deeper than it. */
function hasBlock(text: string, at: number): boolean {
  const lineStart = text.lastIndexOf('\n', at) + 1;
  const depth = /^[ \t-]*/.exec(text.slice(lineStart, at))?.[0].length ?? 0;
  for (let next = text.indexOf('\n', at) + 1; next > 0 && next < text.length; next = text.indexOf('\n', next) + 1) {
    const [, indent = '', first] = /^([ \t]*)(\S?)/.exec(text.slice(next, next + 200)) ?? [];
    if (first === '' || first === '#') continue;
    return indent.length > depth;
  }
  return false;
}
