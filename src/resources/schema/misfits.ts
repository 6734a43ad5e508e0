import type { KeyPath } from '../../manifests/span.ts';
import { isFields, valueAt } from '../fields.ts';
import { currentGroup, isBuiltIn } from '../kinds.ts';
import { type Grammar, nameGrammar } from '../names.ts';
import type { Resource } from '../resource.ts';
import { isTemplated } from '../templated.ts';
import { templatePathOf } from '../workload-kinds.ts';
import { type FieldType, fields, like, scalarOf } from './field-type.ts';
import { metadataOf } from './metadata-fields.ts';
import { bodies, specs } from './object-fields.ts';
import { pod, podTemplate } from './pod-fields.ts';

/** A field that holds something else than the API has for it: it refuses the whole object. */
export interface Misfit {
  readonly path: KeyPath;
  readonly wants: FieldType;
  readonly value: unknown;
  /** What the field's own name does not look like, where that is it. */
  readonly key?: Grammar;
}

/** The fields of an object that the API refuses for what they hold. */
export function* misfits(resource: Resource): Generator<Misfit> {
  const bounded = isBuiltIn(resource.group);
  for (const { type, path } of typedParts(resource)) yield* walk(valueAt(resource.body, path), type, path, bounded);
}

/** Why the value of one field cannot be judged: the API refuses it as it is, or something fills it in before the API sees it. */
export function unreadable(resource: Resource, path: KeyPath): 'refused' | 'templated' | undefined {
  const bounded = isBuiltIn(resource.group);
  for (const part of typedParts(resource)) {
    for (const [type, length] of typesAlong(part, path)) {
      const value = valueAt(resource.body, path.slice(0, length));
      if (value === undefined || value === null) break;
      if (!fits(value, type, bounded)) return 'refused';
      const scalar = scalarOf(type);
      if (length === path.length && scalar !== undefined && scalar !== 'text' && typeof value === 'string') return 'templated';
    }
  }
  return undefined;
}

interface TypedPart {
  readonly type: FieldType;
  readonly path: KeyPath;
}

/** The parts of an object whose types are known: what its kind holds, and its pod template. */
function typedParts(resource: Resource): readonly TypedPart[] {
  const { kind } = resource;
  const group = currentGroup(resource.group, kind);
  const key = `${group}/${kind}`;
  const own = Object.hasOwn(bodies, key) ? bodies[key] : undefined;
  const spec = Object.hasOwn(specs, key) ? specs[key] : undefined;
  const grammar = nameGrammar(group, kind);
  const metadata = metadataOf(grammar ? like(grammar) : 'text');
  const whole = { type: fields({ metadata, ...own, ...(spec && { spec: fields(spec) }) }), path: [] };
  const templatePath = templatePathOf(resource);
  if (!templatePath) return [whole];
  return [whole, { type: templatePath.length === 0 ? fields({ spec: pod }) : podTemplate, path: templatePath }];
}

/** The types of the fields that a path leads through, each with how many steps lead there. */
function* typesAlong(part: TypedPart, path: KeyPath): Iterable<readonly [FieldType, number]> {
  if (!part.path.every((step, index) => path[index] === step)) return;
  let type: FieldType | undefined = part.type;
  for (let length = part.path.length; length <= path.length; length++) {
    yield [type, length];
    if (typeof type === 'string') return;
    const step = path[length];
    if (step === undefined) return;
    if ('listOf' in type) type = type.listOf;
    else if ('mapOf' in type) type = type.mapOf;
    else if ('fields' in type) type = Object.hasOwn(type.fields, step) ? type.fields[step] : undefined;
    else return;
    if (type === undefined) return;
  }
}

function* walk(value: unknown, type: FieldType, path: KeyPath, bounded: boolean): Generator<Misfit> {
  if (value === undefined || value === null) return;
  if (!fits(value, type, bounded)) {
    yield { path, wants: type, value };
  } else if (typeof type === 'string' || typeof value !== 'object') {
    return;
  } else if ('fields' in type) {
    if (!isFields(value)) return;
    for (const [key, inner] of Object.entries(type.fields))
      if (Object.hasOwn(value, key)) yield* walk(value[key], inner, [...path, key], bounded);
  } else if ('listOf' in type) {
    for (const [index, item] of (value as readonly unknown[]).entries())
      yield* walk(item, type.listOf, [...path, index], bounded);
  } else if ('mapOf' in type) {
    for (const [key, item] of Object.entries(value)) {
      const at = [...path, key];
      if (bounded && type.keys && !type.keys.fits(key) && !isTemplated(key))
        yield { path: at, wants: type, value: item, key: type.keys };
      else yield* walk(item, type.mapOf, at, bounded);
    }
  }
}

/** Whether a value is of a type, but for what stands in it; what is filled in later may be of any. */
function fits(value: unknown, type: FieldType, bounded: boolean): boolean {
  if (typeof value === 'string' ? type !== 'text' && isTemplated(value) : isMarker(value)) return true;
  if (type === 'flag') return typeof value === 'boolean';
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'text') return typeof value === 'string';
  if ('fields' in type || 'mapOf' in type) return isFields(value);
  if ('listOf' in type) return Array.isArray(value);
  if ('from' in type)
    return Number.isInteger(value) && (!bounded || (Number(value) >= type.from && Number(value) <= (type.to ?? Infinity)));
  if (typeof value !== 'string') return false;
  if (!bounded) return true;
  return 'words' in type ? ['', ...type.words].includes(value) : type.grammar.fits(value);
}

/** `replicas: {{replicas}}` without quotes reads as a map in a map. */
const isMarker = (value: unknown) => isFields(value) && Object.keys(value).some(key => key.startsWith('{'));
