import type { Answer } from '../answer.ts';
import { checkGiven } from './check-value.ts';
import type { Document, GraphqlError } from './document.ts';
import { execute } from './execute.ts';
import { parse } from './parse.ts';
import { ParseError } from './read-tokens.ts';
import { schema as newSchema, oldSchema } from './schema.ts';
import type { Asker, Schema } from './type-system.ts';
import { validate } from './validate.ts';

/** Reads, checks and carries out what was posted. Errors in it are answered with status 200, as GitHub does. */
export function answerGraphql(body: unknown, asker: Asker): Answer {
  const { query, variables } = readRequest(body);
  if (query === undefined) {
    return { status: 400, body: { errors: [{ message: 'A query attribute must be specified and must be a string.' }] } };
  }
  const schema = asker.site.switches.ghes ? oldSchema : newSchema;
  const document = tryParse(query);
  if ('message' in document) return { status: 200, body: { errors: [document] } };
  const errors = validate(document, schema);
  if (errors.length === 0) errors.push(...checkVariables(document, variables, schema));
  if (errors.length > 0) return { status: 200, body: { errors } };
  return { status: 200, body: execute(document, variables, schema, asker) };
}

/** Whether a request changes anything: a query does not, though it is posted. */
export function isMutation(body: unknown): boolean {
  const { query = '' } = readRequest(body);
  const document = tryParse(query);
  return 'operation' in document && document.operation === 'mutation';
}

function readRequest(body: unknown): { query: string | undefined; variables: Readonly<Record<string, unknown>> } {
  const { query, variables } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  return {
    query: typeof query === 'string' ? query : undefined,
    variables: typeof variables === 'object' && variables !== null ? (variables as Record<string, unknown>) : {},
  };
}

function tryParse(query: string): Document | GraphqlError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof ParseError) return { message: error.message, locations: [error.location] };
    throw error;
  }
}

function checkVariables(document: Document, given: Readonly<Record<string, unknown>>, schema: Schema): GraphqlError[] {
  return document.variables.flatMap(({ name, type, otherwise, location }) => {
    const value = given[name];
    const explanation = value === undefined && otherwise ? undefined : checkGiven(value, type, schema);
    if (explanation === undefined) return [];
    const message = `Variable $${name} of type ${type} was provided invalid value`;
    return [{ message, extensions: { value: value ?? null, problems: [{ path: [], explanation }] }, locations: [location] }];
  });
}
