/**
 * Whether a path matches one of the globs; none match nothing. `*` and `?` stay within a folder, `**` is any number of them,
 * `{a,b}` one of several, `[a-z]` a character; a dot at the beginning of a name is no secret. No regular expression is made
 * of them: whatever a pull request proposes is matched in bounded time.
 */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.flatMap(expandBraces).map(glob => trimmed(glob).split('/').map(readSegment));
  if (patterns.length === 0) return () => false;
  return path => {
    const names = path.split('/');
    return patterns.some(pattern => matchesFolders(pattern, names));
  };
}

/** Names without folders. */
export function nameMatcher(glob: string): (name: string) => boolean {
  const patterns = expandBraces(glob).map(readTokens);
  return name => patterns.some(tokens => matchesName(tokens, name));
}

export const isWild = (text: string): boolean => /[*?[{]/.test(text);

/** A path from the repository's root may begin with `/` or `./`. */
const trimmed = (glob: string) => glob.replace(/^\.?\//, '');

type Token = '*' | { readonly fits: (character: string) => boolean };
type Segment = '**' | readonly Token[];

const readSegment = (text: string): Segment => (text === '**' ? '**' : readTokens(text));

function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const characters = [...text];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? '';
    const end = character === '[' ? characters.indexOf(']', at + 2) : -1;
    if (character === '*') {
      if (tokens.at(-1) !== '*') tokens.push('*');
    } else if (character === '?') tokens.push({ fits: () => true });
    else if (end > at) {
      tokens.push(oneOf(characters.slice(at + 1, end)));
      at = end;
    } else {
      const literal = character === '\\' ? (characters[++at] ?? '\\') : character;
      tokens.push({ fits: other => other === literal });
    }
  }
  return tokens;
}

/** `[abc]`, `[a-z]`, `[!a-z]` */
function oneOf(characters: readonly string[]): Token {
  const negated = characters[0] === '!' || characters[0] === '^';
  const ranges: [from: string, to: string][] = [];
  for (let at = negated ? 1 : 0; at < characters.length; at++) {
    const from = characters[at] ?? '';
    const isRange = characters[at + 1] === '-' && at + 2 < characters.length;
    ranges.push([from, isRange ? (characters[at + 2] ?? from) : from]);
    if (isRange) at += 2;
  }
  return { fits: character => ranges.some(([from, to]) => from <= character && character <= to) !== negated };
}

/** Goes back to the last `**` only: what it took so far is one folder more. */
function matchesFolders(pattern: readonly Segment[], names: readonly string[]): boolean {
  return matchesRun(pattern, names, '**', (segment, name) => segment !== '**' && matchesName(segment, name));
}

function matchesName(tokens: readonly Token[], name: string): boolean {
  return matchesRun(tokens, [...name], '*', (token, character) => token !== '*' && token.fits(character));
}

/** The wildcard match of two sequences, in at most their lengths' product of steps. */
function matchesRun<Part, Piece>(
  parts: readonly Part[],
  pieces: readonly Piece[],
  wild: Part,
  fits: (part: Part, piece: Piece) => boolean,
): boolean {
  let part = 0;
  let piece = 0;
  let resume: { part: number; piece: number } | undefined;
  while (piece < pieces.length) {
    const wanted = parts[part];
    const given = pieces[piece] as Piece;
    if (part < parts.length && wanted === wild) resume = { part: ++part, piece };
    else if (part < parts.length && fits(wanted as Part, given)) {
      part++;
      piece++;
    } else if (resume) {
      resume = { part: resume.part, piece: resume.piece + 1 };
      part = resume.part;
      piece = resume.piece;
    } else return false;
  }
  return parts.slice(part).every(left => left === wild);
}

/** More alternatives than anyone writes. */
const mostAlternatives = 200;

/** `a/{b,c{d,e}}` → `a/b`, `a/cd`, `a/ce`; a brace without an alternative stands for itself. */
function expandBraces(glob: string): string[] {
  const done: string[] = [];
  const open = [glob];
  while (open.length > 0 && done.length + open.length <= mostAlternatives) {
    const text = open.shift() ?? '';
    const inner = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(text);
    if (!inner) done.push(text);
    else open.push(...(inner[2] ?? '').split(',').map(choice => `${inner[1]}${choice}${inner[3]}`));
  }
  return [...done, ...open];
}
