import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schema } from '../__tests__/github/fake-github/graphql/schema.ts';
import { routes } from '../__tests__/github/fake-github/rest/routes.ts';
import { type IntrospectedType, served } from './github-contract/graphql-types.ts';
import { type Description, type Operation, readOperation } from './github-contract/operation.ts';

/**
 * Extracts from GitHub's own descriptions what the tests' GitHub serves of them, so that it cannot be wrong about them. Both packages
 * are far too large to depend on (one has 385 MB): `npm pack` them somewhere else, unpack them, and name their folders:
 *
 *   npx tsx scripts/extract-github-contract.ts FOLDER-OF-@octokit/openapi FOLDER-OF-@octokit/graphql-schema
 */
const [openapi, graphql] = process.argv.slice(2);
if (openapi === undefined || graphql === undefined) {
  console.error('Name the folders of @octokit/openapi and of @octokit/graphql-schema, unpacked.');
  process.exit(2);
}

const folder = '__tests__/github/fake-github/contract';
const description = readJson(join(openapi, 'generated/api.github.com.json')) as Description;
const { __schema: whole } = readJson(join(graphql, 'schema.json')) as { __schema: { types: IntrospectedType[] } };

const operations: Operation[] = routes.map(route => readOperation(description, route));
write('rest.json', { source: sourceOf(openapi), operations: operations.sort((a, b) => (key(a) < key(b) ? -1 : 1)) });
write('graphql.json', { source: sourceOf(graphql), ...served(whole.types, schema) });

function key({ path, method }: Operation): string {
  return `${path} ${method}`;
}

function sourceOf(directory: string): string {
  const { name, version } = readJson(join(directory, 'package.json')) as { name: string; version: string };
  return `${name} ${version}`;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function write(name: string, content: unknown): void {
  writeFileSync(join(folder, name), `${JSON.stringify(content, null, 1)}\n`);
}
