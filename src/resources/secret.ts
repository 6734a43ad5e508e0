import type { KeyPath } from '../manifests/span.ts';
import { isHarmless, isPlaceholder, refersElsewhere, wordsOf } from './credential.ts';
import { credentialLines, pairsOfJson } from './credential-lines.ts';
import { credentialIn } from './credential-pattern.ts';
import { isFields, mapAt, textAt, valueAt } from './fields.ts';
import type { Resource } from './resource.ts';

/** A value that a Secret writes, readable for everyone who can read the file. */
export interface PlainValue {
  readonly key: string;
  readonly path: KeyPath;
  /** Written in base 64, which hides nothing; false where a template or a generator did that to a plain text. */
  readonly encoded: boolean;
}

/** What a v1 Secret's values are: how many there are, which are plain, which wait to be replaced. */
export interface SecretValues {
  readonly plain: readonly PlainValue[];
  readonly placeholders: readonly string[];
  readonly encrypted: boolean;
}

export const isSecret = ({ group, kind }: Pick<Resource, 'group' | 'kind'>): boolean => group === '' && kind === 'Secret';

/** Reads a Secret's `data` and `stringData`; encrypted, public, empty and harmless values are not plain. */
export function readSecret({ body, rendition }: Resource): SecretValues {
  const entries = (['data', 'stringData'] as const).flatMap(field =>
    Object.entries(mapAt(body, field)).flatMap(([key, value]) => {
      const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
      return typeof text === 'string' ? [{ key, path: [field, key], written: text, encoded: field === 'data' }] : [];
    }),
  );
  const sealed = textAt(body, 'sops', 'mac') !== undefined;
  const type = textAt(body, 'type') ?? '';
  const plain: PlainValue[] = [];
  const placeholders: string[] = [];
  for (const { key, path, written, encoded } of entries) {
    if (sealed && written.startsWith(cipher)) continue;
    const text = (encoded ? decoded(written) : undefined) ?? written;
    if (isDockerConfig(type) ? !holdsLogin(text) : isNoSecret(key, text)) continue;
    if (!text.trim().includes('\n') && isPlaceholder(text)) placeholders.push(key);
    else plain.push({ key, path, encoded: encoded && text !== written && rendition?.verbatim !== false });
  }
  return { plain, placeholders, encrypted: sealed && entries.length > 0 };
}

/** How SOPS writes a value that it encrypted. */
const cipher = 'ENC[AES256_GCM,';

/** What a base 64 text says; undefined when it is none. */
function decoded(text: string): string | undefined {
  const compact = text.replace(/\s/g, '');
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return undefined;
  return new TextDecoder().decode(Uint8Array.from(atob(compact), character => character.charCodeAt(0)));
}

function isNoSecret(key: string, text: string): boolean {
  if (text.trim() === '' || isPublic(text) || isEncryptedFile(text)) return true;
  if (text.startsWith(cipher) || credentialIn(text) !== undefined) return false;
  if (isHarmlessJson(text)) return true;
  if (text.trim().includes('\n')) return refersElsewhere(text) && credentialLines(key, text).length === 0;
  return isHarmless(key, text) ? !isSecretAddress(text) : isBesideOne(key);
}

/** A JSON document with nothing in it that could be one: switches, numbers, references. */
function isHarmlessJson(text: string): boolean {
  const pairs = pairsOfJson(text);
  return pairs?.every(([key, value]) => isNoSecret(key, value) || isPlaceholder(value)) ?? false;
}

/** An address whose path or query is the secret: a webhook's. */
const isSecretAddress = (text: string) => /^https?:\/\/[^/]*\/(.*\?.|(.*\/)?[A-Za-z0-9]{20})/.test(text);

/** What a login needs besides its secret: who, where, which kind of store. */
function isBesideOne(key: string): boolean {
  const words = wordsOf(key);
  const last = words.at(-1) ?? '';
  if (key === 'ca.crt' || words.includes('USERNAME')) return true; // `auth.username_in` too
  return last.endsWith('NAME') || (besides.has(last) && words.slice(-2).join(' ') !== 'SECRET ID');
}

const besides = new Set([
  ...['USER', 'EMAIL', 'HOST', 'SERVER', 'PORT', 'DATABASE', 'DB', 'PROJECT', 'BUCKET', 'DOMAIN', 'ADDRESS', 'REALM'],
  ...['NAMESPACE', 'URL', 'URI', 'ENDPOINT', 'TYPE', 'ID', 'ARN', 'VERSION', 'PREFIX', 'REGION', 'ISSUER', 'AUDIENCE'],
  ...['ALGORITHM', 'MODE', 'POLICY', 'TTL', 'EXPIRY', 'EXPIRATION', 'LIFETIME', 'TIMEOUT', 'ENABLED', 'LEVEL', 'FORMAT'],
  ...['LENGTH', 'SIZE', 'COUNT', 'FILE', 'PATH', 'DIR', 'MOUNT', 'REF', 'HEADER', 'DRIVER', 'PROTOCOL', 'SCHEME'],
]);

const publicBlock =
  /-----BEGIN ((?:[A-Z0-9]{1,9} ){0,2}(?:PUBLIC KEY|CERTIFICATE|CERTIFICATE REQUEST|CRL|PARAMETERS))-----[^-]*-----END \1-----/g;
const publicKeyLine = /^(\S+ )?(ssh-(rsa|dss|ed25519)|ecdsa-sha2-\S+|sk-\S+) AAAA/;

/** Certificates, public keys and lists of them: made to be handed out. */
function isPublic(text: string): boolean {
  const rest = text.replace(publicBlock, '');
  const lines = rest.split('\n').map(line => line.trim());
  const telling = lines.filter(line => line !== '' && !line.startsWith('#'));
  if (telling.length === 0) return rest !== text;
  return telling.every(line => publicKeyLine.test(line));
}

/** A whole file that SOPS encrypted, taken in by a generator. */
const isEncryptedFile = (text: string) => !text.startsWith(cipher) && text.includes(cipher) && /\bmac\b/.test(text);

const isDockerConfig = (type: string) => type === 'kubernetes.io/dockerconfigjson' || type === 'kubernetes.io/dockercfg';

/** Whether a registry's login file logs in anywhere. What is no JSON is judged as it stands. */
function holdsLogin(text: string): boolean {
  const config = parsed(text);
  if (!isFields(config)) return text.trim() !== '' && !refersElsewhere(text.trim()) && !isPlaceholder(text);
  const registries = isFields(config.auths) ? config.auths : config;
  return Object.values(registries).some(registry =>
    ['auth', 'password', 'identitytoken', 'registrytoken'].some(field => {
      const login = valueAt(registry, [field]);
      return typeof login === 'string' && login !== '' && !refersElsewhere(login) && !isPlaceholder(login);
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
