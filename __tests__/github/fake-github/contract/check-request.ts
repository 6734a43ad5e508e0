import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { invalidRequest } from '../answer.ts';

/** An operation as GitHub's own description has it: scripts/extract-github-contract.ts */
interface Operation {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  readonly body: object | null;
}

interface Check {
  readonly query: readonly string[];
  readonly body: ValidateFunction | undefined;
}

const ajv = new Ajv({ verbose: true, strict: true });
const { operations } = JSON.parse(readFileSync(join(__dirname, 'rest.json'), 'utf8')) as { readonly operations: Operation[] };
const checks = new Map(
  operations.map(({ method, path, query, body }): [string, Check] => [
    `${method} ${path}`,
    { query, body: body === null ? undefined : ajv.compile(body) },
  ]),
);

/** Refuses a request that is none by GitHub's description: its body in GitHub's words, a query, which GitHub would overlook, in ours. */
export function checkRequest(route: Pick<Operation, 'method' | 'path'>, body: unknown, query: URLSearchParams): void {
  const check = checks.get(`${route.method} ${route.path}`);
  if (!check) throw new Error(`${route.method} ${route.path} is not extracted: run scripts/extract-github-contract.ts`);
  const stray = [...query.keys()].find(key => !check.query.includes(key));
  if (stray !== undefined) throw invalidRequest(`"${stray}" is no parameter of ${route.method} ${route.path}.`);
  if (!check.body) {
    if (body !== undefined) throw invalidRequest(`${route.method} ${route.path} takes no body.`);
  } else if (!check.body(body ?? {})) throw invalidRequest(inWords(check.body.errors?.[0]));
}

function inWords(error: ErrorObject | undefined): string {
  const where = error?.instancePath.split('/').at(-1) ?? '';
  switch (error?.keyword) {
    case 'additionalProperties':
      return `"${error.params.additionalProperty}" is not a permitted key.`;
    case 'required':
      return `"${error.params.missingProperty}" wasn't supplied.`;
    case 'enum':
      return `For 'properties/${where}', ${show(error.data, true)} is not a member of ${JSON.stringify(error.schema)}.`;
    case 'type':
      return `For 'properties/${where}', ${show(error.data)} is not ${article(String(error.schema))} ${error.schema}.`;
    default:
      return `${error?.instancePath} ${error?.message}.`;
  }
}

function show(value: unknown, isWord = false): string {
  if (value === null || value === undefined) return 'nil';
  return isWord && typeof value === 'string' ? value : JSON.stringify(value);
}

const article = (word: string) => (/^[aeiou]/.test(word) ? 'an' : 'a');
