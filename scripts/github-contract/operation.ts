/** An operation of GitHub's REST API: what it may be asked with. */
export interface Operation {
  readonly method: string;
  /** `{name}` stands for one part, `{+name}` for several. */
  readonly path: string;
  readonly id: string;
  readonly query: readonly string[];
  /** A JSON Schema that takes no other keys than it names; null for an operation without a body. */
  readonly body: Schema | null;
}

type Schema = { readonly [key: string]: unknown };

/** The part of an OpenAPI description that is read here. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
}

interface DescribedOperation {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly 'x-multi-segment'?: boolean;
}

/** Finds the operation that a route serves, whatever either calls the parts of its path. Throws when there is none. */
export function readOperation(
  { paths, components }: Description,
  { method, path }: Pick<Operation, 'method' | 'path'>,
): Operation {
  const names = Object.keys(paths).filter(each => shape(each) === shape(path));
  const [found] = names.flatMap(name => paths[name]?.[method.toLowerCase()] ?? []);
  if (!found) throw new Error(`GitHub has no operation ${method} ${path}`);
  const parameters = (found.parameters ?? []).flatMap(each => {
    return '$ref' in each ? (components.parameters[each.$ref.split('/').at(-1) ?? ''] ?? []) : each;
  });
  return {
    method,
    path,
    id: found.operationId,
    query: parameters.flatMap(parameter => (parameter.in === 'query' ? [parameter.name] : [])).sort(),
    body: closed(found.requestBody?.content['application/json']?.schema) ?? null,
  };
}

function shape(path: string): string {
  return path.replace(/\{\+?\w+\}/g, '{}');
}

/** Without what only people read; an object that takes any other key takes none. */
function closed(schema: Schema | undefined): Schema | undefined {
  if (schema === undefined) return undefined;
  const { type, properties, required, items, enum: words, oneOf, anyOf, nullable } = schema;
  const parts = Object.entries((properties ?? {}) as Record<string, Schema>).map(([name, part]) => [name, closed(part)]);
  return {
    ...(type !== undefined && { type }),
    ...(nullable !== undefined && { nullable }),
    ...(words !== undefined && { enum: words }),
    ...(type === 'object' && { properties: Object.fromEntries(parts), additionalProperties: false }),
    ...(required !== undefined && { required }),
    ...(items !== undefined && { items: closed(items as Schema) }),
    ...(Array.isArray(oneOf) && { oneOf: oneOf.map(closed) }),
    ...(Array.isArray(anyOf) && { anyOf: anyOf.map(closed) }),
  };
}
