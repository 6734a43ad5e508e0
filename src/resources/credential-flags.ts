import { namesCredential } from './credential.ts';

/** A flag of a command that carries a value where a credential belongs. */
export interface CredentialFlag {
  /** Without its dashes: `redis-password`. */
  readonly name: string;
  readonly value: string;
  /** Which of the command's words holds the value. */
  readonly index: number;
}

/** `--name=value` or `--name value` inside one word, which may be a whole script; a value ends at a blank or its quote. */
const flag = /(?<![\w.-])--?([A-Za-z][\w.-]*)(?:=|[ \t]+)("[^"\n]*"|'[^'\n]*'|[^\s"']+)/g;

/** The flags of a command line (`command` and `args` alike) whose names are a credential's. */
export function credentialFlags(words: readonly string[]): readonly CredentialFlag[] {
  return words.flatMap((word, index) => {
    const found = [...word.matchAll(flag)].map(([, name = '', value = '']) => ({ name, value: unquoted(value), index }));
    const [, alone] = /^--?([A-Za-z][\w.-]*)$/.exec(word) ?? [];
    const next = words[index + 1];
    if (alone !== undefined && next !== undefined) found.push({ name: alone, value: next, index: index + 1 });
    return found.filter(({ name, value }) => namesCredential(name) && isLiteral(value));
  });
}

const unquoted = (value: string) => value.replace(/^(["'])(.*)\1$/s, '$2');

/** What a shell expands (`$TOKEN`, `` `cat …` ``) is no literal, nor is the next flag or the end of a line. */
const isLiteral = (value: string) => !/^[-$`\\|&;<>]/.test(value);
