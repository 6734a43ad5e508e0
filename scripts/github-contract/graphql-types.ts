import type { Schema } from '../../__tests__/github/fake-github/graphql/type-system.ts';

/** A type as introspection tells it: https://spec.graphql.org/October2021/#sec-Introspection */
export interface IntrospectedType {
  readonly name: string;
  readonly fields: readonly (Named & { readonly args: readonly Named[] })[] | null;
  readonly inputFields: readonly Named[] | null;
  readonly enumValues: readonly { readonly name: string }[] | null;
  readonly interfaces: readonly { readonly name: string }[] | null;
}

interface Named {
  readonly name: string;
  readonly type: TypeReference;
}

interface TypeReference {
  readonly kind: string;
  readonly name: string | null;
  readonly ofType: TypeReference | null;
}

/** Of GitHub's schema the types and fields that a smaller one serves, as GitHub has them. Throws where it has none. */
export function served(types: readonly IntrospectedType[], { types: own, inputs, enums }: Schema) {
  const byName = new Map(types.map(type => [type.name, type]));
  const find = (name: string) => byName.get(name) ?? missing(`type ${name}`);
  return {
    types: Object.fromEntries([...own.values()].map(({ name, fields }) => [name, typeOf(find(name), Object.keys(fields))])),
    inputs: Object.fromEntries(Object.keys(inputs).map(name => [name, typesOf(find(name).inputFields ?? [])])),
    enums: Object.fromEntries(Object.keys(enums).map(name => [name, (find(name).enumValues ?? []).map(value => value.name)])),
  };
}

function typeOf({ name, fields, interfaces }: IntrospectedType, wanted: readonly string[]) {
  const found = wanted.map(key => {
    const field = fields?.find(each => each.name === key) ?? missing(`field ${name}.${key}`);
    return [key, { type: written(field.type), args: typesOf(field.args) }] as const;
  });
  return { interfaces: (interfaces ?? []).map(each => each.name), fields: Object.fromEntries(found) };
}

function typesOf(parts: readonly Named[]): Readonly<Record<string, string>> {
  return Object.fromEntries(parts.map(({ name, type }) => [name, written(type)]));
}

/** `[Comment!]!` */
function written({ kind, name, ofType }: TypeReference): string {
  if (kind === 'NON_NULL' && ofType) return `${written(ofType)}!`;
  return kind === 'LIST' && ofType ? `[${written(ofType)}]` : (name ?? '');
}

function missing(what: string): never {
  throw new Error(`GitHub's schema has no ${what}`);
}
