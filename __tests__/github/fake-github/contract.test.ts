import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../files-below.ts';
import { schema } from './graphql/schema.ts';
import { isRequired } from './graphql/type-system.ts';
import { routes } from './rest/routes.ts';

/** What GitHub itself says of its API, as far as it is served here: scripts/extract-github-contract.ts. */
const read = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, 'contract', name), 'utf8'));
const rest = read('rest.json') as { operations: { method: string; path: string; id: string }[] };
const graphql = read('graphql.json') as {
  types: Record<string, { interfaces: string[]; fields: Record<string, { type: string; args: Record<string, string> }> }>;
  inputs: Record<string, Record<string, string>>;
  enums: Record<string, string[]>;
};

describe('REST', () => {
  test('what is served here is an operation of GitHub', () => {
    const described = rest.operations.map(({ method, path }) => `${method} ${path}`);
    expect(routes.map(({ method, path }) => `${method} ${path}`).filter(route => !described.includes(route))).toEqual([]);
  });

  test('what the product asks for is served here', () => {
    const calls = filesBelow('src/forge/github', '.ts').flatMap(file => [
      ...readFileSync(file, 'utf8').matchAll(/\brest\.(pulls|issues|repos|git)\.(\w+)\(/g),
    ]);
    const ids = calls.map(([, room, name = '']) => `${room}/${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`);
    expect(ids.length).toBeGreaterThan(8);
    expect(ids.filter(id => !rest.operations.some(operation => operation.id === id))).toEqual([]);
  });
});

describe('GraphQL', () => {
  test.each([...schema.types.values()].map(type => [type.name, type] as const))('%s is as GitHub has it', (name, type) => {
    const theirs = graphql.types[name];
    expect(theirs?.interfaces).toEqual(expect.arrayContaining([...type.interfaces]));
    for (const [key, { type: ours, args }] of Object.entries(type.fields)) {
      const field = theirs?.fields[key];
      expect([key, ours]).toEqual([key, field?.type]);
      expect(field?.args).toMatchObject(args);
      for (const [arg, wanted] of Object.entries(field?.args ?? {})) if (isRequired(wanted)) expect(args[arg]).toBe(wanted);
    }
  });

  test('inputs and words are as GitHub has them', () => {
    for (const [name, fields] of Object.entries(schema.inputs)) expect(graphql.inputs[name]).toMatchObject(fields);
    for (const [name, words] of Object.entries(schema.enums)) expect(graphql.enums[name]?.toSorted()).toEqual(words.toSorted());
  });
});
