import { madeAnew } from '../manifests/rendition.ts';
import { credentialIn } from './credential-pattern.ts';

/** Why a named value is, or may be taken for, a credential. */
export type Suspicion =
  /** By its shape, whatever its name: `a GitHub token`. */
  | { readonly kind: 'shown'; readonly sort: string }
  /** By its name alone: a literal where a credential belongs. */
  | { readonly kind: 'named' }
  /** It stands where a credential will be filled in. */
  | { readonly kind: 'placeholder' };

/** What a value is under its name; undefined when nothing speaks for a credential (rules.md §8.3). */
export function suspicion(name: string, value: string): Suspicion | undefined {
  const sort = credentialIn(value);
  if (sort !== undefined) return { kind: 'shown', sort };
  return namesCredential(name) ? suspicionUnder(name, value) : undefined;
}

/** The same where the name is known to be a credential's: only the value can still be harmless. */
export function suspicionUnder(name: string, value: string): Suspicion | undefined {
  if (isHarmless(name, value)) return undefined;
  return { kind: isPlaceholder(value) ? 'placeholder' : 'named' };
}

const singles = new Set([
  ...['PASSWORD', 'PASSWD', 'PWD', 'PASS', 'PASSPHRASE', 'SECRET', 'TOKEN', 'CREDENTIAL', 'CREDENTIALS'],
  ...['REQUIREPASS', 'MASTERAUTH'], // Redis' flags
]);
/** Two last words, also written as one: `apiKey`, `APIKEY`. */
const pairs = new Set([
  ...['API KEY', 'ACCESS KEY', 'SECRET KEY', 'PRIVATE KEY', 'ENCRYPTION KEY', 'SIGNING KEY', 'CONNECTION STRING'],
  ...['CLIENT SECRET', 'ACCESS TOKEN', 'AUTH TOKEN', 'KEY BASE'], // Rails' SECRET_KEY_BASE
]);
const joined = new Set([...pairs].map(pair => pair.replace(' ', '')));
/** After these, SECRET is the name of a Kubernetes Secret. */
const secretNamers = new Set(['TLS', 'SSL', 'CA', 'CERT', 'CERTIFICATE', 'PULL']);

/** Whether a name is a credential's: its last words tell (`DB_PASSWORD`, `clientSecret`), not a word somewhere in it (`SECRETS_DIR`). */
export function namesCredential(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  if (words.includes('PUBLIC') || words.slice(-3).join(' ') === 'INITIAL CLUSTER TOKEN') return false; // etcd's is a name
  if (last === 'SECRET') return !secretNamers.has(before);
  return singles.has(last) || isPassword(last) || joined.has(last) || pairs.has(`${before} ${last}`);
}

/** Whether a name asks for a password, where a short number is one too. */
export const namesPassword = (name: string): boolean => isPassword(wordsOf(name).at(-1) ?? '');

/** `PGPASSWORD` too: no other word ends so. */
const isPassword = (word: string) => /(PASSWORD|PASSWD|PASSPHRASE)$/.test(word) || word === 'PWD' || word === 'PASS';

/** The words of a name in capitals, split at `_`, `-`, `.`, `/` and in camelCase; a number at the end is none of them. */
export function wordsOf(name: string): readonly string[] {
  if (name.length > longestName) return [];
  const words = name
    .split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
    .filter(Boolean)
    .map(word => word.toUpperCase());
  while (/^\d+$/.test(words.at(-1) ?? '')) words.pop();
  return [...words.slice(0, -1), ...words.slice(-1).map(word => word.replace(/(?<!\d)\d{1,4}$/, ''))];
}

/** Keys of ConfigMaps and Secrets end at 253 characters. */
const longestName = 253;

/** Whether a value under a credential's name is none: nothing, a reference to one, a switch, a number, a path, an address. */
export function isHarmless(name: string, value: string): boolean {
  const text = value.trim();
  const words = wordsOf(name);
  if (text === '' || refersElsewhere(text) || isSwitch(text) || isPath(text)) return true;
  if (/^[a-z][\w+.-]*:\/\//i.test(text)) return true;
  if (words.slice(-2).join(' ') === 'CONNECTION STRING' || words.at(-1) === 'CONNECTIONSTRING') return !holdsPasswordPart(text);
  if (!isPassword(words.at(-1) ?? '') && /^(\d{1,6}|\d{1,6}(\.\d{1,3})?(ms|s|m|h|d))$/.test(text)) return true;
  return words.length > 1 && (text.includes(name) || wordsOf(text).join('_') === words.join('_'));
}

/** Whether a text is, or is composed with, a value that comes from elsewhere, or is enciphered. */
export function refersElsewhere(text: string): boolean {
  return (
    text === madeAnew ||
    holdsPair(text, '$(', ')') ||
    holdsPair(text, '${', '}') ||
    holdsPair(text, '{{', '}}') ||
    holdsPair(text, '#{', '}') ||
    /^(\$\w+|%\w+%|__\w+__|@\w+@|\$__\w+\{.*\})$/.test(text) ||
    /^(<path:|vault:|ref\+|op:\/\/|sm:\/\/|file:|arn:aws[\w-]*:(secretsmanager|ssm):|projects\/[^/\s]+\/secrets\/)/i.test(text) ||
    /^(ENC[[(]|\{cipher\}|\$ANSIBLE_VAULT;|-----BEGIN (AGE ENCRYPTED FILE|PGP MESSAGE)-----)/.test(text)
  );
}

function holdsPair(text: string, open: string, close: string): boolean {
  const start = text.indexOf(open);
  return start >= 0 && text.indexOf(close, start + open.length) >= 0;
}

const isSwitch = (text: string) =>
  /^(true|false|yes|no|on|off|y|n|0|1|none|null|nil|~|disabled|enabled|redacted|required|optional)$/i.test(text);

/** An absolute path, one from here, or lower-case folders: base 64 has capitals, `+` and `=`. */
const isPath = (text: string) =>
  /^(\/|\.\.?\/|~\/)[^\s+=]*$/.test(text) || /^[A-Za-z]:\\\S*$/.test(text) || /^[a-z0-9._-]+(\/[a-z0-9._-]+)+\/?$/.test(text);

/** A connection string is secret for the sake of one part: `…;Password=…`. */
function holdsPasswordPart(text: string): boolean {
  return text.split(/[;\s]+/).some(part => {
    const [, key, value = ''] = /^([^=]*)=(.*)$/.exec(part) ?? [];
    if (key === undefined || !(namesCredential(key) || /^(pwd|shared\s?access\s?key|accountkey|sig)$/i.test(key.trim())))
      return false;
    return value !== '' && !refersElsewhere(value) && !isPlaceholder(value);
  });
}

/** `<your-token>`, `***`, `REPLACE_ME`, `YOUR_KEY_HERE`: text to be replaced. `changeme` is none: it gets deployed as it is. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim();
  return (
    /<[^<>]*>|\*{3}|x{4}|\.{3}|…|placeholder|redacted|replace[\W_]?(me|this|with|by)/i.test(text) ||
    /(^|[^a-z])(todo|fixme|tbd)([^a-z]|$)|^x+$|^(your|insert|fill)[\W_]|^your(password|secret|token|key|api)|[\W_]here$/i.test(
      text,
    ) ||
    /CHANGE[_ -](ME|THIS)|^(PASSWORD|PASSWD|PASS|SECRET|TOKEN|KEY)$/.test(text)
  );
}
