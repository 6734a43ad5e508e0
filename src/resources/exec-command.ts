/** One program with its arguments; the quotes are gone. */
export type Command = readonly string[];

export interface Script {
  /** The programs in the order of the text, whatever joins them. */
  readonly commands: readonly Command[];
  /** What ends each of them: `&&`, `||`, `|`, or `;`. */
  readonly operators: readonly string[];
}

/**
 * The programs that an exec handler runs: its own arguments, or what it hands to a shell (`sh -c "…"`). A reading for
 * people's probes, not a shell: substitutions and loops stay words.
 */
export function scriptOf(command: Command): Script {
  const text = shellText(command);
  if (text === undefined) return { commands: command.length > 0 ? [command] : [], operators: command.length > 0 ? [';'] : [] };
  const script = parse(text);
  const [only] = script.commands;
  const inner = script.commands.length === 1 && only && only[0] !== command[0] ? shellText(only) : undefined;
  return inner === undefined ? script : parse(inner);
}

/** The program's name without its folder. */
export function programOf([program = '']: Command): string {
  return program.slice(program.lastIndexOf('/') + 1);
}

const shells = ['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh'];

/** The text that a command gives to a shell, `sh -c` and `bash -ec` alike. */
function shellText(command: Command): string | undefined {
  if (!shells.includes(programOf(command))) return undefined;
  const option = command.findIndex((word, index) => index > 0 && /^-[a-z]*c$/.test(word));
  return option < 0 ? undefined : command[option + 1];
}

/** Words that only begin, join or end programs. */
const keywords = ['if', 'then', 'elif', 'else', 'fi', 'do', 'done', 'while', 'until', '!', '{', '}', 'exec', 'time'];

function parse(text: string): Script {
  const commands: string[][] = [];
  const operators: string[] = [];
  let words: string[] = [];
  let word: string | undefined;
  const endWord = () => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  const endCommand = (operator?: string) => {
    endWord();
    const start = words.findIndex(each => !keywords.includes(each) && !/^\w+=/.test(each));
    if (start >= 0) {
      commands.push(words.slice(start));
      operators.push(operator ?? ';');
    }
    words = [];
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '\\') {
      at++;
      if (text[at] !== '\n') word = (word ?? '') + (text[at] ?? '');
    } else if (char === "'" || char === '"') {
      const [quoted, end] = quotedText(text, at);
      word = (word ?? '') + quoted;
      at = end;
    } else if (char === '`') {
      const end = text.indexOf('`', at + 1);
      word = `${word ?? ''}$(${text.slice(at + 1, end < 0 ? text.length : end)})`;
      at = end < 0 ? text.length : end;
    } else if (char === '$' && text[at + 1] === '(') {
      const end = closing(text, at + 1);
      word = (word ?? '') + text.slice(at, end + 1);
      at = end;
    } else if ('&|;\n'.includes(char)) {
      const doubled = char !== '\n' && text[at + 1] === char;
      const redirects = char === '&' && (text[at - 1] === '>' || text[at + 1] === '>');
      if (redirects) {
        word = (word ?? '') + char;
        continue;
      }
      endCommand(doubled ? char + char : char === '\n' ? ';' : char);
      if (doubled) at++;
    } else if (char === '#' && word === undefined) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end - 1;
    } else if (' \t\r'.includes(char)) {
      endWord();
    } else if ('()'.includes(char)) {
      endCommand();
    } else {
      word = (word ?? '') + char;
    }
  }
  endCommand();
  return { commands, operators };
}

/** The text between quotes and where it ends; a backslash escapes inside double quotes only. */
function quotedText(text: string, start: number): [text: string, end: number] {
  const quote = text[start];
  let quoted = '';
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === quote) return [quoted, at];
    if (quote === '"' && text[at] === '\\') at++;
    quoted += text[at] ?? '';
  }
  return [quoted, text.length];
}

/** Where the parenthesis that opens at an offset closes. */
function closing(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && --depth === 0) return at;
  }
  return text.length;
}
