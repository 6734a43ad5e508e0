/** A text by which a credential gives itself away, whatever it is called. */
interface Pattern {
  /** As messages name it. */
  readonly sort: string;
  readonly pattern: RegExp;
}

/** A token by itself: no letter or digit before it, none after it. */
const token = (sort: string, source: string): Pattern => ({
  sort,
  pattern: new RegExp(`(?<![A-Za-z0-9])${source}(?![A-Za-z0-9])`, 'g'),
});

/** Every pattern is linear: what comes before a repetition cannot begin inside it, or the repetition is bounded. */
const patterns: readonly Pattern[] = [
  token('an AWS access key', '(?:AKIA|ASIA)[A-Z2-7]{16}'),
  token('a GitHub token', 'gh[pousr]_[A-Za-z0-9]{36,}'),
  token('a GitHub token', 'github_pat_\\w{82}'),
  token('a GitLab token', 'glpat-[\\w-]{20,}'),
  token('a Slack token', 'xox[abeprs]-[\\w-]{10,}'),
  token('a Google API key', 'AIza[\\w-]{35}'),
  token('a Stripe key', '[sr]k_live_[A-Za-z0-9]{10,}'),
  token('a SendGrid key', 'SG\\.[\\w-]{22}\\.[\\w-]{43}'),
  token('an npm token', 'npm_[A-Za-z0-9]{36}'),
  token('a signed token (JWT)', '(?<![\\w-])eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}'),
  token('a storage account key', 'AccountKey=[A-Za-z0-9+/]{40,}'),
];

/** Text that documentation puts where a credential goes, inside something of a credential's shape. */
const specimen = /example|placeholder|redacted|replace|your[_-]|x{6}|\*{3}|\.{3}/i;

/** What sort of credential a text holds, or undefined when it shows none (rules.md §8.3, pattern class). Never the credential. */
export function credentialIn(text: string): string | undefined {
  for (const { sort, pattern } of patterns) for (const [found] of text.matchAll(pattern)) if (!specimen.test(found)) return sort;
  if (holdsPrivateKey(text)) return 'a private key';
  return urlPasswords(text).some(password => !isUnfilled(password)) ? 'a password in a URL' : undefined;
}

const keyHeader = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
/** How the three encodings of private keys begin: DER, OpenSSH's, OpenPGP's. */
const keyBody = /[A-Za-z0-9+/]{16}|(?:\s|\\[nr])(?:MI|b3Blb|lQ)/;

/** A header alone is what a script searches for; a key has something of a key behind it. */
function holdsPrivateKey(text: string): boolean {
  for (const { index, 0: header } of text.matchAll(keyHeader)) {
    const [body = ''] = text.slice(index + header.length, index + header.length + 400).split('-----', 1);
    if (keyBody.test(body) && !body.includes('...')) return true;
  }
  return false;
}

/**
 * `scheme://user:password@host`, the user maybe empty. No slash in the password: `https://reg:5000/app@sha256:…` is an image;
 * no quote or bracket in either: those end a URL in the text around it.
 */
const userInfo = /(?<=[\w+.-]):\/\/[^:/@\s"'`<>\\[\]]*:([^@/\s"'`<>\\[\]]+)@(?!sha\d+:)/g;

function urlPasswords(text: string): string[] {
  return [...text.matchAll(userInfo)].map(([, password = '']) => password);
}

const unfilled = /^\$|\$[({]|\{\{|^#\{|^%(s$|\w+%$|\()|^x{3,}$|^\*+$|^(PASSWORD|PASSWD|PASS|PWD|SECRET|TOKEN)$/;

/** Whether a password in a URL stands for one that is filled in elsewhere: `$(DB_PASS)`, `{{ … }}`, `%s`, `***`, `PASSWORD`. */
function isUnfilled(password: string): boolean {
  return unfilled.test(password) || specimen.test(password);
}
