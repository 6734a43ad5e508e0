import type { Site } from '../site.ts';
import type { User } from '../state.ts';
import type { TokenProfile } from '../switches.ts';

/** The types that a document is checked and executed against. Types are written as in GraphQL: `[Comment!]!`. */
export interface Schema {
  readonly types: ReadonlyMap<string, TypeDefinition>;
  readonly inputs: Readonly<Record<string, Arguments>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

export interface TypeDefinition {
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldDefinition>>;
  /** For an interface: the concrete type of a value. */
  readonly typeOf?: (source: unknown) => string;
  /** For an object: the interfaces it can stand for. */
  readonly interfaces: readonly string[];
}

export interface FieldDefinition {
  readonly type: string;
  readonly args: Arguments;
  readonly resolve: (source: unknown, args: ArgumentValues, asker: Asker) => unknown;
}

/** The names and types of what a field or an input object accepts. */
export type Arguments = Readonly<Record<string, string>>;
export type ArgumentValues = Readonly<Record<string, unknown>>;

/** Who asks, and what of. */
export interface Asker {
  readonly user: User;
  readonly profile: TokenProfile;
  readonly site: Site;
}

export type Field<Source> = readonly [
  type: string,
  resolve: (source: Source, args: ArgumentValues, asker: Asker) => unknown,
  args?: Arguments,
];

/** An object type; `Source` is what its fields are read from. */
export function objectType<Source>(
  name: string,
  fields: Readonly<Record<string, Field<Source>>>,
  interfaces: readonly string[] = [],
): TypeDefinition {
  const definitions = Object.entries(fields).map(([key, [type, resolve, args = {}]]): [string, FieldDefinition] => [
    key,
    { type, args, resolve: (source, values, asker) => resolve(source as Source, values, asker) },
  ]);
  return { name, fields: Object.fromEntries(definitions), interfaces };
}

/** An interface: its fields are read by the concrete type. */
export function interfaceType<Source>(name: string, fields: Arguments, typeOf: (source: Source) => string): TypeDefinition {
  const definitions = Object.entries(fields).map(([key, type]): [string, FieldDefinition] => [
    key,
    { type, args: {}, resolve: () => undefined },
  ]);
  return { name, fields: Object.fromEntries(definitions), typeOf: source => typeOf(source as Source), interfaces: [] };
}

/** `[Comment!]!` → `Comment`. */
export function namedType(type: string): string {
  return type.replace(/[[\]!]/g, '');
}

export function isRequired(type: string): boolean {
  return type.endsWith('!');
}

/** `[Comment!]!` → `Comment!`; undefined for what is no list. */
export function itemType(type: string): string | undefined {
  return /^\[(.+)\]!?$/.exec(type)?.[1];
}

/** A value that GraphQL itself would refuse to produce: told with GitHub's type of error. */
export class FieldError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}
