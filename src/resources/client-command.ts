import { type Command, programOf, scriptOf } from './exec-command.ts';

/** A client program and the host that it is told to talk to, as written. */
export interface ClientCall {
  readonly program: string;
  readonly host: string;
}

/** Where a client's command line holds the host. */
interface Client {
  /** Options whose value is the host. */
  readonly options: readonly string[];
  /** Whether the first operand is the host, and which options take a value of their own. */
  readonly operand?: { readonly valued: readonly string[] };
}

const postgres: Client = { options: ['-h', '--host'] };
const mysql: Client = { options: ['-h', '--host'] };
const redis: Client = { options: ['-h'] };
const mongo: Client = { options: ['--host'] };
const kafka: Client = { options: ['--bootstrap-server', '--broker-list', '--zookeeper'] };
const netcat: Client = { options: [], operand: { valued: ['-w', '-q', '-i', '-p', '-s', '-x', '-X', '-G'] } };
const http: Client = { options: [] };

const clients: Readonly<Record<string, Client>> = {
  psql: postgres,
  pg_isready: postgres,
  mysql,
  mysqladmin: mysql,
  mariadb: mysql,
  'mariadb-admin': mysql,
  'redis-cli': redis,
  'valkey-cli': redis,
  mongo,
  mongosh: mongo,
  nc: netcat,
  ncat: netcat,
  netcat,
  telnet: netcat,
  curl: http,
  wget: http,
};

/** The client programs that a command runs against a host that it names, also within substitutions and `su -c "…"`. */
export function clientCallsOf(command: Command, depth = 0): readonly ClientCall[] {
  if (depth > 3) return [];
  return scriptOf(command).commands.flatMap(words => {
    const nested = words.flatMap(word => innerTexts(word).flatMap(text => clientCallsOf(['sh', '-c', text], depth + 1)));
    const start = words.findIndex(word => clientOf(word) !== undefined);
    if (start < 0) return isTalk(words) ? nested : [...nested, ...quotedCalls(words, depth)];
    if (start > 0 && isTalk(words)) return nested;
    const call = callOf(words.slice(start));
    return call ? [call, ...nested] : nested;
  });
}

function clientOf(word: string): Client | undefined {
  const program = programOf([word]);
  if (/^kafka-[a-z-]+(\.sh)?$/.test(program)) return kafka;
  return Object.hasOwn(clients, program) ? clients[program] : undefined;
}

/** Programs whose arguments are texts, not programs. */
const isTalk = (words: Command) => ['echo', 'printf', 'grep', 'egrep', 'test', '['].includes(programOf(words));

/** `su postgres -c "psql -h db"`: a program's argument that is a command line itself. */
function quotedCalls(words: Command, depth: number): readonly ClientCall[] {
  return words
    .filter(word => word.includes(' ') && !word.includes('$('))
    .flatMap(word => clientCallsOf(['sh', '-c', word], depth + 1));
}

/** What stands in `$(…)` or between backticks. */
function innerTexts(word: string): readonly string[] {
  const start = word.indexOf('$(');
  const end = word.lastIndexOf(')');
  if (start >= 0 && end > start + 2) return [word.slice(start + 2, end)];
  const [, ticked] = word.split('`');
  return ticked === undefined ? [] : [ticked];
}

function callOf([program = '', ...words]: Command): ClientCall | undefined {
  const client = clientOf(program);
  const host = client && (hostOfOption(client, words) ?? hostOfUrl(words) ?? hostOfOperand(client, words));
  return host === undefined ? undefined : { program: programOf([program]), host };
}

function hostOfOption({ options }: Client, words: Command): string | undefined {
  for (const [index, word] of words.entries()) {
    for (const option of options) {
      const value = word === option ? words[index + 1] : attached(word, option);
      if (value !== undefined) return withoutPort(value.split(',')[0] ?? '');
    }
  }
  return undefined;
}

/** `--host=db`, `-hdb`. */
function attached(word: string, option: string): string | undefined {
  if (word.startsWith(`${option}=`)) return word.slice(option.length + 1);
  return option.length === 2 && word.startsWith(option) && word.length > 2 ? word.slice(2) : undefined;
}

/** The host of the first URL, credentials left out; curl's `--unix-socket` goes nowhere. */
function hostOfUrl(words: Command): string | undefined {
  if (words.includes('--unix-socket') || words.includes('-U')) return undefined;
  for (const word of words) {
    const scheme = word.indexOf('://');
    if (scheme <= 0 || !/^[a-z][a-z0-9+.-]{0,20}$/i.test(word.slice(0, scheme))) continue;
    const [authority = ''] = word.slice(scheme + 3).split(/[/?#]/);
    return withoutPort(authority.slice(authority.lastIndexOf('@') + 1));
  }
  return undefined;
}

function hostOfOperand({ operand }: Client, words: Command): string | undefined {
  if (!operand || words.includes('-U')) return undefined;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (operand.valued.includes(word)) index++;
    else if (!word.startsWith('-')) return withoutPort(word);
  }
  return undefined;
}

/** `db:5432` without the port, `[::1]:80` without the brackets. */
function withoutPort(host: string): string {
  const bracketed = /^\[([^\]]*)\]/.exec(host)?.[1];
  if (bracketed !== undefined) return bracketed;
  const port = /:\d+$/.exec(host);
  return port && host.indexOf(':') === port.index ? host.slice(0, port.index) : host;
}
