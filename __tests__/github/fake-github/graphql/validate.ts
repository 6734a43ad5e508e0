import { checkWritten } from './check-value.ts';
import type { Document, Field, GraphqlError, Location, Selection, Value } from './document.ts';
import { isRequired, namedType, type Schema, type TypeDefinition } from './type-system.ts';

/** What is wrong with a document before it is executed: GitHub answers such a one with errors alone. */
export function validate(document: Document, schema: Schema): GraphqlError[] {
  const errors: GraphqlError[] = [];
  const used = new Set<string>();
  const root = schema.types.get(document.operation === 'query' ? 'Query' : 'Mutation');
  const start = [document.operation, document.name].filter(Boolean).join(' ');
  if (root) checkSelections(document.selections, root, [start]);
  for (const { name, location } of document.variables) {
    const message = `Variable $${name} is declared by ${document.name ?? `anonymous ${document.operation}`} but not used`;
    if (!used.has(name)) report('variableNotUsed', message, [start], location, { variableName: name });
  }
  return errors;

  function report(
    code: string,
    message: string,
    path: readonly string[],
    location: Location,
    more: Record<string, unknown> = {},
  ): void {
    errors.push({ path, extensions: { code, ...more }, locations: [location], message });
  }

  function checkSelections(selections: readonly Selection[], type: TypeDefinition, path: readonly string[]): void {
    for (const selection of selections) {
      if (selection.kind === 'field') checkField(selection, type, [...path, selection.key], selections);
      else checkFragment(selection, type, path);
    }
  }

  function checkFragment(selection: Exclude<Selection, Field>, type: TypeDefinition, path: readonly string[]): void {
    const fragment = selection.kind === 'spread' ? document.fragments.get(selection.name) : selection;
    if (!fragment) {
      const name = selection.kind === 'spread' ? selection.name : '';
      report('useAndDefineFragment', `Fragment ${name} was used, but not defined`, path, selection.location);
      return;
    }
    const name = fragment.on ?? type.name;
    const on = schema.types.get(name);
    const here = [...path, `... on ${name}`];
    if (!on) report('undefinedType', `No such type ${name}, so it can't be a fragment condition`, here, selection.location);
    else if (!overlap(on, type)) {
      report('cannotSpreadFragment', `Fragment on ${name} can't be spread inside ${type.name}`, here, selection.location);
    } else checkSelections(fragment.selections, on, here);
  }

  function checkField(field: Field, type: TypeDefinition, path: readonly string[], siblings: readonly Selection[]): void {
    const { name, key, location, selections } = field;
    if (name === '__typename') return;
    const definition = type.fields[name];
    if (!definition) {
      const message = `Field '${name}' doesn't exist on type '${type.name}'`;
      report('undefinedField', message, path, location, { typeName: type.name, fieldName: name });
      return;
    }
    checkArguments(field, definition.args, path);
    if (siblings.some(other => other.kind === 'field' && other.key === key && !sameRequest(other, field))) {
      report('fieldConflict', `Field '${key}' has a field conflict: its uses differ in name or arguments`, path, location);
    }
    const inner = schema.types.get(namedType(definition.type));
    if (inner && selections.length === 0) {
      const message = `Field must have selections (field '${name}' returns ${inner.name} but has no selections. Did you mean '${name} { ... }'?)`;
      report('selectionMismatch', message, path, location);
    } else if (!inner && selections.length > 0) {
      const message = `Selections can't be made on scalars (field '${name}' returns ${namedType(definition.type)})`;
      report('selectionMismatch', message, path, location);
    } else if (inner) checkSelections(selections, inner, path);
  }

  function checkArguments(
    { name, args, location }: Field,
    accepted: Readonly<Record<string, string>>,
    path: readonly string[],
  ): void {
    for (const [key, value] of Object.entries(args)) {
      for (const variable of variablesIn(value)) used.add(variable);
      const type = accepted[key];
      const problem = type && checkWritten(value, type, document, schema);
      if (!type) report('argumentNotAccepted', `Field '${name}' doesn't accept argument '${key}'`, [...path, key], location);
      else if (problem)
        report('argumentLiteralsIncompatible', `Argument '${key}' on Field '${name}': ${problem}`, [...path, key], location);
    }
    const missing = Object.entries(accepted).filter(([key, type]) => isRequired(type) && args[key] === undefined);
    if (missing.length === 0) return;
    const message = `Field '${name}' is missing required arguments: ${missing.map(([key]) => key).join(', ')}`;
    report('missingRequiredArguments', message, path, location);
  }
}

/** Whether a value can be of both types. */
function overlap(on: TypeDefinition, type: TypeDefinition): boolean {
  return on.name === type.name || on.interfaces.includes(type.name) || type.interfaces.includes(on.name);
}

function sameRequest(one: Field, other: Field): boolean {
  return one.name === other.name && JSON.stringify(one.args) === JSON.stringify(other.args);
}

function variablesIn(value: Value): string[] {
  if (value.kind === 'variable') return [value.name];
  if (value.kind === 'list') return value.items.flatMap(variablesIn);
  return value.kind === 'object' ? Object.values(value.fields).flatMap(variablesIn) : [];
}
