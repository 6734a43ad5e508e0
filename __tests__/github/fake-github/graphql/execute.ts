import type { Document, Field, GraphqlError, Selection, Value } from './document.ts';
import { type Asker, FieldError, isRequired, itemType, namedType, type Schema, type TypeDefinition } from './type-system.ts';

export interface ExecutionResult {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphqlError[];
}

type Path = readonly (string | number)[];

/** A required value is missing: the nearest value around it that may be null becomes so. */
class MissingValue extends Error {}

/** Carries out a valid document, field by field: of several mutations each is applied, whatever becomes of the others. */
export function execute(
  document: Document,
  variables: Readonly<Record<string, unknown>>,
  schema: Schema,
  asker: Asker,
): ExecutionResult {
  const errors: GraphqlError[] = [];
  const root = schema.types.get(document.operation === 'query' ? 'Query' : 'Mutation') as TypeDefinition;
  const data = nullIfMissing(() => resolveSelections(document.selections, root, undefined, []));
  return errors.length > 0 ? { data, errors } : { data };

  function resolveSelections(
    selections: readonly Selection[],
    type: TypeDefinition,
    source: unknown,
    path: Path,
  ): Record<string, unknown> {
    const answer: Record<string, unknown> = {};
    for (const [key, fields] of collect(selections, type)) answer[key] = resolveField(fields, type, source, [...path, key]);
    return answer;
  }

  /** The fields that apply to a concrete type, by their key in the answer; one that is written twice is answered once. */
  function collect(
    selections: readonly Selection[],
    type: TypeDefinition,
    into = new Map<string, Field[]>(),
  ): Map<string, Field[]> {
    for (const selection of selections) {
      if (selection.kind === 'field') into.set(selection.key, [...(into.get(selection.key) ?? []), selection]);
      else {
        const fragment = selection.kind === 'spread' ? document.fragments.get(selection.name) : selection;
        const on = fragment?.on ?? type.name;
        if (fragment && (on === type.name || type.interfaces.includes(on))) collect(fragment.selections, type, into);
      }
    }
    return into;
  }

  function resolveField(fields: readonly Field[], type: TypeDefinition, source: unknown, path: Path): unknown {
    const [field] = fields as [Field];
    if (field.name === '__typename') return type.name;
    const definition = type.fields[field.name];
    if (!definition) throw new Error(`${type.name} lacks the field ${field.name} of its interface`);
    const args = Object.fromEntries(Object.entries(field.args).map(([key, value]) => [key, evaluate(value)]));
    const selections = fields.flatMap(each => each.selections);
    const resolved = resolveOrReport(() => definition.resolve(source, args, asker), field, path);
    return isRequired(definition.type)
      ? complete(resolved, definition.type, selections, path)
      : nullIfMissing(() => complete(resolved, definition.type, selections, path));
  }

  function resolveOrReport(resolve: () => unknown, { location }: Field, path: Path): unknown {
    try {
      return resolve();
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      const extensions = error.type === 'FORBIDDEN' ? { extensions: { saml_failure: false } } : {};
      errors.push({ type: error.type, path, ...extensions, locations: [location], message: error.message });
      return null;
    }
  }

  function complete(value: unknown, type: string, selections: readonly Selection[], path: Path): unknown {
    if (value === null || value === undefined) {
      if (isRequired(type)) throw new MissingValue();
      return null;
    }
    const item = itemType(type);
    if (item !== undefined) return [value].flat().map((each, index) => complete(each, item, selections, [...path, index]));
    const declared = schema.types.get(namedType(type));
    if (!declared) return value;
    const concrete = declared.typeOf ? schema.types.get(declared.typeOf(value)) : declared;
    return concrete ? resolveSelections(selections, concrete, value, path) : null;
  }

  /** A value as the resolvers get it; undefined for what was left out. */
  function evaluate(value: Value): unknown {
    switch (value.kind) {
      case 'variable':
        return value.name in variables ? variables[value.name] : otherwiseOf(value.name);
      case 'constant':
        return value.value;
      case 'enum':
        return value.name;
      case 'list':
        return value.items.map(evaluate);
      case 'object':
        return Object.fromEntries(Object.entries(value.fields).map(([key, part]) => [key, evaluate(part)]));
    }
  }

  function otherwiseOf(variable: string): unknown {
    const otherwise = document.variables.find(({ name }) => name === variable)?.otherwise;
    return otherwise && evaluate(otherwise);
  }
}

function nullIfMissing<Found>(find: () => Found): Found | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof MissingValue) return null;
    throw error;
  }
}
