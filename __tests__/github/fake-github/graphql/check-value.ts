import type { Document, Value } from './document.ts';
import { isRequired, itemType, namedType, type Schema } from './type-system.ts';

/** What is wrong with a value that the document writes at a place of this type; undefined when nothing is. */
export function checkWritten(value: Value, type: string, document: Document, schema: Schema): string | undefined {
  if (value.kind === 'variable') {
    const variable = document.variables.find(({ name }) => name === value.name);
    if (!variable) return `Variable $${value.name} is used but not declared`;
    const given = variable.otherwise && !isRequired(variable.type) ? `${variable.type}!` : variable.type;
    return fits(given, type) ? undefined : `Type mismatch on variable $${value.name} (${variable.type} / ${type})`;
  }
  if (value.kind === 'constant' && value.value === null)
    return isRequired(type) ? `Expected type '${type}', got null` : undefined;
  const item = itemType(type);
  if (item !== undefined) {
    const items = value.kind === 'list' ? value.items : [value]; // GraphQL takes one item for a list of one
    return items.map(one => checkWritten(one, item, document, schema)).find(Boolean);
  }
  const fields = schema.inputs[namedType(type)];
  if (fields && value.kind === 'object') return checkKeys(value.fields, fields, namedType(type), part => checkPart(...part));
  const isEnum = schema.enums[namedType(type)]?.includes(value.kind === 'enum' ? value.name : '');
  const isScalar = value.kind === 'constant' && isScalarValue(value.value, namedType(type));
  return isEnum || isScalar ? undefined : `Argument has an invalid value. Expected type '${type}'.`;

  function checkPart(part: Value, partType: string): string | undefined {
    return checkWritten(part, partType, document, schema);
  }
}

/** What is wrong with a variable's value; undefined when nothing is. */
export function checkGiven(value: unknown, type: string, schema: Schema): string | undefined {
  if (value === null || value === undefined) return isRequired(type) ? 'Expected value to not be null' : undefined;
  const item = itemType(type);
  if (item !== undefined)
    return [value]
      .flat()
      .map(one => checkGiven(one, item, schema))
      .find(Boolean);
  const fields = schema.inputs[namedType(type)];
  if (fields && typeof value === 'object') {
    return checkKeys(value as Record<string, unknown>, fields, namedType(type), ([part, of]) => checkGiven(part, of, schema));
  }
  const words = schema.enums[namedType(type)];
  if (words)
    return words.some(word => word === value) ? undefined : `Expected ${JSON.stringify(value)} to be one of: ${words.join(', ')}`;
  return isScalarValue(value, namedType(type))
    ? undefined
    : `Could not coerce value ${JSON.stringify(value)} to ${namedType(type)}`;
}

function checkKeys<Part>(
  given: Readonly<Record<string, Part>>,
  fields: Readonly<Record<string, string>>,
  name: string,
  check: (part: [Part, string]) => string | undefined,
): string | undefined {
  const unknown = Object.keys(given).find(key => fields[key] === undefined);
  if (unknown !== undefined) return `InputObject '${name}' doesn't accept argument '${unknown}'`;
  const missing = Object.keys(fields).find(key => isRequired(fields[key] ?? '') && given[key] === undefined);
  if (missing !== undefined)
    return `Argument '${missing}' on InputObject '${name}' is required. Expected type ${fields[missing]}`;
  return Object.entries(given)
    .map(([key, part]) => check([part, fields[key] ?? '']))
    .find(Boolean);
}

/** Whether a variable of one type may stand where another is wanted. */
function fits(given: string, wanted: string): boolean {
  if (isRequired(wanted)) return isRequired(given) && fits(given.slice(0, -1), wanted.slice(0, -1));
  if (isRequired(given)) return fits(given.slice(0, -1), wanted);
  const [givenItem, wantedItem] = [itemType(given), itemType(wanted)];
  return givenItem !== undefined && wantedItem !== undefined ? fits(givenItem, wantedItem) : given === wanted;
}

function isScalarValue(value: unknown, type: string): boolean {
  switch (type) {
    case 'Int':
      return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31;
    case 'Boolean':
      return typeof value === 'boolean';
    case 'ID':
      return typeof value === 'string' || Number.isInteger(value);
    case 'GitObjectID':
      return typeof value === 'string' && /^[0-9a-f]{40}$/.test(value);
    default:
      return type === 'String' && typeof value === 'string';
  }
}
