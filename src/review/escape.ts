/**
 * What a manifest says, as Markdown that shows it and does nothing else. Three forms:
 * `code` for names and values, `prose` for other text that people wrote, `inline` for the messages of rules, which hold
 * names in backticks as they came. A name with a backtick of its own may close its span too early: what then stands
 * outside is escaped like all prose, so that it looks odd and stays harmless.
 */
export function inline(message: string, longest = longestMessage): string {
  const text = clipped(message, longest);
  const pieces: string[] = [];
  let end = 0;
  for (const match of text.matchAll(codeSpan)) {
    pieces.push(escaped(text.slice(end, match.index)), code(match[2] ?? ''));
    end = match.index + match[0].length;
  }
  return notABlock([...pieces, escaped(text.slice(end))].join('').trim());
}

/** A name or a value as a code span; where backticks cannot hold it (its own backticks, a table's pipes), as an element. */
export function code(text: string, longest = longestName): string {
  const shown = clipped(visible(text).trim(), longest);
  if (shown === '') return '`(empty)`';
  return /[`|]|<!--/.test(shown) ? `<code>${entities(shown, /[!-/:-@[-`{-~]/g)}</code>` : `\`${shown}\``;
}

/** Text without code spans: a waiver's reason, a parser's complaint. */
export function prose(text: string, longest = longestMessage): string {
  return notABlock(escaped(clipped(text, longest)).trim());
}

/** Text of several lines for a fence: its lines stay, what cannot be seen is shown, and no comment marker begins in it. */
export function verbatim(text: string): string {
  return text
    .split(/\r?\n|\r/)
    .map(line => line.replaceAll('\t', '  ').replace(unseen, named).replaceAll('<!--', '<\u200b!--'))
    .join('\n');
}

/** Names of Kubernetes objects have at most 253 characters. */
const longestName = 253;
const longestMessage = 600;

/** CommonMark's code span: a run of backticks up to the next run of the same length. */
const codeSpan = /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/gs;

/** Characters that show nothing or turn the text around: controls, bidi marks, zero-width ones, halves of pairs. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

const named = (character: string) => `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`;

function visible(text: string): string {
  return text.replace(/[\s\u2028\u2029]+/gu, ' ').replace(unseen, named);
}

/** Markdown and HTML become entities, which no parser takes for structure; a zero width space keeps GitHub from linking @, # and :emoji:. */
function escaped(text: string): string {
  return entities(visible(text), /[&<>`*_[\]~|\\$^{}]/g)
    .replace(/(?<!&)#|@/g, character => `${entity(character)}&#8203;`)
    .replaceAll('://', ':&#47;/')
    .replace(/www\./gi, dotted => `${dotted.slice(0, 3)}&#46;`)
    .replace(/:(?=[\w+-]+:)/g, ':&#8203;');
}

/** At the start of a line a few more characters would open a list, a heading or a rule. */
function notABlock(text: string): string {
  return text.replace(/^(?:[-+=]|\d+(?=[.)]))/, start => entities(start, /[-+=]|\d$/));
}

const entities = (text: string, which: RegExp) => text.replace(which, entity);
const entity = (character: string) => `&#${character.codePointAt(0)};`;

function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${Array.from(text.slice(0, 2 * longest))
    .slice(0, longest - 1)
    .join('')}…`;
}
