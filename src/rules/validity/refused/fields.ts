import type { KeyPath } from '../../../manifests/span.ts';
import { namesCredential } from '../../../resources/credential.ts';
import { textAt, valueAt } from '../../../resources/fields.ts';
import type { Resource } from '../../../resources/resource.ts';
import { type FieldType, scalarOf } from '../../../resources/schema/field-type.ts';
import { type Misfit, misfits } from '../../../resources/schema/misfits.ts';
import type { Fix, Problem } from '../../judgement.ts';
import { excerpt, listed } from '../../phrases.ts';
import { invalid } from './invalid.ts';

/** What the API refuses of a field by itself: another type than its own, a number out of bounds, a word that it does not know. */
export function* refusedFields(resource: Resource): Iterable<Problem> {
  for (const misfit of misfits(resource)) {
    const fix = isSecretPlace(resource, misfit.path) ? undefined : corrected(resource, misfit);
    yield { ...invalid(resource, misfit.path, reasonOf(resource, misfit)), ...(fix && { fix }) };
  }
}

function reasonOf(resource: Resource, { path, wants, value, key }: Misfit): string {
  if (key) return `its key is no ${key.title}`;
  if (typeof value === 'string' && scalarOf(wants) === 'text') {
    const named = value === '' || value.includes('=') || isSecretPlace(resource, path) ? 'it' : `\`${excerpt(value)}\``;
    if (typeof wants !== 'string' && 'grammar' in wants) return `${named} is no ${wants.grammar.title}`;
    if (typeof wants !== 'string' && 'words' in wants) return `the API knows ${listed(wants.words.map(inCode))}, not ${named}`;
  }
  if (typeof value === 'number' && typeof wants !== 'string' && 'from' in wants && Number.isInteger(value))
    return `it is ${value}, and the API wants ${wants.to === undefined ? `${wants.from} or more` : `${wants.from} to ${wants.to}`}`;
  if (scalarOf(wants) === 'text' && isScalar(value)) return `unquoted, it is a ${typeof value}, and the API wants text`;
  const quoted = resource.written(path)?.quoted === true && typeof value === 'string' ? 'quoted, ' : '';
  return `${quoted}it is ${kindOf(value)}, and the API wants ${wanted(wants)}`;
}

const inCode = (word: string) => `\`${word}\``;
const isScalar = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

function kindOf(value: unknown): string {
  if (typeof value === 'string') return 'text';
  if (isScalar(value)) return `the ${typeof value} ${value}`;
  return Array.isArray(value) ? 'a list' : 'a map';
}

function wanted(type: FieldType): string {
  const scalar = scalarOf(type);
  if (scalar !== undefined) return { flag: 'true or false', integer: 'a whole number', text: 'text' }[scalar];
  return typeof type !== 'string' && 'listOf' in type ? 'a list' : 'a map';
}

/** A value that no comment may show, not even as its own correction: a Secret's, a credential's, the one behind its flag. */
function isSecretPlace({ kind, body }: Resource, path: KeyPath): boolean {
  const parent = path.slice(0, -1);
  const last = path.at(-1) ?? '';
  const before = typeof last === 'number' ? valueAt(body, [...parent, last - 1]) : undefined;
  const names = [String(last), textAt(body, ...parent, 'name') ?? '', typeof before === 'string' ? before : ''];
  return kind === 'Secret' || names.some(namesCredential);
}

/** The same value as the API wants it, where there is one reading. */
function corrected(resource: Resource, { path, wants, value, key }: Misfit): Fix | undefined {
  if (key) return undefined;
  const set = (title: string, to: unknown): Fix => ({ title, confidence: 'safe', edits: [{ set: path, to }] });
  const scalar = scalarOf(wants);
  if (scalar === 'text' && typeof value !== 'string' && isScalar(value))
    return set('Quote it', resource.written(path)?.source ?? String(value));
  if (typeof value !== 'string') return undefined;
  if (scalar === 'flag' && (value === 'true' || value === 'false')) return set('Leave the quotes out', value === 'true');
  if (scalar === 'integer' && /^-?\d{1,15}$/.test(value)) return set('Leave the quotes out', Number(value));
  if (typeof wants === 'string' || !('words' in wants)) return undefined;
  const meant = wants.words.find(word => word.toLowerCase() === value.toLowerCase());
  return meant === undefined ? undefined : set(`Write \`${meant}\``, meant);
}
