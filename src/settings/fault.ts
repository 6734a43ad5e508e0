import type { ErrorObject } from 'ajv';
import type { KeyPath } from '../manifests/span.ts';
import { valueAt } from '../resources/fields.ts';
import { nearestOf } from './nearest.ts';
import { voidWaiverId } from './own-annotations.ts';
import type { Schema } from './schema/schema.ts';

/** Something wrong at a key of a settings file. */
export interface Fault {
  readonly at: KeyPath;
  /** A sentence without its place. */
  readonly message: string;
}

/** What a schema's complaint means, in words; undefined for one that only says that another one applies. */
export function faultOf(error: ErrorObject, root: unknown): Fault | undefined {
  const at = pathOf(error.instancePath, root);
  const schema = (error.parentSchema ?? {}) as Schema;
  switch (error.keyword) {
    case 'if':
      return undefined;
    case 'additionalProperties':
      return unknownKey(at, String(error.params.additionalProperty), Object.keys(schema.properties ?? {}));
    case 'required':
      if (error.schemaPath.includes('/anyOf/')) return undefined;
      return {
        at,
        message: `${nameOf(at)} has no \`${error.params.missingProperty}\`${wanted(schema, error.params.missingProperty)}`,
      };
    case 'anyOf':
      return { at, message: `${nameOf(at)} names neither \`path\` nor \`resource\`: say what it speaks of` };
    case 'propertyNames':
      return {
        at: [...at, String(error.params.propertyName)],
        message: `\`${error.params.propertyName}\` is ${schema.propertyNames?.title ? `no name here: it is ${schema.propertyNames.title}` : 'no name here'}`,
      };
    case 'minItems':
    case 'minProperties':
      return { at, message: `${nameOf(at)} is empty: leave it out, or fill it` };
    case 'maxItems':
      return { at, message: `${nameOf(at)} has more than ${error.params.limit} entries` };
    case 'uniqueItems':
      return { at, message: `${nameOf(at)} names ${shown(valueAt(root, [...at, error.params.i]))} twice` };
    default:
      return error.propertyName === undefined ? wrongValue(at, valueAt(root, at), schema) : undefined;
  }
}

const alwaysOn = `\`${voidWaiverId}\` is always on: mend the annotation that it tells, or take it away`;

function unknownKey(at: KeyPath, key: string, known: readonly string[]): Fault {
  if (key === voidWaiverId) return { at: [...at, key], message: alwaysOn };
  const [parent, child] = key.split('.');
  const nested = child !== undefined && known.includes(parent ?? '');
  const nearest = nested ? `${parent}: { ${child}: … }` : nearestOf(key, known);
  const advice = nearest ? `did you mean \`${nearest}\`?` : `it is one of ${listed(known)}`;
  return { at: [...at, key], message: `there is no key \`${key}\`${at.length > 0 ? ` in ${nameOf(at)}` : ''}: ${advice}` };
}

function wrongValue(at: KeyPath, value: unknown, schema: Schema): Fault {
  const name = nameOf(at);
  const what = `${at.length === 0 ? 'it is a map of settings' : schema.title ? `it is ${schema.title}` : schema.enum ? choice(value, schema.enum.map(String)) : 'it is something else'}`;
  return {
    at,
    message:
      value === null
        ? `${name} is empty: leave it out, or ${what.replace(/^it is/, 'give it')}`
        : `${name} is ${shown(value)}: ${what}`,
  };
}

function choice(value: unknown, words: readonly string[]): string {
  if (value === voidWaiverId) return alwaysOn;
  const nearest = typeof value === 'string' ? nearestOf(value, words) : undefined;
  return nearest ? `did you mean \`${nearest}\`?` : `it is one of ${listed(words)}`;
}

function wanted({ properties }: Schema, key: string): string {
  const title = properties?.[key]?.title;
  return title ? `: ${title}` : key === 'detail' ? ': a secret is waived by its name only, so that the next one is seen' : '';
}

/** `waivers[0].expires` */
export function nameOf(path: KeyPath): string {
  if (path.length === 0) return 'the file';
  return `\`${path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`)).join('')}\``;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a map';
  const text = String(value);
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
}

function listed(words: readonly string[]): string {
  const most = 24;
  return `${words.slice(0, most).join(', ')}${words.length > most ? ` and ${words.length - most} more` : ''}`;
}

/** A JSON pointer's steps; a step is an index where a list stands. */
function pathOf(pointer: string, root: unknown): KeyPath {
  const path: (string | number)[] = [];
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(valueAt(root, path)) ? Number(key) : key);
  }
  return path;
}
